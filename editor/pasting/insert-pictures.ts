import type { Editor } from "@tiptap/core";
import type { Block } from "#domain/document/document.ts";
import { createId } from "#domain/ids.ts";
import type { ReadWarning } from "#domain/importing/reading.ts";
import { insertBlocks } from "#editor/pasting/insert-blocks.ts";
import { uploadPicture } from "#editor/pictures/upload-picture.ts";

/** Sends picture files to the library and puts them where the caret is, each as a figure. */
export async function insertPictures(
  editor: Editor,
  files: readonly File[],
  tell: (warnings: ReadWarning[]) => void,
): Promise<void> {
  const figures: Block[] = [];
  const lost: string[] = [];
  for (const file of files) {
    const answer = await uploadPicture(file, () => undefined, new AbortController().signal).catch(() => null);
    if (!answer?.ok) lost.push(file.name);
    else {
      const attrs = { id: createId(), mediaId: answer.value.mediaId, alt: "", credit: "" };
      figures.push({ type: "figure", attrs });
    }
  }
  if (!editor.isDestroyed) insertBlocks(editor, figures);
  if (lost.length > 0) tell([{ code: "pictureLeftOut", count: lost.length, sample: lost[0] ?? "" }]);
}
