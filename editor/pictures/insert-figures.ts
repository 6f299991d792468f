import type { Editor, JSONContent } from "@tiptap/core";
import { createId } from "#domain/ids.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import type { Picture, UploadedPicture } from "#domain/media/picture.ts";
import type { PictureUploads } from "#editor/pictures/picture-uploads.ts";
import { placeForBlocks } from "#editor/place-for-blocks.ts";

type Place = { from: number; to: number; last: boolean };

/** Puts pictures of the library where the selection is, with what the library says of them in the edition's locale. */
export function insertPictures(editor: Editor, pictures: readonly Picture[], locale: ReaderLocale): void {
  insertFigures(
    editor,
    pictures.map((picture) => figureOf(createId(), picture, locale)),
    placeForBlocks(editor.state),
  );
}

/**
 * Makes a place for each file, where the selection is or at a position of the document, and sends the files there. A
 * place whose upload fails stays, with a way to try again.
 */
export function uploadInto(
  editor: Editor,
  uploads: PictureUploads,
  { files, locale, at }: { files: readonly File[]; locale: ReaderLocale; at?: number },
): void {
  const places = files.map((file) => ({ id: createId(), file }));
  const figures = places.map(({ id }): JSONContent => ({ type: "figure", attrs: { id } }));
  insertFigures(editor, figures, at === undefined ? placeForBlocks(editor.state) : placeAt(editor, at));
  for (const { id, file } of places) sendTo(editor, uploads, { blockId: id, file, locale });
}

/** Sends a file for one place. Whoever leaves the page meanwhile finds the picture in the library. */
export function sendTo(
  editor: Editor,
  uploads: PictureUploads,
  { blockId, file, locale }: { blockId: string; file: File; locale: ReaderLocale },
): void {
  uploads.start(blockId, file, (picture) => {
    if (!editor.isDestroyed) fillFigure(editor, blockId, picture, locale);
  });
}

/** Gives a place its picture; what was said there already stays. It is no step of its own to undo. */
export function fillFigure(editor: Editor, blockId: string, picture: Picture, locale: ReaderLocale): void {
  const { tr, doc, schema } = editor.state;
  doc.forEach((node, position) => {
    if (node.attrs.id !== blockId || node.type.name !== "figure") return;
    const { mediaId, alt, credit } = figureOf(blockId, picture, locale).attrs ?? {};
    tr.setNodeMarkup(position, null, {
      ...node.attrs,
      mediaId,
      alt: node.attrs.alt || alt,
      credit: node.attrs.credit || credit,
    });
    const caption = picture.words.caption[locale];
    if (node.content.size === 0 && caption !== "") tr.insert(position + 1, schema.text(caption));
  });
  if (tr.docChanged) editor.view.dispatch(tr.setMeta("addToHistory", false));
}

function figureOf(id: string, { mediaId, words }: Picture | UploadedPicture, locale: ReaderLocale): JSONContent {
  const caption = words.caption[locale];
  return {
    type: "figure",
    attrs: { id, mediaId, alt: words.alt[locale], credit: words.credit[locale] },
    ...(caption !== "" && { content: [{ type: "text", text: caption }] }),
  };
}

/** Below the block at a position, or in its place where it is an empty line. */
function placeAt({ state: { doc } }: Editor, position: number): Place {
  const $at = doc.resolve(position);
  if ($at.depth === 0) return { from: position, to: position, last: position === doc.content.size };
  const block = $at.node(1);
  const to = $at.after(1);
  const bare = block.type.name === "paragraph" && block.content.size === 0;
  return { from: bare ? $at.before(1) : to, to, last: to === doc.content.size };
}

function insertFigures(editor: Editor, figures: JSONContent[], place: Place | null): void {
  // A block that is selected as a whole is not replaced: pictures go below it.
  const { from, to, last } = place ?? placeAt(editor, editor.state.selection.to);
  editor
    .chain()
    .focus()
    .insertContentAt({ from, to }, last ? [...figures, { type: "paragraph" }] : figures, { updateSelection: false })
    .setTextSelection(from + 1)
    .scrollIntoView()
    .run();
}
