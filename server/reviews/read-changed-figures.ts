import { z } from "zod";
import { findLivePublication, type LivePublicationRow } from "#db/publications/find-live.ts";
import { type Tx, transaction } from "#db/transaction.ts";
import { findSigned } from "#db/workflow/find-signed.ts";
import { type Actor, may } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { type Language, languages } from "#domain/locale.ts";
import { type ArticleContent, type EditionContent, recordsIn } from "#domain/publication/article-content.ts";
import { writtenReading } from "#domain/publication/reading.ts";
import { recordChanges } from "#domain/records/record-changes.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { type LoadedWorkflow, loadWorkflow } from "#server/reviews/load-workflow.ts";

export const readChangedFiguresInput = z.strictObject({ articleId: idSchema });

type ChangedRecord = ReturnType<typeof recordChanges>[number];

/** Since the publication readers have now; null before the first, when everything is new. */
export type FiguresSincePublication = { number: number; records: ChangedRecord[] };

/** `records` is null where it is not known any more what the approval covered. */
export type FallenApproval = { name: string; at: string; records: ChangedRecord[] | null };

export type ChangedFigures = {
  published: Partial<Record<Language, FiguresSincePublication | null>>;
  /** Where the last approval of a language fell. */
  fallen: Partial<Record<Language, FallenApproval>>;
};

/** Which figures of an article are not what readers have, or not what a fallen approval covered. */
export function readChangedFigures(
  actor: Actor,
  { articleId }: z.infer<typeof readChangedFiguresInput>,
): Promise<Result<ChangedFigures>> {
  return transaction(async (tx) => {
    if (!may(actor, "desk.read")) return refuse("forbidden");
    const loaded = await loadWorkflow(tx, articleId, actor);
    if (!loaded) return refuse("notFound");
    return ok({ published: await changesSincePublication(tx, loaded), fallen: await fallenApprovals(tx, loaded) });
  });
}

async function changesSincePublication(tx: Tx, { content }: LoadedWorkflow): Promise<ChangedFigures["published"]> {
  const changes: ChangedFigures["published"] = {};
  for (const language of languages) {
    const edition = content.editions[language];
    if (!edition) continue;
    const live = await findLivePublication(tx, content.articleId, language);
    changes[language] = live && changesSince(live, edition, content);
  }
  return changes;
}

function changesSince(
  { number, snapshot }: LivePublicationRow,
  edition: EditionContent,
  content: ArticleContent,
): FiguresSincePublication {
  const now = recordsIn(content, edition.document) ?? {};
  return { number, records: recordChanges(writtenReading(snapshot).records ?? {}, now) };
}

/** What fell with the last approval of each language, where no publication has followed it. */
async function fallenApprovals(tx: Tx, { content, state, people }: LoadedWorkflow): Promise<ChangedFigures["fallen"]> {
  const fallen: ChangedFigures["fallen"] = {};
  const signatures = state.rounds.flatMap((round) => round.signatures);
  for (const language of languages) {
    const edition = content.editions[language];
    const last = signatures.findLast(({ scope }) => scope.includes(language));
    const published = state.publications[language];
    if (!edition || !last || last.voidedAt === null || (published && published.at > last.at)) continue;
    const before = (await findSigned(tx, last.id, { editionId: edition.editionId, language }))?.records ?? null;
    const now = recordsIn(content, edition.document) ?? {};
    const name = people[last.userId]?.name ?? "";
    fallen[language] = { name, at: last.at, records: before && recordChanges(before, now) };
  }
  return fallen;
}
