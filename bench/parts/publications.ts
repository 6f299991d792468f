import { setTimeout as wait } from "node:timers/promises";
import { appDb } from "#db/client.ts";
import { createArticle, createColumn, documentOf } from "#db/testing/factories.ts";
import { createId } from "#domain/ids.ts";
import { languages, readerLocales } from "#domain/locale.ts";
import {
  articlePath,
  columnFeedPath,
  columnPath,
  facingFeedPath,
  facingPath,
  feedPath,
  homePath,
  newsSitemapPath,
} from "#domain/publication/paths.ts";
import { readArticle } from "#server/articles/read-article.ts";
import { saveWorkingCopy } from "#server/editions/save-working-copy.ts";
import { submitArticle } from "#server/reviews/submit-article.ts";
import { createDesk, type Desk, publish, sign } from "#server/reviews/testing/desk.ts";
import { get } from "./get.ts";
import { type Fault, startReaders } from "./readers.ts";
import { textOf, versionsIn } from "./versions.ts";

/** How often a page is asked whether it has the new words yet. */
const askEveryMs = 20;
const patienceMs = 60_000;

export type Published = {
  count: number;
  /** Milliseconds from the publication to the article in all locales, facing too, and to every home. */
  first: number[];
  /** And to what else depends on it: its column, feeds, the news sitemap. */
  rest: number[];
  /** How long publishing itself took. */
  publishing: number[];
  requests: number;
  faults: Fault[];
};

/**
 * Publishes one article again and again while readers read the site, and sees when they have the new words: a publication
 * every `pauseMs` after the last reached everything.
 */
export async function publishUnderReaders(
  site: string,
  { count, readers, otherPaths, pauseMs }: { count: number; readers: number; otherPaths: string[]; pauseMs: number },
): Promise<Published> {
  const desk = await createDesk();
  const column = { slug: "tides", ...(await createColumn({ slug: "tides" })) };
  const { id, editionIds } = await createArticle({ createdBy: desk.editor.id, columnId: column.id });
  const { slug } = await appDb().article.findUniqueOrThrow({ where: { id } });
  const first = readerLocales.flatMap((locale) => [
    articlePath(locale, slug, id),
    facingPath(locale, slug, id),
    homePath(locale),
  ]);
  const rest = [
    ...readerLocales.flatMap((locale) => [columnPath(locale, column.slug), columnFeedPath(locale, column.slug)]),
    ...readerLocales.flatMap((locale) => [feedPath(locale), facingFeedPath(locale)]),
    newsSitemapPath,
  ];
  const next = async (version: number) => {
    for (const language of languages) await writeVersion(desk, id, editionIds[language], language, version);
    const ids = { commandId: createId(), articleId: id, languages: [...languages] };
    const submitted = await submitArticle(desk.editor, ids);
    const signed = submitted.ok ? await sign(desk.reviewer, id) : submitted;
    if (!signed.ok) throw new Error(signed.error.code);
    const since = performance.now();
    const published = await publish(desk.publisher, id);
    if (!published.ok) throw new Error(JSON.stringify(published.error));
    const done = performance.now();
    const [own, others] = await Promise.all([first, rest].map((paths) => until(site, paths, version)));
    return { publishing: done - since, first: (own ?? Number.NaN) - done, rest: (others ?? Number.NaN) - done };
  };

  await next(0); // the first makes the pages; readers come to what is there
  const crowd = startReaders(site, readers, [...first, ...rest, ...otherPaths]);
  const made: Awaited<ReturnType<typeof next>>[] = [];
  for (let version = 1; version <= count; version++) {
    await wait(pauseMs);
    made.push(await next(version));
  }
  const { requests, faults } = await crowd.stop();
  const all = (member: "first" | "rest" | "publishing") => made.map((one) => one[member]);
  return { count, first: all("first"), rest: all("rest"), publishing: all("publishing"), requests, faults };
}

async function writeVersion(
  desk: Desk,
  articleId: string,
  editionId: string,
  language: "zh" | "en",
  version: number,
): Promise<void> {
  const article = await readArticle(desk.editor, { articleId });
  const copy = article.ok ? article.value.editions[language] : undefined;
  if (!copy) throw new Error(`no ${language} edition`);
  const { title, deck, paragraphs } = textOf(language, version);
  const command = { commandId: createId(), editionId, baseLockVersion: copy.lockVersion };
  const saved = await saveWorkingCopy(desk.editor, { ...command, title, deck, document: documentOf(paragraphs) });
  if (!saved.ok) throw new Error(saved.error.code);
}

/** When every one of the pages had the version. */
async function until(site: string, paths: readonly string[], version: number): Promise<number> {
  const times = await Promise.all(
    paths.map(async (path) => {
      const since = performance.now();
      for (;;) {
        const { body } = await get(site + path);
        if (versionsIn(body.toString()).has(version)) return performance.now();
        if (performance.now() - since > patienceMs) throw new Error(`${path} does not show version ${version}`);
        await wait(askEveryMs);
      }
    }),
  );
  return Math.max(...times);
}
