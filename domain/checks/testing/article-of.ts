import type { EditionText } from "#domain/article/article.ts";
import type { CheckedArticle } from "#domain/checks/article/checked-article.ts";
import type { Person } from "#domain/credits/credit.ts";
import { type Block, blockSchema, type Inline } from "#domain/document/document.ts";
import type { Language } from "#domain/locale.ts";

/** A paragraph, or any block without its id. */
export type Written = string | ({ type: Block["type"]; attrs?: object; content?: unknown[] } & object);

/** An article with what a test says of it and nothing else. Blocks are `zh1`, `zh2`, … and `en1`, … */
export function articleOf(
  said: Partial<Omit<CheckedArticle, "editions">> & { zh?: readonly Written[]; en?: readonly Written[] },
): CheckedArticle {
  const { zh, en, ...rest } = said;
  return {
    editions: { ...(zh && { zh: edition("zh", zh) }), ...(en && { en: edition("en", en) }) },
    script: "Hans",
    cover: null,
    column: null,
    credits: [],
    people: [],
    records: {},
    library: { embedded: {}, known: {} },
    deadPaths: new Set(),
    ...rest,
  };
}

function edition(language: Language, blocks: readonly Written[]): EditionText {
  return {
    title: "",
    deck: "",
    document: { type: "doc", content: blocks.map((block, at) => made(block, language, at)) },
  };
}

function made(block: Written, language: Language, at: number): Block {
  const id = `${language}${at + 1}`;
  if (typeof block === "string") return { type: "paragraph", attrs: { id }, content: words(block) };
  return blockSchema.parse({ ...block, attrs: { id, ...block.attrs } });
}

/** Words without marks. */
export function words(text: string): Inline[] {
  return text === "" ? [] : [{ type: "text", text }];
}

/** Words that lead somewhere. */
export function linked(text: string, href: string): Inline {
  return { type: "text", text, marks: [{ type: "link", attrs: { href } }] };
}

/** 沈亦文, Shen Yiwen: in one script where both are the same. */
export function personOf(
  hans: string,
  en: string,
  hant = hans,
  unconfirmed: Person["names"]["unconfirmed"] = [],
): Person {
  return { id: hans, names: { hans, hant, en, unconfirmed }, bio: { zh: "", en: "" }, lockVersion: 1 };
}
