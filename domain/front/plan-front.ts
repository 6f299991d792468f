import type { FrontArrangement, FrontSection } from "#domain/front/front.ts";

/** What readers have, as far as a front asks for it; ids in the order in which lists have them. */
export type FrontStock = {
  /** Of what was placed by hand. */
  there: ReadonlySet<string>;
  /** The newest of everything; the reader's own language before others leads. */
  newest: readonly string[];
  lead: string | null;
  /** The newest of a column, by its id; one without articles is not in it. */
  byColumn: ReadonlyMap<string, readonly string[]>;
};

export type PlannedSection = { section: FrontSection; articleIds: string[] };

/**
 * What stands on the front: only what readers have, so that nothing leaves a hole, and no section that would be empty. What
 * fills itself leaves out what leads, what stands above it and what somebody placed.
 */
export function planFront(
  { leadId, sections }: FrontArrangement,
  stock: FrontStock,
  aSection: number,
): { leadId: string | null; sections: PlannedSection[] } {
  const lead = leadId !== null && stock.there.has(leadId) ? leadId : stock.lead;
  const taken = new Set([...(lead === null ? [] : [lead]), ...stock.there]);
  const fill = (ids: readonly string[]) => {
    const free = ids.filter((id) => !taken.has(id)).slice(0, aSection);
    for (const id of free) taken.add(id);
    return free;
  };
  const planned = sections.map((section): PlannedSection => {
    switch (section.kind) {
      case "newest":
        return { section, articleIds: fill(stock.newest) };
      case "column":
        return { section, articleIds: fill(stock.byColumn.get(section.columnId) ?? []) };
      case "articles":
        return { section, articleIds: section.articleIds.filter((id) => stock.there.has(id) && id !== lead) };
      default:
        return section satisfies never;
    }
  });
  return { leadId: lead, sections: planned.filter(({ articleIds }) => articleIds.length > 0) };
}

/** The place, among `total` entries that take turns, of the one whose day it is; a day as `YYYY-MM-DD`. */
export function turnOf(day: string, total: number): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000) % total;
}
