import { createArticle, createColumn, createUser, documentOf } from "#db/testing/factories.ts";
import { createId } from "#domain/ids.ts";
import { nameRevision } from "#server/editions/name-revision.ts";
import { storedPicture } from "#server/media/testing/pictures.ts";
import { storedRecording } from "#server/media/testing/recordings.ts";
import { trashArticle } from "#server/trash/trash-article.ts";

// What the cases ask with, made anew for each.

export const command = () => ({ commandId: createId() });
export const text = { "zh-Hans": `名${createId(5)}`, "zh-Hant": "", en: "" };
export const draft = async () => {
  const author = await createUser();
  const columnId = await column();
  return { author, columnId, ...(await createArticle({ createdBy: author.id, columnId })) };
};
/** Every article of the cases is in a column of its own: narrowed roles reach it or don't. */
export const column = async () => (await createColumn()).id;
export const details = (slug: string, columnId: string | null = null) => ({
  slug,
  columnId,
  tagIds: [],
  outletId: null,
  datePublished: null,
  cover: null,
  credits: [],
});

export const emptyPage = { column: null, source: null, script: "Hans", credits: [] };
export const written = { title: "题", deck: "", document: documentOf(["一"]) };

export const later = new Date(Date.now() + 86_400_000).toISOString();

export async function editionWithRevision(): Promise<string> {
  const { author, editionIds } = await draft();
  await nameRevision(author, { ...command(), editionId: editionIds.zh, name: "First" });
  return editionIds.zh;
}

export const noWords = { zh: "", en: "" };
export const picture = async () => storedPicture(await createUser());
export const recording = async () => storedRecording(await createUser(), "audio");

export async function trashed(): Promise<string> {
  const { author, id } = await draft();
  await trashArticle(author, { ...command(), articleId: id });
  return id;
}
