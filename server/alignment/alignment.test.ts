import { expect, test } from "vitest";
import { createArticle, createUser, documentOf } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import type { Actor } from "#domain/access.ts";
import { deriveRows } from "#domain/alignment/derive-rows.ts";
import type { ArticleForDesk } from "#domain/article/article-for-desk.ts";
import { blockHash } from "#domain/document/block-hash.ts";
import { emptyDocument } from "#domain/document/document.ts";
import { createId } from "#domain/ids.ts";
import { confirmRows, confirmRowsInput } from "#server/alignment/confirm-rows.ts";
import { pairBlocks, pairBlocksInput } from "#server/alignment/pair-blocks.ts";
import { readWordings } from "#server/alignment/read-wordings.ts";
import { readArticle } from "#server/articles/read-article.ts";
import { saveWorkingCopy } from "#server/editions/save-working-copy.ts";

useTestDatabase();

async function read(actor: Actor, articleId: string): Promise<ArticleForDesk> {
  const answer = await readArticle(actor, { articleId });
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

const states = ({ alignment, editions }: ArticleForDesk) =>
  deriveRows(alignment.rows, editions.zh?.document ?? emptyDocument, editions.en?.document ?? emptyDocument).map(
    ({ state }) => state,
  );

/** Every row as it stands, read by somebody. */
const asRead = ({ alignment, editions }: ArticleForDesk) =>
  alignment.rows.map(({ sourceIds, targetIds }) => ({
    sourceIds,
    targetIds,
    sourceHashes: hashes(editions.zh?.document ?? emptyDocument, sourceIds),
    targetHashes: hashes(editions.en?.document ?? emptyDocument, targetIds),
  }));

function hashes(document: ReturnType<typeof documentOf>, ids: readonly string[]): string[] {
  return document.content.filter(({ attrs }) => ids.includes(attrs.id)).map(blockHash);
}

async function writeSource(actor: Actor, article: ArticleForDesk, texts: string[]) {
  const edition = article.editions.zh;
  if (!edition) throw new Error("no Chinese edition");
  const answer = await saveWorkingCopy(actor, {
    commandId: createId(),
    editionId: edition.id,
    baseLockVersion: edition.lockVersion,
    title: edition.title,
    deck: edition.deck,
    document: documentOf(texts),
  });
  expect(answer.ok).toBe(true);
}

test("confirmed, changed, read again with its old wording, and still right", async () => {
  const [ann, bo] = [await createUser(), await createUser({ roles: ["translator"] })];
  const { id } = await createArticle({ createdBy: ann.id });
  const before = await read(bo, id);
  const confirm = (rows: ReturnType<typeof asRead>, minor = false) =>
    confirmRows(bo, confirmRowsInput.parse({ commandId: createId(), articleId: id, rows, minor }));
  expect((await confirm(asRead(before))).ok).toBe(true);
  const confirmed = await read(bo, id);
  expect(states(confirmed)).toEqual(["current", "current"]);
  expect(confirmed.alignment.rows.every(({ confirmedBy }) => confirmedBy === bo.id)).toBe(true);

  await writeSource(ann, confirmed, ["第一段。", "第二段，改过。"]);
  const stale = await read(bo, id);
  expect(states(stale)).toEqual(["current", "stale"]);
  const named = stale.alignment.rows[1]?.sourceHashes ?? [];
  const other = await createArticle();
  expect(await readWordings(bo, { articleId: id, hashes: named })).toEqual({
    ok: true,
    value: { texts: { [named[0] ?? ""]: "第二段。" } },
  });
  // A wording is read through an article that has it, never by guessing.
  expect(await readWordings(bo, { articleId: other.id, hashes: named })).toEqual({ ok: true, value: { texts: {} } });

  // What was read before the change is confirmed no longer.
  expect(await confirm(asRead(confirmed).slice(1))).toMatchObject({ ok: false, error: { code: "rowChanged" } });
  expect((await confirm(asRead(stale).slice(1))).ok).toBe(true);
  expect(states(await read(bo, id))).toEqual(["current", "current"]);
});

test("a command sent twice is one command", async () => {
  const ann = await createUser();
  const { id } = await createArticle({ createdBy: ann.id });
  const input = pairBlocksInput.parse({
    commandId: createId(),
    articleId: id,
    pairings: [
      { sourceIds: ["b1", "b2"], targetIds: ["b1"] },
      { sourceIds: [], targetIds: ["b2"] },
    ],
  });
  const [first, second] = [await pairBlocks(ann, input), await pairBlocks(ann, input)];
  expect(second).toEqual(first);
  const { alignment } = await read(ann, id);
  expect(alignment.rows.map(({ sourceIds, targetIds }) => `${sourceIds}|${targetIds}`)).toEqual(["b1,b2|b1", "|b2"]);
});

test("an article that is not there is not found", async () => {
  const ann = await createUser();
  const input = { commandId: createId(), articleId: createId(8), pairings: [{ sourceIds: ["b1"], targetIds: [] }] };
  expect(await pairBlocks(ann, pairBlocksInput.parse(input))).toMatchObject({ error: { code: "notFound" } });
});
