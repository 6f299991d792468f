"use client";

import type { Editor } from "@tiptap/core";
import { createContext, useContext, useMemo, useRef } from "react";
import type { ReadWarning } from "#domain/importing/reading.ts";
import type { Settled } from "#domain/importing/settle-reading.ts";
import type { PageNote, Structure } from "#domain/importing/structure.ts";
import type { Failure } from "#domain/result.ts";
import type { Clip } from "#editor/pasting/clip.ts";
import { insertBlocks } from "#editor/pasting/insert-blocks.ts";
import { readClip, readSmallClip, readsAtOnce } from "#editor/pasting/read-clip.ts";
import { uploadPictures } from "#editor/pasting/upload-pictures.ts";

/** What the page around the editors does with what is pasted and isn't simply text. */
export type Pasting = {
  /** A whole page: somebody decides. `insert` puts its text where the caret is. */
  offer: (structure: Structure, insert: () => void) => void;
  /** Something of it could not be kept as it was. */
  tell: (warnings: ReadWarning[], notes?: PageNote[]) => void;
  /** It is over a limit; its words alone may still be put in. */
  refuse: (failure: Failure, words: string, insert: () => void) => void;
  /** Files that were dropped, pasted or chosen, and the editor that they were meant for. */
  files: (files: File[], editor: Editor | null) => void;
};

const PastingContext = createContext<Pasting | null>(null);

export const PastingProvider = PastingContext.Provider;

/** Puts what was read where the caret is; pictures that came along go to the library first. */
export async function putIn(
  editor: Editor,
  { blocks, pictures, warnings }: Settled,
  tell: (warnings: ReadWarning[]) => void,
): Promise<void> {
  if (pictures.length === 0) {
    insertBlocks(editor, blocks);
    if (warnings.length > 0) tell(warnings);
    return;
  }
  const uploaded = await uploadPictures(blocks, pictures);
  if (editor.isDestroyed) return;
  insertBlocks(editor, uploaded.blocks);
  const lost: ReadWarning[] =
    uploaded.failed > 0 ? [{ code: "pictureLeftOut", count: uploaded.failed, sample: "" }] : [];
  if (warnings.length + lost.length > 0) tell([...warnings, ...lost]);
}

export function usePasting(): Pasting | null {
  return useContext(PastingContext);
}

/** One clip that can't be put in keeps none out that come after it. */
const stumbled = (error: unknown) => console.error(error);

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
      const { structure } = read.value;
      const insert = () => void putIn(editor, read.value, (warnings) => around.current?.tell(warnings));
      if (structure && around.current) around.current.offer(structure, insert);
      else insert();
    };
    return (clip, editor) => {
      if (clip.files.length > 0 && clip.html === "" && clip.text === "") {
        around.current?.files(clip.files, editor);
        return;
      }
      if (readsAtOnce(clip)) take(clip, editor, readSmallClip(clip));
      else last = last.then(async () => take(clip, editor, await readClip(clip))).catch(stumbled);
    };
  }, []);
}
