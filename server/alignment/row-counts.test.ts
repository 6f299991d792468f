import { expect, test } from "vitest";
import { appDb } from "#db/client.ts";
import { createArticle, createUser, documentOf } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { type Actor, roles } from "#domain/access.ts";
import { deriveRows, type Progress, progressOf } from "#domain/alignment/derive-rows.ts";
import type { ArticleForDesk } from "#domain/article/article-for-desk.ts";
import { blockHash } from "#domain/document/block-hash.ts";
import { type Document, emptyDocument } from "#domain/document/document.ts";
import { createId } from "#domain/ids.ts";
import { type Language, otherLanguage } from "#domain/locale.ts";
import { confirmRows, confirmRowsInput } from "#server/alignment/confirm-rows.ts";
import { countRows } from "#server/alignment/count-rows.ts";
import { pairBlocks, pairBlocksInput } from "#server/alignment/pair-blocks.ts";
import { createArticleInput, createArticle as startArticle } from "#server/articles/create-article.ts";
import { listArticles, listArticlesInput } from "#server/articles/list-articles.ts";
import { readArticle } from "#server/articles/read-article.ts";
import { switchSource } from "#server/articles/switch-source.ts";
import { nameRevision } from "#server/editions/name-revision.ts";
import { restoreRevision } from "#server/editions/restore-revision.ts";
import { saveWorkingCopy } from "#server/editions/save-working-copy.ts";

useTestDatabase();

const command = () => ({ commandId: createId() });

async function read(actor: Actor, articleId: string): Promise<ArticleForDesk> {
  const answer = await readArticle(actor, { articleId });
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

async function write(actor: Actor, article: ArticleForDesk, language: Language, texts: string[]) {
  const { id: editionId = "", lockVersion: baseLockVersion = 0 } = article.editions[language] ?? {};
  const document = documentOf(texts);
  return saveWorkingCopy(actor, { ...command(), editionId, baseLockVersion, title: language, deck: "", document });
}

const sidesOf = ({ sourceLanguage, editions }: ArticleForDesk) => ({
  source: editions[sourceLanguage]?.document ?? emptyDocument,
  target: editions[otherLanguage(sourceLanguage)]?.document ?? emptyDocument,
});
const hashes = (document: Document, ids: readonly string[]) =>
  document.content.filter(({ attrs }) => ids.includes(attrs.id)).map(blockHash);

function derived(article: ArticleForDesk): Progress {
  const { source, target } = sidesOf(article);
  return progressOf(deriveRows(article.alignment.rows, source, target));
}

async function counted(articleId: string): Promise<Partial<Record<keyof Progress, number | null>>> {
  const row = await appDb().article.findUniqueOrThrow({ where: { id: articleId } });
  const {
    rowsCurrent: current,
    rowsDraft: draft,
    rowsStale: stale,
    rowsMissing: missing,
    rowsUnpaired: unpaired,
  } = row;
  return { current, draft, stale, missing, unpaired };
}

test("whatever happens to rows, their counts on the desk are what the article says", async () => {
  const ann = await createUser({ roles: [...roles] });
  const started = await startArticle(
    ann,
    createArticleInput.parse({ ...command(), sourceLanguage: "zh", title: "题" }),
  );
  if (!started.ok) throw new Error(started.error.code);
  const { articleId } = started.value;
  const seen: Progress[] = [];
  const now = async (answer: { ok: boolean }) => {
    expect(answer).toMatchObject({ ok: true });
    const article = await read(ann, articleId);
    expect(await counted(articleId)).toEqual(derived(article));
    seen.push(derived(article));
    return article;
  };
  const confirmAll = (article: ArticleForDesk) => {
    const { source, target } = sidesOf(article);
    const written = article.alignment.rows.filter(({ targetIds }) => targetIds.length > 0 && targetIds[0] !== "b3");
    const rows = written.map(({ sourceIds, targetIds }) => ({
      sourceIds,
      targetIds,
      sourceHashes: hashes(source, sourceIds),
      targetHashes: hashes(target, targetIds),
    }));
    return confirmRows(ann, confirmRowsInput.parse({ ...command(), articleId, rows }));
  };
  let article = await now(await write(ann, await now(started), "zh", ["一", "二", "三"]));
  const zh = article.editions.zh?.id ?? "";
  await nameRevision(ann, { ...command(), editionId: zh, name: "First" });
  article = await now(await write(ann, article, "en", ["One", "Two", ""]));
  article = await now(await confirmAll(article));
  // Words alone change here, and no row does.
  article = await now(await write(ann, article, "zh", ["一一", "二", "三"]));
  article = await now(await write(ann, article, "zh", ["一", "二二", "三", "四"]));
  const apart = [
    { sourceIds: ["b2"], targetIds: [] },
    { sourceIds: [], targetIds: ["b2"] },
  ];
  article = await now(await pairBlocks(ann, pairBlocksInput.parse({ ...command(), articleId, pairings: apart })));
  article = await now(await switchSource(ann, { ...command(), articleId, language: "en" }));
  const baseLockVersion = article.editions.zh?.lockVersion ?? 0;
  article = await now(await restoreRevision(ann, { ...command(), editionId: zh, baseLockVersion, number: 1 }));
  // Every state was among them, or the test says little.
  for (const state of ["current", "draft", "stale", "missing", "unpaired"] as const) {
    expect(Math.max(...seen.map((progress) => progress[state])), state).toBeGreaterThan(0);
  }
});

test("the desk shows them, and what needs work can be asked for", async () => {
  const ann = await createUser({ roles: ["editor"] });
  const [old, other] = [await createArticle({ createdBy: ann.id }), await createArticle({ createdBy: ann.id })];
  const list = async (input: object) => {
    const answer = await listArticles(ann, listArticlesInput.parse({ mine: true, ...input }));
    return answer.ok ? answer.value.items : [];
  };
  // Written by an earlier version, which counted nothing.
  expect((await list({})).map(({ progress }) => progress)).toEqual([null, null]);
  expect(await countRows()).toBeGreaterThanOrEqual(2);
  expect(await countRows()).toBe(0);
  expect((await list({}))[0]?.progress).toEqual({ current: 0, draft: 2, stale: 0, missing: 0, unpaired: 0 });
  expect(await list({ needs: "work" })).toEqual([]);
  await write(ann, await read(ann, old.id), "en", ["First.", ""]);
  expect((await list({ needs: "missing" })).map(({ id }) => id)).toEqual([old.id]);
  expect((await list({ needs: "work" })).map(({ id }) => id)).toEqual([old.id]);
  expect(await list({ needs: "stale" })).toEqual([]);
  await write(ann, await read(ann, other.id), "en", ["First, again.", "Second."]);
  await write(ann, await read(ann, other.id), "zh", ["第一段，改了。", "第二段。"]);
  expect((await list({ needs: "stale" })).map(({ id }) => id)).toEqual([other.id]);
  expect(await list({ needs: "work" })).toHaveLength(2);
});
