import { foldForSearch } from "#domain/search/fold.ts";
import { gramsOf, piecesOf, stemOf } from "#domain/search/grams.ts";

/** One thing that has to stand in what is found. */
export type SearchTerm =
  | {
      kind: "run";
      /** Folded. */
      text: string;
      /** All have to be there; where it is of more than two characters, in a row: `exact`. */
      grams: string[];
    }
  | {
      kind: "word";
      text: string;
      /** Any of these stems will do: the word's own, and of what a search took it for. */
      stems: string[];
    };

/** What somebody looks for. */
export type SearchQuery = {
  terms: SearchTerm[];
  /** Folded stretches that have to stand so: runs whose pairs don't prove them, and what was put in quotation marks. */
  exact: string[];
};

/** Characters of a query that are read; nobody types more into a field. */
export const longestQuery = 200;
/** And stretches, each of which is looked for in the texts of a thousand editions: marks leave room for fifty. */
const mostTerms = 12;
const quoted = /["“”「」『』]([^"“”「」『』]+)["“”「」『』]/gu;

/** Reads what was typed into a search field. A query of nothing but signs has no terms. */
export function parseSearch(typed: string): SearchQuery {
  const text = typed.slice(0, longestQuery).toWellFormed();
  const phrases = [...text.matchAll(quoted)].map(([, phrase = ""]) => oneLine(foldForSearch(phrase)));
  const found = piecesOf(foldForSearch(text));
  const terms = [...new Map(found.map((piece) => [piece.text, piece])).values()].slice(0, mostTerms);
  const runs = terms.filter(({ kind, text: run }) => kind === "run" && [...run].length > 2).map(({ text: run }) => run);
  const several = phrases.filter((phrase) => piecesOf(phrase).length > 1);
  return {
    terms: terms.map((piece) =>
      piece.kind === "run"
        ? { kind: "run", text: piece.text, grams: gramsOf(piece) }
        : { kind: "word", text: piece.text, stems: [stemOf(piece.text)] },
    ),
    exact: [...new Set([...runs, ...several])].slice(0, mostTerms),
  };
}

/** Text on one line, with single spaces: as it is kept to look for stretches in. */
export function oneLine(folded: string): string {
  return folded.replace(/\s+/gu, " ").trim();
}
