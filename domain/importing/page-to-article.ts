import { pairByOrder } from "#domain/alignment/pair-by-order.ts";
import type { ColumnForDesk } from "#domain/article/furniture.ts";
import { slugOf } from "#domain/article/slug.ts";
import type { ImportedArticle } from "#domain/importing/imported-article.ts";
import type { Page } from "#domain/importing/page.ts";
import { creditsOfPage, type NamedPerson } from "#domain/importing/page-credits.ts";
import { pageToDocument } from "#domain/importing/page-to-document.ts";
import { editionLocale, type Language, otherLanguage } from "#domain/locale.ts";

/** What a page names, as the desk that imports it knows it; a column that is null stays in the title. */
export type PageReferences = {
  commandId: string;
  column: Pick<ColumnForDesk, "id" | "templateId" | "epigraph"> | null;
  outletId: string | null;
  idOf: (person: NamedPerson) => string | undefined;
};

/** A recognised page as the article that becomes a draft. The Chinese edition is the source if there is one. */
export function pageToArticle(page: Page, { commandId, column, outletId, idOf }: PageReferences): ImportedArticle {
  const { zh, en } = page.editions;
  const main: Language = zh === undefined ? "en" : "zh";
  const script = zh?.script ?? "Hans";
  const credits = creditsOfPage(page);
  const standing = column?.epigraph;
  const documents = {
    zh: pageToDocument(page, "zh", {
      standing: standing?.[editionLocale("zh", script)] ?? "",
      unplaced: main === "zh" ? credits.unplaced : [],
    }),
    en: pageToDocument(page, "en", { standing: standing?.en ?? "", unplaced: main === "en" ? credits.unplaced : [] }),
  };
  const prefix = page.column !== null && column === null ? `${page.column} | ` : "";
  const titled = (language: Language, title: string) => (language === main ? prefix : "") + title;
  return {
    commandId,
    sourceLanguage: main,
    templateId: column?.templateId ?? "desk",
    details: {
      slug: slugOf(en?.title ?? "", zh?.title ?? ""),
      columnId: column?.id ?? null,
      tagIds: [],
      outletId,
      datePublished: page.byline.publishedAt,
      cover: null,
      credits: credits.groups.map(({ roles, people }) => ({
        roles,
        personIds: [...new Set(people.flatMap((person) => idOf(person) ?? []))],
      })),
    },
    editions: {
      zh: { title: titled("zh", zh?.title ?? ""), deck: zh?.deck ?? "", document: documents.zh, script },
      en: { title: titled("en", en?.title ?? ""), deck: en?.deck ?? "", document: documents.en },
    },
    rows: pairs(documents, main),
  };
}

/** Proposed pairs where both languages have text; one alone has rows of its own. */
function pairs(documents: Record<Language, ReturnType<typeof pageToDocument>>, main: Language) {
  const [source, target] = [documents[main], documents[otherLanguage(main)]];
  if (source.content.length === 0 || target.content.length === 0) return [];
  return pairByOrder(source, target).map((pair) => ({ ...pair, status: "draft" as const }));
}
