import { canonicalJson } from "#domain/hash.ts";
import { type Language, languages } from "#domain/locale.ts";
import type { ArticleThen, EditionThen, ListedDetails } from "#domain/review/article-then.ts";

/** What a signature covers beside the words, figures and rows of a text. */
export const detailNames = [
  "slug",
  "datePublished",
  "sourceLanguage",
  "cover",
  "coverAlt",
  "coverCaption",
  "column",
  "prefix",
  "epigraph",
  "outlet",
  "tags",
  "credits",
  "script",
  "pictures",
  "recordings",
  "derived",
  "corrections",
] as const;
export type DetailName = (typeof detailNames)[number];

export type ListedCredit = { roles: string[]; names: string[] };

/**
 * A detail that is not what it was, "" where there was or is none. What has no words of its own (a cover, files, the
 * derived script) is told by hashes, which say only that it is another.
 */
export type DetailChange = {
  name: DetailName;
  /** Null for what belongs to the article whatever its language. */
  language: Language | null;
  was: string | ListedCredit[];
  is: string | ListedCredit[];
};

type Value = { stamp: string; said: string | ListedCredit[]; whole?: string };
type Values = Partial<Record<DetailName, Value>>;

/**
 * Every detail that is not as it was. Of a language with nothing to compare with all that there is is new; so are the
 * article's own where that is true of both. Nothing is said of a state whose details were not kept.
 */
export function changedDetails(now: ArticleThen, base: ArticleThen): DetailChange[] {
  const compared = languages.flatMap((language) => {
    const [is, was] = [now.editions[language], base.editions[language]];
    return is?.listed && (was === undefined || was.listed !== null) ? [{ language, is, was }] : [];
  });
  const known = compared.filter(({ was }) => was !== undefined);
  const own = (known.length > 0 ? known : compared).flatMap(({ is, was }) =>
    differences(articleValues(is), articleValues(was), null),
  );
  return [
    ...new Map(own.map((change) => [change.name, change])).values(),
    ...compared.flatMap(({ language, is, was }) =>
      differences(editionValues(is, was), editionValues(was, is), language),
    ),
  ];
}

function differences(is: Values, was: Values, language: Language | null): DetailChange[] {
  return detailNames.flatMap((name): DetailChange[] => {
    const [after, before] = [is[name], was[name]];
    if ((after?.stamp ?? "") === (before?.stamp ?? "")) return [];
    // The script that is read alike may be the one that stayed: then both are told.
    const alike = canonicalJson(after?.said ?? "") === canonicalJson(before?.said ?? "");
    const told = (value: Value | undefined) => (alike ? (value?.whole ?? value?.said) : value?.said) ?? "";
    return [{ name, language, was: told(before), is: told(after) }];
  });
}

function articleValues(edition: EditionThen | undefined): Values {
  const article = edition?.listed?.article;
  if (!article) return {};
  return {
    slug: plain(article.slug),
    datePublished: plain(article.datePublished ?? ""),
    sourceLanguage: plain(article.sourceLanguage),
    cover: plain(article.coverMedia ?? ""),
  };
}

/** `beside`: the same language at the other moment; files are compared only where both have a place for them. */
function editionValues(edition: EditionThen | undefined, beside: EditionThen | undefined): Values {
  const listed = edition?.listed;
  if (!listed) return {};
  const { article, edition: part } = listed;
  const { column, outlet, cover, tags, credits, script, corrections = [] } = part;
  const texts = (given: readonly string[]): Value => ({
    stamp: given.some((text) => text !== "") ? canonicalJson(given) : "",
    said: given[script === "Hant" ? 1 : 0] ?? given[0] ?? "",
    whole: [...new Set(given)].join(" / "),
  });
  const several = (given: readonly (readonly string[])[], ids: readonly string[]): Value => ({
    stamp: given.length > 0 ? canonicalJson([given, ids]) : "",
    said: given.map((one) => texts([...one]).said).join(" · "),
    whole: given.map((one) => texts([...one]).whole).join(" · "),
  });
  const listedCredits = credits.map(({ roles, people }) => ({
    roles,
    names: people.map(({ names }) => String(texts(names).said)),
  }));
  return {
    script: plain(script ?? ""),
    tags: several(tags, article.tags),
    credits: { stamp: credits.length > 0 ? canonicalJson(credits) : "", said: listedCredits },
    column: { ...texts(column?.name ?? []), stamp: column ? canonicalJson([column.id, column.name]) : "" },
    prefix: texts(column?.prefix ?? []),
    epigraph: texts(column?.epigraph ?? []),
    outlet: {
      ...several(outlet ? [outlet.name, outlet.channel.filter((text) => text !== "")] : [], []),
      stamp: outlet ? canonicalJson(outlet) : "",
    },
    coverAlt: texts(cover?.alt ?? []),
    coverCaption: texts(cover?.caption ?? []),
    corrections: several(
      corrections.map(({ note }) => note),
      corrections.map(({ id }) => id),
    ),
    pictures: files(part.pictures, beside?.listed?.edition.pictures),
    recordings: files(part.recordings, beside?.listed?.edition.recordings),
    ...(saysTheSame(edition, beside) && { derived: plain(part.derived ?? "") }),
  };
}

function plain(text: string): Value {
  return { stamp: text, said: text };
}

/** The files behind places that both moments have; one that came or went is told with its block. */
function files(own: ListedDetails["edition"]["pictures"], others: ListedDetails["edition"]["pictures"]): Value {
  const both = new Set((others ?? []).map(({ id }) => id));
  return plain(
    (own ?? [])
      .filter(({ id }) => both.has(id))
      .map((file) => canonicalJson(file))
      .join(),
  );
}

/** The derived script follows the words: only where those stayed is it a difference of its own. */
function saysTheSame(edition: EditionThen, beside: EditionThen | undefined): boolean {
  if (!beside) return false;
  const words = ({ title, deck, document, records }: EditionThen) => canonicalJson([title, deck, document, records]);
  return words(edition) === words(beside);
}
