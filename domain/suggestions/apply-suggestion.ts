import { anchorTargets } from "#domain/annotations/anchor.ts";
import { findQuote } from "#domain/annotations/find-quote.ts";
import { type Place, placeKey } from "#domain/annotations/target.ts";
import { type EditionText, editionTextSchema } from "#domain/article/article.ts";
import { blockHash } from "#domain/document/block-hash.ts";
import { blockText } from "#domain/document/block-text.ts";
import { type Block, blockSchema } from "#domain/document/document.ts";
import { withField } from "#domain/document/word-fields.ts";
import { replaceInBlock } from "#domain/suggestions/replace-words.ts";
import { type Suggestion, targetOf } from "#domain/suggestions/suggestion.ts";
import { fieldRun, printsOthersWords, type WordRun, wordRuns } from "#domain/suggestions/word-runs.ts";

/** Why a suggestion can't be taken over into the words that stand. */
export type Misfit = "suggestionOrphaned" | "suggestionAmbiguous" | "suggestionUnfit";
/** Where a suggestion's words stand: offsets in the text of its place. */
export type Located = { place: Place; start: number; end: number };

type Asked = Pick<Suggestion, "id" | "language" | "place" | "range" | "inserted" | "baseHash">;

/** Where each suggestion stands in an edition, or why it stands nowhere. */
export function locateSuggestions(
  suggestions: readonly Asked[],
  edition: EditionText,
): Map<string, Located | "suggestionOrphaned" | "suggestionAmbiguous"> {
  const blocks = new Map(edition.document.content.map((block) => [block.attrs.id, block]));
  const anchors = anchorTargets(suggestions.map(targetOf), edition);
  return new Map(
    suggestions.map((suggestion, index): [string, Located | "suggestionOrphaned" | "suggestionAmbiguous"] => {
      const anchor = anchors[index];
      if (anchor === undefined || anchor === "orphaned") return [suggestion.id, "suggestionOrphaned"];
      const { start, end, ...place } = anchor.at;
      const text = textOf(place, edition, blocks);
      const { range } = suggestion;
      // Without words to find, the place has to be as empty as it was.
      if (!range) return [suggestion.id, text === "" ? { place, start: 0, end: 0 } : "suggestionOrphaned"];
      if (standsWhereItWas(suggestion, blocks, text)) {
        const { position } = range;
        return [suggestion.id, { place, start: position.start, end: position.end }];
      }
      const { best, rival } = findQuote(text, range.quote, range.position.start);
      if (best && rival && rival.context === best.context) return [suggestion.id, "suggestionAmbiguous"];
      return [suggestion.id, { place, start, end }];
    }),
  );
}

/** In a block that nobody touched, words stand where they stood, however often they stand there. */
function standsWhereItWas(
  { place, range, baseHash }: Asked,
  blocks: ReadonlyMap<string, Block>,
  text: string,
): boolean {
  if (!range || !("blockId" in place) || baseHash === null) return false;
  const block = blocks.get(place.blockId);
  return (
    block !== undefined &&
    blockHash(block) === baseHash &&
    text.slice(range.position.start, range.position.end) === range.quote.exact
  );
}

function textOf(place: Place, edition: EditionText, blocks: ReadonlyMap<string, Block>): string {
  if ("line" in place) return edition[place.line];
  const block = blocks.get(place.blockId);
  if (!block) return "";
  return place.field ? (fieldRun(block, place.field)?.text ?? "") : blockText(block);
}

export type Applied = {
  text: EditionText;
  /** With the part of the edition that each stands in now. */
  applied: { id: string; place: Place }[];
  left: { id: string; why: Misfit }[];
};

/**
 * The edition with the words of these suggestions in it. They are found in what stands before any is taken over, so that
 * none is moved by another; what is about the same words as one before it is looked for again once that one is in.
 */
export function applySuggestions(edition: EditionText, suggestions: readonly Asked[]): Applied {
  const places = locateSuggestions(suggestions, edition);
  const left: Applied["left"] = [];
  const taken: { suggestion: Asked; at: Located }[] = [];
  const waiting: Asked[] = [];
  for (const suggestion of suggestions) {
    const at = places.get(suggestion.id) ?? "suggestionOrphaned";
    if (typeof at === "string") left.push({ id: suggestion.id, why: at });
    else if (taken.some((other) => overlap(other.at, at))) waiting.push(suggestion);
    else taken.push({ suggestion, at });
  }
  // From the end of each place, so that nothing moves what is still to be replaced.
  taken.sort((a, b) => b.at.start - a.at.start);
  let text = edition;
  const applied: Applied["applied"] = [];
  for (const { suggestion, at } of taken) {
    const next = replaceAt(text, at, suggestion.inserted);
    if (next) {
      text = next;
      applied.push({ id: suggestion.id, place: at.place });
    } else left.push({ id: suggestion.id, why: "suggestionUnfit" });
  }
  if (waiting.length === 0) return { text, applied, left };
  const rest = applySuggestions(text, waiting);
  return { text: rest.text, applied: [...applied, ...rest.applied], left: [...left, ...rest.left] };
}

function overlap(a: Located, b: Located): boolean {
  if (placeKey(a.place) !== placeKey(b.place)) return false;
  return (a.start < b.end && b.start < a.end) || (a.start === b.start && a.end === b.end);
}

/** Null where the words do not fit: in more than one run, in what the quotation library says, or too long. */
function replaceAt(edition: EditionText, { place, start, end }: Located, words: string): EditionText | null {
  if ("line" in place) {
    const line = edition[place.line];
    const written = editionTextSchema.shape[place.line].safeParse(line.slice(0, start) + words + line.slice(end));
    return written.success ? { ...edition, [place.line]: written.data } : null;
  }
  const block = edition.document.content.find(({ attrs }) => attrs.id === place.blockId);
  const written =
    block && writtenBlock(block, place.field ? fieldRun(block, place.field) : undefined, start, end, words);
  if (!block || !written) return null;
  const content = edition.document.content.map((each) => (each === block ? written : each));
  return { ...edition, document: { ...edition.document, content } };
}

function writtenBlock(
  block: Block,
  field: WordRun | undefined,
  start: number,
  end: number,
  words: string,
): Block | null {
  if (printsOthersWords(block)) return null;
  const run = field ?? runAround(block, start, end);
  if (!run) return null;
  const [from, to] = [start - run.start, end - run.start];
  if (run.index === null) return withField(block, run.path, run.text.slice(0, from) + words + run.text.slice(to));
  const parsed = blockSchema.safeParse(replaceInBlock(block, run, from, to, words));
  return parsed.success ? parsed.data : null;
}

/** The one run that holds all of a range; an empty range is in the run that has words there. */
function runAround(block: Block, start: number, end: number): WordRun | undefined {
  return wordRuns(block).find((run) => run.start <= start && end <= run.start + run.text.length);
}
