import type { Extensions } from "@tiptap/core";
import { Dropcursor, Placeholder, UndoRedo } from "@tiptap/extensions";
import { ReactNodeViewRenderer } from "@tiptap/react";
import type { Track } from "#domain/alignment/tracks.ts";
import type { BlockKind } from "#editor/block-kinds.ts";
import { BlockKeys } from "#editor/blocks/block-keys.ts";
import { CommentHighlights } from "#editor/comments/comment-highlights.ts";
import { Box } from "#editor/extensions/box.ts";
import { documentExtensions } from "#editor/extensions/document-extensions.ts";
import { Epigraph } from "#editor/extensions/epigraph.ts";
import { Figure } from "#editor/extensions/figure.ts";
import { FootnoteSign } from "#editor/extensions/footnote.ts";
import { Gallery } from "#editor/extensions/gallery.ts";
import { Quotation } from "#editor/extensions/quotation.ts";
import { ChartBlock, StatisticBlock } from "#editor/extensions/record-blocks.ts";
import { AudioBlock, VideoBlock } from "#editor/extensions/recording-blocks.ts";
import { CaptionedTable } from "#editor/extensions/table.ts";
import { ToldCaret } from "#editor/extensions/told-caret.ts";
import { FindHighlights } from "#editor/finding/find-highlights.ts";
import { CleanPaste } from "#editor/pasting/clean-paste.ts";
import type { Clip } from "#editor/pasting/clip.ts";
import { DroppedPictures } from "#editor/pictures/dropped-pictures.ts";
import { WriteGuard, type WriteGuardOptions } from "#editor/presence/write-guard.ts";
import { LockEmbedded } from "#editor/quotations/lock-embedded.ts";
import { TrackStyles } from "#editor/rows/track-styles.ts";
import { SlashMenu } from "#editor/slash-menu/slash-menu.ts";
import { SuggestionMarks } from "#editor/suggesting/suggestion-marks.ts";
import { BoxView } from "#editor/views/box-view.tsx";
import { ChartView } from "#editor/views/chart-view.tsx";
import { EpigraphView } from "#editor/views/epigraph-view.tsx";
import { FigureView } from "#editor/views/figure-view.tsx";
import { GalleryView } from "#editor/views/gallery-view.tsx";
import { noteSign } from "#editor/views/note-sign.ts";
import { QuotationView } from "#editor/views/quotation-view.tsx";
import { RecordingView } from "#editor/views/recording-view.tsx";
import { StatisticView } from "#editor/views/statistic-view.tsx";
import { TableView } from "#editor/views/table-view.tsx";

const views: Extensions = [
  Quotation.extend({ addNodeView: () => ReactNodeViewRenderer(QuotationView) }),
  Epigraph.extend({ addNodeView: () => ReactNodeViewRenderer(EpigraphView) }),
  Figure.extend({ addNodeView: () => ReactNodeViewRenderer(FigureView) }),
  Gallery.extend({ addNodeView: () => ReactNodeViewRenderer(GalleryView) }),
  VideoBlock.extend({ addNodeView: () => ReactNodeViewRenderer(RecordingView) }),
  AudioBlock.extend({ addNodeView: () => ReactNodeViewRenderer(RecordingView) }),
  Box.extend({ addNodeView: () => ReactNodeViewRenderer(BoxView) }),
  CaptionedTable.extend({ addNodeView: () => ReactNodeViewRenderer(TableView, { contentDOMElementTag: "tbody" }) }),
  ChartBlock.extend({ addNodeView: () => ReactNodeViewRenderer(ChartView) }),
  StatisticBlock.extend({ addNodeView: () => ReactNodeViewRenderer(StatisticView) }),
];
const viewed = new Set([FootnoteSign.name, ...views.map(({ name }) => name)]);

/** The document's extensions with their views, and nothing that helps writing. */
export function readingExtensions(noteLabel: (words: string) => string): Extensions {
  return [
    ...documentExtensions.filter(({ name }) => !viewed.has(name)),
    ...views,
    FootnoteSign.extend({
      addNodeView:
        () =>
        ({ node }) =>
          noteSign(node, noteLabel),
    }),
  ];
}

/** The document's extensions as a person edits them: with views, undo, the slash menu and hints on empty lines. */
export function editingExtensions({
  kindLabels,
  placeholder,
  noteLabel,
  guard,
  quotationLocked,
  takePictures,
  onClip,
  tracks,
  onSuggestion,
}: {
  kindLabels: Record<BlockKind, string>;
  placeholder: (kind: "line" | "sourceNote" | "heading") => string;
  /** What the sign of a footnote with these words is called. */
  noteLabel: (words: string) => string;
  guard: WriteGuardOptions;
  /** Somebody tried to write in what the quotation library says. */
  quotationLocked: () => void;
  onClip: (clip: Clip) => void;
  takePictures: (files: File[], at?: number) => void;
  /** Where the blocks stand when the editor begins. */
  tracks: () => ReadonlyMap<string, Track>;
  /** A suggestion in the text is to be looked at. */
  onSuggestion: (id: string) => void;
}): Extensions {
  return [
    ...readingExtensions(noteLabel),
    ToldCaret,
    UndoRedo.configure({ depth: 500 }),
    Dropcursor.configure({ color: "var(--accent)", width: 2 }),
    Placeholder.configure({
      placeholder: ({ node }) =>
        node.type.name === "sourceNote" || node.type.name === "heading"
          ? placeholder(node.type.name)
          : node.type.name === "paragraph"
            ? placeholder("line")
            : "",
    }),
    BlockKeys,
    SlashMenu.configure({ labels: kindLabels }),
    CleanPaste.configure({ onClip }),
    DroppedPictures.configure({ take: takePictures }),
    TrackStyles.configure({ tracks }),
    WriteGuard.configure(guard),
    LockEmbedded.configure({ refused: quotationLocked }),
    FindHighlights,
    CommentHighlights,
    SuggestionMarks.configure({ open: onSuggestion }),
  ];
}
