import { z } from "zod";
import { type Tx, transaction } from "#db/transaction.ts";
import { findUserNames } from "#db/users/names.ts";
import { findWaivers } from "#db/waivers/waivers.ts";
import { type Actor, may } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { type Language, languages } from "#domain/locale.ts";
import type { ArticleContent } from "#domain/publication/article-content.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { standingArticle } from "#domain/review/article-then.ts";
import { type Base, chooseBases, isOneBase } from "#domain/review/choose-bases.ts";
import {
  decisionOf,
  type ReviewPage,
  type SignedDetails,
  type Since,
  type WaitingLine,
} from "#domain/review/review-page.ts";
import type { ReviewFinding } from "#domain/review/rows-to-review.ts";
import { buildWorkflowView } from "#domain/workflow/build-view.ts";
import { type Round, scopeKeys, scopeOf } from "#domain/workflow/state.ts";
import { waitingItems } from "#domain/workflow/waiting-items.ts";
import { findFindings } from "#server/checks/find-findings.ts";
import { findPublishedThen, findSignedThen, type LanguageThen } from "#server/reviews/find-then.ts";
import { type LoadedWorkflow, loadWorkflow } from "#server/reviews/load-workflow.ts";

export const readReviewPageInput = z.strictObject({
  articleId: idSchema,
  /** What to decide, where the article has more than one thing to sign. */
  scope: z.enum(scopeKeys).optional(),
});

/**
 * An article for whoever decides about it, as of one moment: its rows with what the checks find in them, and what they
 * saw of it before (their own approval in this round, or else what readers have).
 */
export function readReviewPage(
  actor: Actor,
  { articleId, scope: asked }: z.infer<typeof readReviewPageInput>,
): Promise<Result<ReviewPage>> {
  return transaction(
    async (tx) => {
      if (!may(actor, "desk.read")) return refuse("forbidden");
      const loaded = await loadWorkflow(tx, articleId, actor);
      if (!loaded) return refuse("notFound");
      const { content, manifests, state, policy, people } = loaded;
      const names = Object.fromEntries(Object.entries(people).map(([id, { name }]) => [id, name]));
      const workflow = buildWorkflowView(state, loaded.actor, policy, names);
      const decision = decisionOf(workflow, asked ? scopeOf(asked) : null);
      const scope = decision?.unit?.scope ?? decision?.round.scope ?? languages.filter((one) => content.editions[one]);
      return ok({
        articleId,
        now: {
          ...standingArticle(content, manifests),
          source: content.sourceLanguage,
          rows: content.alignment.rows,
        },
        ...(await findBases(tx, loaded, decision)),
        deciding: { scope, findings: await findingsOf(tx, loaded) },
        decision,
        workflow,
        sentBack: sentBackBefore(loaded, decision),
        waiting: await waitingLines(tx, loaded),
        details: detailsOf(loaded),
        script: content.editions.zh?.script ?? null,
      });
    },
    { asOfOneMoment: true },
  );
}

async function findBases(
  tx: Tx,
  { content, state, actor }: LoadedWorkflow,
  decision: ReviewPage["decision"],
): Promise<Pick<ReviewPage, "base" | "since">> {
  const round = state.rounds.find(({ number }) => number === decision?.round.number);
  const bases = chooseBases(state, round, actor.id);
  const found: Partial<Record<Language, LanguageThen>> = {};
  const since: ReviewPage["since"] = {};
  for (const language of languages) {
    const base = bases[language];
    const then = base && (await findBase(tx, content, language, base));
    if (!base || !then) continue;
    found[language] = then;
    since[language] = sinceOf(base, round, decision);
  }
  const editions = { ...(found.zh && { zh: found.zh.edition }), ...(found.en && { en: found.en.edition }) };
  const pairs = isOneBase(bases) ? (found.en?.pairs ?? null) : null;
  return { base: { editions, pairs }, since };
}

function findBase(tx: Tx, content: ArticleContent, language: Language, base: Base): Promise<LanguageThen | null> {
  return base.kind === "signature"
    ? findSignedThen(tx, content, language, base.signature.id)
    : findPublishedThen(tx, content.articleId, language, base.publication.number);
}

function sinceOf(base: Base, round: Round | undefined, decision: ReviewPage["decision"]): Since {
  if (base.kind === "publication") {
    const { number, at } = base.publication;
    return { kind: "publication", number, at };
  }
  const { stageId, at, voidedAt, scope } = base.signature;
  const unit = decision?.unit;
  return {
    ...{ kind: "signature", at },
    stageName: round?.template.stages.find(({ id }) => id === stageId)?.name ?? null,
    lapsed: voidedAt !== null && unit?.stageId === stageId && unit.scope.join() === scope.join(),
  };
}

function sentBackBefore({ state, people }: LoadedWorkflow, decision: ReviewPage["decision"]): ReviewPage["sentBack"] {
  const round = decision?.round;
  const before = state.rounds.findLast(
    ({ number, scope }) => round && number < round.number && scope.some((one) => round.scope.includes(one)),
  );
  if (!before?.returned || before.status !== "returned") return null;
  const { userId, at, remark } = before.returned;
  return { name: people[userId]?.name ?? "", at, remark };
}

async function findingsOf(tx: Tx, { content }: LoadedWorkflow): Promise<ReviewFinding[]> {
  const { findings } = await findFindings(tx, content);
  const waivers = new Map((await findWaivers(tx, content.articleId)).map((waiver) => [waiver.key, waiver]));
  return findings.map(({ live: _, ...finding }) => ({ ...finding, waiver: waivers.get(finding.key) ?? null }));
}

async function waitingLines(tx: Tx, { state, policy, now }: LoadedWorkflow): Promise<WaitingLine[]> {
  const items = waitingItems(state, policy);
  const names = await findUserNames(
    tx,
    items.map(({ assignedTo }) => assignedTo),
  );
  return items.map(({ round, scope, kind, stageId, stageName, since, dueAt, assignedTo }) => ({
    ...{ round, scope, kind, stageId, stageName, since, dueAt },
    late: dueAt !== null && Date.parse(dueAt) < now.getTime(),
    assignedTo: assignedTo === null ? null : { userId: assignedTo, name: names.get(assignedTo) ?? "" },
  }));
}

function detailsOf({ content: { column, outlet, credits, tags, cover, corrections } }: LoadedWorkflow): SignedDetails {
  return {
    ...{ column: column?.name ?? null, outlet: outlet?.name ?? null },
    corrections: corrections.map(({ id, note, publishedIn }) => ({ id, note, publishedIn })),
    ...{ credits: credits.length, tags: tags.length, hasCover: cover !== null },
  };
}
