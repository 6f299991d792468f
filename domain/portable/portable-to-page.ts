import { isBylineGroup, printName } from "#domain/credits/print-credits.ts";
import { groupLabel } from "#domain/credits/role-labels.ts";
import type { CreditRole } from "#domain/credits/roles.ts";
import { blockText, inlineText, isWorded } from "#domain/document/block-text.ts";
import type { Block, ListItem } from "#domain/document/document.ts";
import { printAttribution } from "#domain/document/print-attribution.ts";
import type { Page, PageBlock } from "#domain/importing/page.ts";
import { editionLocale, languages, type ReaderLocale } from "#domain/locale.ts";
import type { EditionFile } from "#domain/portable/edition-file.ts";
import type { Libraries, PortableArticle } from "#domain/portable/read-desk.ts";

/** An article of the portable format in the shape in which pages are reported, so that both can be read alike. */
export function portableToPage({ article, editions }: PortableArticle, libraries: Libraries): Page {
  const locale = editions.zh ? editionLocale("zh", editions.zh.script) : "en";
  const column = libraries.columns.find((each) => each.id === article.column);
  const outlet = libraries.outlets.find((each) => each.id === article.source);
  const people = new Map(libraries.people.map((person) => [person.id, printName(person.names, locale)]));
  const namesOf = (ids: readonly string[]) => ids.map((id) => people.get(id) ?? id);
  const inRole = (role: CreditRole) =>
    article.credits.filter((group) => group.roles.includes(role)).flatMap((group) => namesOf(group.people));
  const epigraph: Page["epigraph"] = {};
  for (const language of languages) {
    const text = epigraphOf(editions[language], column?.epigraph?.[language === "en" ? "en" : locale] ?? "");
    if (text !== "") epigraph[language] = text;
  }
  const { zh, en } = editions;
  return {
    column: column ? column.prefix[locale] || column.name[locale] : article.column,
    epigraph,
    byline: {
      publishedAt: article.datePublished,
      source: outlet
        ? [outlet.name[locale], outlet.channel[locale]].filter((part) => part !== "").join("-")
        : article.source,
      authors: inRole("author"),
      responsibleEditors: inRole("responsibleEditor"),
    },
    editions: {
      ...(zh && { zh: { script: zh.script ?? "Hans", ...textOf(zh, locale) } }),
      ...(en && { en: textOf(en, "en") }),
    },
    credits: article.credits
      .filter((group) => !isBylineGroup(group))
      .map(({ roles, people: ids }) => ({
        roles,
        label: groupLabel(roles, locale, ids.length),
        people: namesOf(ids),
      })),
    warnings: languages.flatMap((language) =>
      (editions[language]?.warnings ?? []).map(({ at, message }) => ({
        code: "markdownUnsupported" as const,
        at,
        message: `${language}.md: ${message}`,
      })),
    ),
  };
}

function epigraphOf(edition: EditionFile | undefined, standing: string): string {
  const block = edition?.document.content.find((each) => each.type === "epigraph");
  if (block === undefined || block.type !== "epigraph") return "";
  return block.attrs.standing ? standing : blockText(block);
}

function textOf({ title, deck, document }: EditionFile, locale: ReaderLocale) {
  const blocks = document.content.flatMap((block) => toPageBlock(block, locale) ?? []);
  return { title, ...(deck !== "" && { deck }), blocks };
}

/** Null for the epigraph, which has a place of its own, and for what has no words. */
function toPageBlock(block: Block, locale: ReaderLocale): PageBlock | null {
  switch (block.type) {
    case "epigraph":
    case "divider":
    case "statistic":
    case "chart":
      return null;
    case "heading":
      return { type: "heading", text: blockText(block), level: block.attrs.level };
    case "paragraph":
    case "sourceNote":
      return { type: block.type, text: blockText(block) };
    case "bulletList":
    case "orderedList": {
      const items = block.content.map(itemText);
      const text = blockText(block);
      return block.type === "bulletList"
        ? { type: "bulletList", text, items }
        : { type: "orderedList", text, items, start: block.attrs.start };
    }
    case "verse":
    case "box":
    case "table":
      return { type: "paragraph", text: blockText(block) };
    case "figure":
    case "gallery":
    case "video":
    case "audio":
      return isWorded(block) ? { type: "paragraph", text: blockText(block) } : null;
    case "quotation": {
      const { id: _id, entry: _entry, verbatim: _verbatim, ...said } = block.attrs;
      const fields = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ""));
      return {
        type: "quotation",
        text: blockText(block),
        attribution: { text: printAttribution(block.attrs, locale), ...fields },
      };
    }
    default:
      return block satisfies never;
  }
}

function itemText(item: ListItem): string {
  return item.content
    .map((child) => (child.type === "paragraph" ? inlineText(child.content) : child.content.map(itemText).join("\n")))
    .join("\n");
}
