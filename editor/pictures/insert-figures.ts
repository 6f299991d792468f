import type { Editor, JSONContent } from "@tiptap/core";
import { Node } from "@tiptap/pm/model";
import { galleryLimits } from "#domain/document/document.ts";
import { inGalleries } from "#domain/document/gallery.ts";
import { createId } from "#domain/ids.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import type { Picture, UploadedPicture } from "#domain/media/picture.ts";
import { placeForBlocks } from "#editor/place-for-blocks.ts";
import type { FileUploads } from "#editor/uploading/file-uploads.ts";

type Place = { from: number; to: number; last: boolean };

/**
 * Puts pictures of the library where the selection is, with what the library says of them in the edition's locale: one
 * below the other, or several beside each other.
 */
export function insertPictures(
  editor: Editor,
  pictures: readonly Picture[],
  { locale, gallery }: { locale: ReaderLocale; gallery: boolean },
): void {
  const figures = pictures.map((picture) => figureOf(createId(), picture, locale));
  insertBlocks(editor, gallery ? galleriesOf(figures) : figures, placeForBlocks(editor.state));
}

/** Puts pictures of the library at the end of the gallery at a position. What it has no room for stands below it. */
export function addPictures(editor: Editor, gallery: number, pictures: readonly Picture[], locale: ReaderLocale): void {
  const figures = pictures.map((picture) => figureOf(createId(), picture, locale));
  growGallery(editor, { gallery, after: editor.state.doc.nodeAt(gallery)?.childCount ?? 0 }, figures);
}

/**
 * Makes a place for each file, where the selection is or at a position of the document, and sends the files there. In a
 * gallery they come to its pictures. A place whose upload fails stays, with a way to try again.
 */
export function uploadInto(
  editor: Editor,
  uploads: FileUploads<UploadedPicture>,
  {
    files,
    locale,
    at,
    gallery = false,
  }: {
    files: readonly File[];
    locale: ReaderLocale;
    at?: number;
    gallery?: boolean;
  },
): void {
  const places = files.map((file) => ({ id: createId(), file }));
  const figures = places.map(({ id }): JSONContent => ({ type: "figure", attrs: { id } }));
  const $at = editor.state.doc.resolve(at ?? editor.state.selection.from);
  if ($at.depth > 0 && $at.node(1).type.name === "gallery")
    growGallery(editor, { gallery: $at.before(1), after: $at.indexAfter(1) }, figures);
  else {
    const place = at === undefined ? placeForBlocks(editor.state) : placeAt(editor, at);
    insertBlocks(editor, gallery ? galleriesOf(figures) : figures, place);
  }
  for (const { id, file } of places) sendTo(editor, uploads, { blockId: id, file, locale });
}

/** Sends a file for one place. Whoever leaves the page meanwhile finds the picture in the library. */
export function sendTo(
  editor: Editor,
  uploads: FileUploads<UploadedPicture>,
  { blockId, file, locale }: { blockId: string; file: File; locale: ReaderLocale },
): void {
  uploads.start(blockId, file, (picture) => {
    if (!editor.isDestroyed) fillFigure(editor, blockId, picture, locale);
  });
}

/** What a place is called; one in a gallery gets its name when it first needs one. */
export function nameOfPlace(editor: Editor, position: number): string {
  const known: unknown = editor.state.doc.nodeAt(position)?.attrs.id;
  if (typeof known === "string") return known;
  const id = createId();
  editor.view.dispatch(editor.state.tr.setNodeAttribute(position, "id", id).setMeta("addToHistory", false));
  return id;
}

/** Gives a place its picture; what was said there already stays. It is no step of its own to undo. */
export function fillFigure(editor: Editor, blockId: string, picture: Picture, locale: ReaderLocale): void {
  const { tr, doc, schema } = editor.state;
  doc.descendants((node, position) => {
    if (node.attrs.id === blockId && node.type.name === "figure") {
      const { mediaId, alt, credit } = figureOf(blockId, picture, locale).attrs ?? {};
      const at = tr.mapping.map(position);
      tr.setNodeMarkup(at, null, {
        ...node.attrs,
        mediaId,
        alt: node.attrs.alt || alt,
        credit: node.attrs.credit || credit,
      });
      const caption = picture.words.caption[locale];
      if (node.content.size === 0 && caption !== "") tr.insert(at + 1, schema.text(caption));
    }
    return node.type.name === "gallery";
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

/** One picture is no gallery. */
function galleriesOf(figures: JSONContent[]): JSONContent[] {
  if (figures.length < galleryLimits.least) return figures;
  return inGalleries(figures).map((content) => ({ type: "gallery", attrs: { id: createId() }, content }));
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

/** `after`: so many pictures stay before the new ones. */
function growGallery(
  editor: Editor,
  { gallery, after }: { gallery: number; after: number },
  figures: readonly JSONContent[],
): void {
  const { tr, doc, schema } = editor.state;
  const node = doc.nodeAt(gallery);
  if (node?.type.name !== "gallery" || figures.length === 0) return;
  const room = Math.max(0, galleryLimits.most - node.childCount);
  const nodes = figures.map((figure) => Node.fromJSON(schema, figure));
  const before = node.children.slice(0, after).reduce((size, child) => size + child.nodeSize, 0);
  tr.insert(gallery + node.nodeSize, nodes.slice(room)).insert(gallery + 1 + before, nodes.slice(0, room));
  editor.view.dispatch(tr);
}

function insertBlocks(editor: Editor, blocks: JSONContent[], place: Place | null): void {
  // A block that is selected as a whole is not replaced: pictures go below it.
  const { from, to, last } = place ?? placeAt(editor, editor.state.selection.to);
  // The caption of the first picture, which a gallery has one step deeper.
  const inside = blocks[0]?.type === "gallery" ? 2 : 1;
  editor
    .chain()
    .focus()
    .insertContentAt({ from, to }, last ? [...blocks, { type: "paragraph" }] : blocks, { updateSelection: false })
    .setTextSelection(from + inside)
    .scrollIntoView()
    .run();
}
