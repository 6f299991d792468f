import { listArticles, listArticlesById, listInLanguage } from "#db/published/article-cards.ts";
import { readPublishedFront, readQuotationOfTheDay } from "#db/published/read-front.ts";
import { type FrontArrangement, placedArticles } from "#domain/front/front.ts";
import { planFront } from "#domain/front/plan-front.ts";
import { languageOf } from "#domain/locale.ts";
import type { ArticleCard } from "#domain/publication/article-card.ts";
import type { PublishedQuotation } from "#domain/quotations/published.ts";
import { dayAt } from "#domain/time/zoned-time.ts";
import type { Site } from "#render/reader/frame.tsx";
import type { HomeSection } from "#render/reader/home-view.tsx";

/** How many articles a section shows that fills itself. */
const aSection = 4;

export type Front = { lead: ArticleCard | null; sections: HomeSection[]; quotation: PublishedQuotation | null };

/** What stands on the front page now, as the desk arranged it or by itself. */
export async function loadFront(site: Site): Promise<Front> {
  const { locale, desk } = site;
  const arrangement = await readPublishedFront();
  const today = dayAt(new Date().toISOString(), desk.timeZone);
  const [[own], [newest], quotation] = await Promise.all([
    listInLanguage(languageOf(locale), 1),
    listArticles(locale, { limit: 1 }),
    readQuotationOfTheDay(arrangement?.quotationId ?? null, today),
  ]);
  // The front page leads with what its reader can read.
  const lead = own ?? newest ?? null;
  const front = await (arrangement ? arranged(site, arrangement, lead) : byItself(site, lead));
  return { ...front, quotation };
}

/** The newest of each column, and of what is in none. */
async function byItself({ locale, columns }: Site, lead: ArticleCard | null): Promise<Omit<Front, "quotation">> {
  const limit = aSection + 1;
  const lists = await Promise.all([
    ...columns.map((column) => listArticles(locale, { columnId: column.id, limit })),
    listArticles(locale, { columnId: null, limit }),
  ]);
  const sections = lists.map((cards, at): HomeSection => {
    const of = columns[at] ?? "other";
    return {
      id: of === "other" ? of : of.id,
      of,
      cards: cards.filter((card) => card.id !== lead?.id).slice(0, aSection),
    };
  });
  return { lead, sections: sections.filter(({ cards }) => cards.length > 0) };
}

async function arranged(
  { locale, columns }: Site,
  arrangement: FrontArrangement,
  newestLead: ArticleCard | null,
): Promise<Omit<Front, "quotation">> {
  const placed = placedArticles(arrangement);
  // As many as there could be above a section, which are left out of it.
  const limit = placed.length + 1 + aSection * arrangement.sections.length;
  const asked = columns.filter(({ id }) =>
    arrangement.sections.some((section) => section.kind === "column" && section.columnId === id),
  );
  const [there, newest, ...lists] = await Promise.all([
    listArticlesById(locale, placed),
    listArticles(locale, { limit }),
    ...asked.map((column) => listArticles(locale, { columnId: column.id, limit })),
  ]);
  const cards = new Map(
    [...(newestLead ? [newestLead] : []), ...there, ...newest, ...lists.flat()].map((card) => [card.id, card]),
  );
  const idsOf = (list: readonly ArticleCard[]) => list.map(({ id }) => id);
  const planned = planFront(
    arrangement,
    {
      there: new Set(idsOf(there)),
      newest: idsOf(newest),
      lead: newestLead?.id ?? null,
      byColumn: new Map(asked.map(({ id }, at) => [id, idsOf(lists[at] ?? [])])),
    },
    aSection,
  );
  const sections = planned.sections.flatMap(({ section, articleIds }): HomeSection[] => {
    const of = headOf(section, columns);
    return of ? [{ id: section.id, of, cards: articleIds.flatMap((id) => cards.get(id) ?? []) }] : [];
  });
  return { lead: (planned.leadId === null ? null : cards.get(planned.leadId)) ?? null, sections };
}

function headOf(
  section: FrontArrangement["sections"][number],
  columns: Site["columns"],
): HomeSection["of"] | undefined {
  switch (section.kind) {
    case "newest":
      return "newest";
    case "articles":
      return section.heading;
    case "column":
      return columns.find(({ id }) => id === section.columnId);
    default:
      return section satisfies never;
  }
}
