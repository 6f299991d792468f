import type { ArticleFound, CheckedArticle } from "#domain/checks/article/checked-article.ts";
import { chineseNameForms } from "#domain/checks/article/chinese-name-forms.ts";
import { type NamedInEnglish, namedInEnglish } from "#domain/checks/article/english-name-forms.ts";
import { knownName, writingOf } from "#domain/checks/article/known-names.ts";
import { nameTexts } from "#domain/checks/article/name-texts.ts";

/**
 * People whom the Chinese names and the English names otherwise than the desk does: in another order, joined or parted
 * otherwise, misspelt; and Chinese names in the other script's form. Where the desk has no English name, that one article
 * writes it in two ways.
 */
export function nameInconsistent(article: CheckedArticle): ArticleFound[] {
  const chinese = nameTexts(article, "zh");
  const named = namedInEnglish(
    article.people.flatMap((person) => knownName(person) ?? []),
    nameTexts(article, "en"),
    chinese,
  );
  const firstOf = new Map<string, NamedInEnglish>();
  const inEnglish = named.flatMap((one): ArticleFound[] => {
    const { person, right } = one.name;
    const first = firstOf.get(person.id) ?? one;
    firstOf.set(person.id, first);
    if (person.names.en !== "") return one.kind === "right" ? [] : [found(one, one.kind, right)];
    return writingOf(first.words) === writingOf(one.words) ? [] : [found(one, "two", quoteOf(first))];
  });
  return [...chineseNameForms(article, chinese), ...inEnglish];
}

function found(one: NamedInEnglish, kind: string, right: string): ArticleFound {
  const { name, text, isCertain } = one;
  const quote = quoteOf(one);
  return {
    rule: "name-inconsistent",
    place: text.place,
    side: "en",
    quote,
    at: text.isBeside ? 0 : (one.words[0]?.at ?? 0),
    said: { kind, values: { found: quote, right } },
    ...(isCertain && name.isSaid && { suggestion: right }),
  };
}

function quoteOf({ words, text }: NamedInEnglish): string {
  return text.text.slice(words[0]?.at, words.at(-1)?.end);
}
