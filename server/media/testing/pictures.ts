import { createHash } from "node:crypto";
import sharp from "sharp";
import type { Actor } from "#domain/access.ts";
import type { Block, Document } from "#domain/document/document.ts";
import { createId } from "#domain/ids.ts";
import type { Language } from "#domain/locale.ts";
import { readArticle } from "#server/articles/read-article.ts";
import { saveWorkingCopy } from "#server/editions/save-working-copy.ts";
import { uploadImage } from "#server/media/upload-image.ts";

/** A small picture that no other is like. */
export async function pictureBytes(width = 40, height = 20): Promise<Uint8Array<ArrayBuffer>> {
  const background = `#${createHash("sha256").update(createId()).digest("hex").slice(0, 6)}`;
  return new Uint8Array(
    await sharp({ create: { width, height, channels: 3, background } })
      .png()
      .toBuffer(),
  );
}

/** A picture that is in the library. */
export async function storedPicture(by: Actor, name = "picture.png"): Promise<string> {
  const uploaded = await uploadImage(by, { name, bytes: await pictureBytes() });
  if (!uploaded.ok) throw new Error(uploaded.error.code);
  return uploaded.value.mediaId;
}

export function figureOf(mediaId: string, caption: string, id = "f1"): Block {
  return {
    type: "figure",
    attrs: { id, mediaId, alt: `${caption}, seen`, credit: "" },
    content: [{ type: "text", text: caption }],
  };
}

/** Adds blocks at the end of a language's text and saves it. */
export async function append(by: Actor, articleId: string, language: Language, ...blocks: Block[]) {
  return rewrite(by, articleId, language, ({ content }) => ({ type: "doc", content: [...content, ...blocks] }));
}

/** Saves another text of a language. */
export async function rewrite(
  by: Actor,
  articleId: string,
  language: Language,
  change: (document: Document) => Document,
) {
  const article = await readArticle(by, { articleId });
  const copy = article.ok ? article.value.editions[language] : undefined;
  if (!copy) throw new Error(`no ${language} edition`);
  const { id: editionId, title, deck, lockVersion: baseLockVersion } = copy;
  const saved = await saveWorkingCopy(by, {
    ...{ commandId: createId(), editionId, baseLockVersion, title, deck },
    document: change(copy.document),
  });
  if (!saved.ok) throw new Error(saved.error.code);
  return saved.value;
}
