import { z } from "zod";
import { listRevisions } from "#db/editions/revisions.ts";
import { findArticleContent } from "#db/publications/find-article-content.ts";
import { listPublications } from "#db/publications/list-publications.ts";
import { type Tx, transaction } from "#db/transaction.ts";
import { type Actor, may } from "#domain/access.ts";
import { titleOnDesk } from "#domain/article/title-on-desk.ts";
import { idSchema } from "#domain/ids.ts";
import { type Language, languages } from "#domain/locale.ts";
import type { ArticleContent } from "#domain/publication/article-content.ts";
import { manifestsOf } from "#domain/publication/manifest.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { type ArticleThen, facingIds, standingArticle } from "#domain/review/article-then.ts";
import type { Comparison } from "#domain/review/comparison.ts";
import {
  type KeptMark,
  type KeptMoment,
  keptMoments,
  languagesIn,
  type Moment,
  momentNameSchema,
  momentOf,
} from "#domain/review/moments.ts";
import { findPublishedThen, findRevisionThen, type LanguageThen } from "#server/reviews/find-then.ts";

export const readComparisonInput = z.strictObject({
  articleId: idSchema,
  /** Left out: what readers have or, where they have nothing, what was kept before the last change. */
  from: momentNameSchema.optional(),
  to: momentNameSchema.default("now"),
});

/** An older moment is named by its numbers. */
const listed = 50;

/** Any two moments of an article, in both languages: revisions, publications, or what stands. */
export function readComparison(
  actor: Actor,
  { articleId, from: wanted, to }: z.input<typeof readComparisonInput>,
): Promise<Result<Comparison>> {
  return transaction(
    async (tx) => {
      if (!may(actor, "desk.read")) return refuse("forbidden");
      const content = await findArticleContent(tx, articleId);
      if (!content) return refuse("notFound");
      const revisions = keptMoments("revisions", await revisionMarks(tx, content));
      const publications = keptMoments("publications", await publicationMarks(tx, articleId));
      const from = wanted ?? firstChoice(revisions, publications);
      const [was, is] = [
        await findMoment(tx, content, momentOf(from)),
        await findMoment(tx, content, momentOf(to ?? "now")),
      ];
      if (!was || !is) return refuse("notFound");
      const { sourceLanguage, editions } = content;
      const titles = { zh: editions.zh?.title ?? "", en: editions.en?.title ?? "" };
      return ok({
        ...{ articleId, source: sourceLanguage, from, to: to ?? "now", was, revisions, publications },
        title: titleOnDesk({ sourceLanguage, titles, script: editions.zh?.script ?? null }),
        // What stood beside what was not kept with revisions: blocks keep their ids, so that today's rows serve.
        is: { ...is, pairs: is.pairs ?? facingIds(content.alignment.rows, sourceLanguage) },
      });
    },
    { asOfOneMoment: true },
  );
}

function firstChoice(revisions: readonly KeptMoment[], publications: readonly KeptMoment[]): string {
  return (publications[0] ?? revisions[1] ?? revisions[0])?.moment ?? "now";
}

/** Null where one of its numbers is of nothing. */
async function findMoment(tx: Tx, content: ArticleContent, moment: Moment): Promise<ArticleThen | null> {
  if (moment.kind === "now") return standingArticle(content, manifestsOf(content));
  const found: Partial<Record<Language, LanguageThen>> = {};
  for (const language of languagesIn(moment.numbers)) {
    const number = moment.numbers[language];
    const then =
      moment.kind === "revisions"
        ? await findRevisionThen(tx, content, language, number)
        : await findPublishedThen(tx, content.articleId, language, number);
    if (!then) return null;
    found[language] = then;
  }
  const editions = { ...(found.zh && { zh: found.zh.edition }), ...(found.en && { en: found.en.edition }) };
  return { editions, pairs: (found.en ?? found.zh)?.pairs ?? null };
}

async function revisionMarks(tx: Tx, { editions }: ArticleContent): Promise<KeptMark[]> {
  const marks: KeptMark[] = [];
  for (const language of languages) {
    const edition = editions[language];
    if (!edition) continue;
    const revisions = await listRevisions(tx, edition.editionId, { before: undefined, limit: listed });
    for (const { number, createdAt: at, reason, name } of revisions) marks.push({ language, number, at, reason, name });
  }
  return marks;
}

async function publicationMarks(tx: Tx, articleId: string): Promise<KeptMark[]> {
  const publications = await listPublications(tx, articleId, listed);
  return publications.map(({ language, number, madeAt: at }) => ({ language, number, at, reason: null, name: null }));
}
