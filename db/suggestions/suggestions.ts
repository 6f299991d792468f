import { z } from "zod";
import type { Tx } from "#db/transaction.ts";
import { findUserNames } from "#db/users/names.ts";
import { type Place, placeSchema, rangeSchema } from "#domain/annotations/target.ts";
import { createId } from "#domain/ids.ts";
import { type Language, languageSchema } from "#domain/locale.ts";
import { sameJson } from "#domain/same-json.ts";
import {
  type SuggestedChange,
  type Suggestion,
  type SuggestionForDesk,
  suggestionLimits,
  suggestionStatusSchema,
} from "#domain/suggestions/suggestion.ts";
import type { ScopeKey } from "#domain/workflow/state.ts";
import { Prisma, type Suggestion as SuggestionRow } from "#prisma/generated/client.ts";

/** What is suggested in an article, oldest first, and behind it what was decided last. */
export async function findSuggestions(tx: Tx, articleId: string): Promise<SuggestionForDesk[]> {
  const pending = await tx.suggestion.findMany({
    where: { articleId, status: "pending" },
    orderBy: [{ suggestedAt: "asc" }, { id: "asc" }],
  });
  const decided = await tx.suggestion.findMany({
    where: { articleId, status: { not: "pending" } },
    orderBy: [{ decidedAt: "desc" }, { id: "asc" }],
    take: suggestionLimits.decidedShown,
  });
  const rows = [...pending, ...decided];
  const names = await findUserNames(
    tx,
    rows.flatMap(({ suggestedBy, decidedBy }) => [suggestedBy, decidedBy]),
  );
  const nameOf = (id: string | null) => (id === null ? "" : (names.get(id) ?? ""));
  return rows.map((row) => ({
    ...toSuggestion(row),
    suggestedByName: nameOf(row.suggestedBy),
    decidedByName: nameOf(row.decidedBy),
  }));
}

/** Those of these suggestions that are of the article, in the order asked for. */
export async function findSuggestionsById(tx: Tx, articleId: string, ids: readonly string[]): Promise<Suggestion[]> {
  const rows = await tx.suggestion.findMany({ where: { articleId, id: { in: [...ids] } } });
  return ids.flatMap((id) => rows.filter((row) => row.id === id).map(toSuggestion));
}

/** How many nobody has decided, by what would be signed or published. */
export async function countPendingSuggestions(tx: Tx, articleId: string): Promise<Record<ScopeKey, number>> {
  const groups = await tx.suggestion.groupBy({
    by: ["language"],
    where: { articleId, status: "pending" },
    _count: true,
  });
  const countOf = (language: Language) => groups.find((group) => group.language === language)?._count ?? 0;
  const [zh, en] = [countOf("zh"), countOf("en")];
  return { zh, en, pair: zh + en };
}

type Of = { articleId: string; language: Language; place: Place; suggestedBy: string };

/**
 * What somebody suggests for one block or line, instead of what they had suggested for it and nobody decided: that was
 * never more than on its way. What says the same stays what it is. Null when nothing changed.
 */
export async function replaceSuggestions(
  tx: Tx,
  { articleId, language, place, suggestedBy }: Of,
  changes: readonly SuggestedChange[],
  made: { baseHash: string | null; at: Date },
): Promise<{ added: { id: string; change: SuggestedChange }[]; dropped: string[] } | null> {
  const placeKey = keyOf(place);
  const where = { articleId, language, placeKey, suggestedBy, status: "pending" };
  const former = await tx.suggestion.findMany({ where });
  const said = former.map((row) => ({ id: row.id, baseHash: row.baseHash, change: changeOf(toSuggestion(row)) }));
  const stays = said.filter(
    ({ change, baseHash }) => baseHash === made.baseHash && changes.some((each) => sameJson(each, change)),
  );
  const dropped = said.filter((each) => !stays.includes(each)).map(({ id }) => id);
  const added = changes
    .filter((each) => !stays.some(({ change }) => sameJson(each, change)))
    .map((change) => ({ id: createId(), change }));
  if (dropped.length === 0 && added.length === 0) return null;
  await tx.suggestion.deleteMany({ where: { id: { in: dropped } } });
  await tx.suggestion.createMany({
    data: added.map(({ id, change }) => ({
      ...{ id, articleId, language, placeKey, suggestedBy, suggestedAt: made.at, baseHash: made.baseHash },
      place: change.place,
      range: change.range ?? Prisma.DbNull,
      inserted: change.inserted,
    })),
  });
  return { added, dropped };
}

/** Writes down what was decided about suggestions; the database lets nobody decide again. */
export async function decideSuggestions(
  tx: Tx,
  ids: readonly string[],
  decision: { status: "accepted" | "rejected" | "withdrawn"; decidedBy: string; decidedAt: Date; remark?: string },
): Promise<void> {
  await tx.suggestion.updateMany({ where: { id: { in: [...ids] } }, data: { remark: "", ...decision } });
}

function keyOf(place: Place): string {
  return "line" in place ? `#${place.line}` : place.blockId;
}

function changeOf({ place, range, inserted }: Suggestion): SuggestedChange {
  return { place, ...(range && { range }), inserted };
}

function toSuggestion(row: SuggestionRow): Suggestion {
  const range = z.nullable(rangeSchema).parse(row.range);
  return {
    id: row.id,
    language: languageSchema.parse(row.language),
    place: placeSchema.parse(row.place),
    ...(range && { range }),
    inserted: row.inserted,
    baseHash: row.baseHash,
    suggestedBy: row.suggestedBy,
    suggestedAt: row.suggestedAt.toISOString(),
    status: suggestionStatusSchema.parse(row.status),
    decidedBy: row.decidedBy,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    remark: row.remark,
  };
}
