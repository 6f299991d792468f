import { type ReaderLocale, readerLocales } from "#domain/locale.ts";
import { columnPath, mediaPath, personPath, quotationPath, sharePath, sourcePath } from "#domain/publication/paths.ts";
import type { Known } from "../probe.ts";
import { routeTable } from "../route-table.ts";
import type { Planted } from "./words.ts";

const everywhere = (path: (locale: ReaderLocale) => string) => readerLocales.map(path);
const endings = ["webp", "avif", "jpeg", "png", "vtt", "webm", "mp4"];

/** What is not the readers', by where it is: `a draft` → its id, its slugs, its people. */
type Thing = Partial<Record<"id" | "slug" | "person" | "column" | "picture", string>>;

function thingsIn(secrets: Planted): Map<string, Thing> {
  const things = new Map<string, Thing>();
  const kinds = {
    "the id": "id",
    "the slug": "slug",
    "a person's id": "person",
    "a column's slug": "column",
    "the picture": "picture",
  } as const;
  for (const [word, what] of Object.entries(secrets)) {
    const [, kind = "", where = ""] = /^(.*?) of (.*)$/.exec(what) ?? [];
    if (kind in kinds) things.set(where, { ...things.get(where), [kinds[kind as keyof typeof kinds]]: word });
  }
  return things;
}

/** The addresses that the pages of what is not published would have. */
export function hiddenPages(secrets: Planted): string[] {
  const named = (pattern: RegExp) => Object.keys(secrets).filter((word) => pattern.test(secrets[word] ?? ""));
  const things = [...thingsIn(secrets).values()];
  const articles = things.flatMap(({ id, slug = "x" }) =>
    id === undefined ? [] : [`${slug}-${id}`, `another-${id}`, id],
  );
  return [
    ...articles.flatMap((segment) =>
      ["", "/share.png"].flatMap((beside) => everywhere((locale) => `/${locale}/articles/${segment}${beside}`)),
    ),
    ...named(/^a person's id of/).flatMap((id) =>
      everywhere((locale) => personPath(locale, { id, names: { en: "Ferry" } })),
    ),
    ...named(/^a column's (?:slug|id) of/).flatMap((slug) => everywhere((locale) => columnPath(locale, slug))),
    ...named(/^a column's slug of/).flatMap((slug) => everywhere((locale) => sharePath(columnPath(locale, slug)))),
    ...named(/^an outlet's id of/).flatMap((id) => everywhere((locale) => sourcePath(locale, id))),
    ...named(/^a tag's (?:slug|id) of/).flatMap((slug) => everywhere((locale) => `/${locale}/tags/${slug}`)),
    ...named(/^the entry of/).flatMap((id) => everywhere((locale) => quotationPath(locale, id))),
  ];
}

/** The addresses that files of these hashes would have. */
export const hiddenFiles = (hashes: readonly string[]) =>
  hashes.flatMap((hash) => endings.map((ending) => mediaPath(hash, ending)));

/** Every address of the table of routes with a draft in it, as far as it is only read; nobody is signed in. */
export function routesWith(secrets: Planted): string[] {
  const draft: Known = { article: "x", slug: "x", person: "/en/people/x", column: "x", picture: "x" };
  const paths = [...thingsIn(secrets).values()].flatMap(({ id = "x", slug = "x", person = "x", ...rest }) =>
    Object.values(routeTable)
      .flat()
      .filter(({ method = "GET" }) => method === "GET")
      .map(({ path }) => path({ ...draft, ...rest, article: id, slug, person: `/en/people/${person}` })),
  );
  // Of what has no address in the table, it is asked once.
  return [...new Set(paths)].filter((path) => path.length < 300 && URL.canParse(path, "http://localhost"));
}

/**
 * Where readers search for words, each in one locale. Of a word only its beginning is asked for, since a page says what it was
 * asked: one letter less is what a mistyped word is taken for, three less are what is completed.
 */
export const searchesFor = (words: readonly string[]) =>
  words.flatMap((word, at) => {
    const locale = readerLocales[at % readerLocales.length];
    return [`/${locale}/search?q=${word.slice(0, -1)}`, `/${locale}/search/suggest?q=${word.slice(0, -3)}`];
  });
