import type { Extensions } from "@tiptap/core";
import { UndoRedo } from "@tiptap/extensions";
import type { Track } from "#domain/alignment/tracks.ts";
import type { Language } from "#domain/locale.ts";
import { CommentHighlights } from "#editor/comments/comment-highlights.ts";
import { readingExtensions } from "#editor/editing-extensions.ts";
import { FindHighlights } from "#editor/finding/find-highlights.ts";
import { WriteGuard, type WriteGuardOptions } from "#editor/presence/write-guard.ts";
import { TrackStyles } from "#editor/rows/track-styles.ts";
import { OwnChanges } from "#editor/suggesting/own-changes.ts";
import { SuggestionMarks } from "#editor/suggesting/suggestion-marks.ts";

/** The document's extensions as a person makes suggestions: words alone change, and nothing of it is the edition's. */
export function suggestingExtensions(options: {
  language: Language;
  noteLabel: (words: string) => string;
  guard: WriteGuardOptions;
  /** More than words would have changed. */
  refused: () => void;
  onOpen: (id: string) => void;
  tracks: () => ReadonlyMap<string, Track>;
}): Extensions {
  return [
    ...readingExtensions(options.noteLabel),
    UndoRedo.configure({ depth: 500 }),
    TrackStyles.configure({ tracks: options.tracks }),
    WriteGuard.configure(options.guard),
    OwnChanges.configure({ language: options.language, refused: options.refused }),
    SuggestionMarks.configure({ open: options.onOpen }),
    CommentHighlights,
    FindHighlights,
  ];
}
