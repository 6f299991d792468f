"use client";

import type { Editor } from "@tiptap/core";
import { createContext, useContext, useMemo, useRef } from "react";
import type { ReadWarning } from "#domain/importing/reading.ts";
import type { PageNote, Structure } from "#domain/importing/structure.ts";
import type { Failure } from "#domain/result.ts";
import type { Clip } from "#editor/pasting/clip.ts";
import { insertBlocks } from "#editor/pasting/insert-blocks.ts";
import { readClip, readSmallClip, readsAtOnce } from "#editor/pasting/read-clip.ts";

/** What the page around the editors does with what is pasted and isn't simply text. */
export type Pasting = {
  /** A whole page: somebody decides. `insert` puts its text where the caret is. */
  offer: (structure: Structure, insert: () => void) => void;
  /** Something of it could not be kept as it was. */
  tell: (warnings: ReadWarning[], notes?: PageNote[]) => void;
  /** It is over a limit; its words alone may still be put in. */
  refuse: (failure: Failure, words: string, insert: () => void) => void;
  /** Files, and how one that is only text is put in where the caret is. */
  files: (files: File[], editor: Editor) => void;
};

const PastingContext = createContext<Pasting | null>(null);

export const PastingProvider = PastingContext.Provider;

/** Takes a clip into an editor, in the order in which clips come. */
export function useClipTaker(): (clip: Clip, editor: Editor) => void {
  const pasting = useContext(PastingContext);
  const around = useRef(pasting);
  around.current = pasting;
  return useMemo(() => {
    let last: Promise<void> = Promise.resolve();
    const take = (clip: Clip, editor: Editor, read: Awaited<ReturnType<typeof readClip>>) => {
      if (editor.isDestroyed) return;
      if (!read.ok) {
        const words = readSmallClip({ ...clip, html: "" });
        const insert = () => words.ok && insertBlocks(editor, words.value.blocks);
        around.current?.refuse(read.error, clip.text, insert);
        return;
      }
      const { blocks, warnings, structure } = read.value;
      const insert = () => {
        insertBlocks(editor, blocks);
        if (warnings.length > 0) around.current?.tell(warnings);
      };
      if (structure && around.current) around.current.offer(structure, insert);
      else insert();
    };
    return (clip, editor) => {
      if (clip.files.length > 0 && clip.html === "" && clip.text === "") {
        around.current?.files(clip.files, editor);
        return;
      }
      if (readsAtOnce(clip)) take(clip, editor, readSmallClip(clip));
      else last = last.then(async () => take(clip, editor, await readClip(clip)));
    };
  }, []);
}
