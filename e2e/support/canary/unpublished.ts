import { appDb } from "#db/client.ts";
import { type Planted, sha256 } from "./words.ts";

/** SHA-256 of every picture, recording and caption that no live text shows: of drafts, and of what readers had once. */
export async function hiddenHashes(): Promise<string[]> {
  const db = appDb();
  const all = new Set<string>();
  for (const { hash } of await db.media.findMany({ select: { hash: true } })) all.add(hash);
  for (const { hash } of await db.mediaVariant.findMany({ select: { hash: true } })) all.add(hash);
  for (const { captions } of await db.recording.findMany({ select: { captions: true } })) {
    // One without words in a language has none there.
    for (const one of Object.values(captions ?? {})) if (one !== "") all.add(sha256(`${one}`));
  }
  for (const { snapshot } of await db.publication.findMany({ select: { snapshot: true } })) {
    for (const [hash] of JSON.stringify(snapshot).matchAll(/\b[0-9a-f]{64}\b/g)) all.add(hash);
  }
  for (const { hash } of await db.publishedMediaUse.findMany({ select: { hash: true } })) all.delete(hash);
  return [...all];
}

/** Ids that are the desk's own: of pictures and recordings, whoever shows them, and of quotations nobody vouched for. */
export async function hiddenIds(): Promise<Planted> {
  const db = appDb();
  const media = await db.media.findMany({ select: { id: true } });
  const entries = await db.quotation.findMany({
    where: { versions: { none: { verifiedAt: { not: null } } } },
    select: { id: true },
  });
  return Object.fromEntries([
    ...media.map(({ id }, number) => [id, `the picture of place ${number + 1} in the library`]),
    ...entries.map(({ id }, number) => [id, `the entry of place ${number + 1} in the library`]),
  ]);
}
