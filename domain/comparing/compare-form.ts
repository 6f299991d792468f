import { changedWords } from "#domain/comparing/compare-words.ts";
import type { Block, Mark } from "#domain/document/document.ts";
import { mediaOfBlock } from "#domain/document/media-of-document.ts";
import { embeddedEntrySchema } from "#domain/document/quotation-attrs.ts";
import { canonicalJson } from "#domain/hash.ts";
import type { Language } from "#domain/locale.ts";
import type { RecordBody, Records } from "#domain/records/record.ts";
import type { RecordChange } from "#domain/records/record-changes.ts";
import { sameJson } from "#domain/same-json.ts";

/** What changed of a block besides its words. Names are those of the document, for the page to translate. */
export type FormChange =
  | { what: "kind"; from: string; to: string }
  | { what: "attribute"; name: string; from: string; to: string }
  | { what: "mark"; mark: string; put: boolean; words: string }
  /** Pictures of a gallery. */
  | { what: "picturesPut" | "picturesTaken"; count: number }
  | { what: "picturesMoved" }
  /** What the record says that the block prints. */
  | { what: "record"; change: RecordChange }
  /** Something that is not told apart further. */
  | { what: "other" };

/** Every difference of form between two states of a block; also of kinds of block that this file has never heard of. */
export function formChanges(was: Block, is: Block, language: Language): FormChange[] {
  if (canonicalJson(was) === canonicalJson(is)) return [];
  const [from, to] = [kindOf(was), kindOf(is)];
  const changes: FormChange[] = from === to ? [] : [{ what: "kind", from, to }];
  changes.push(...attributeChanges(was, is), ...pictureChanges(was, is), ...markChanges(was, is, language));
  const wordsAlike = flatten(was).text === flatten(is).text;
  return changes.length === 0 && wordsAlike ? [{ what: "other" }] : changes;
}

/** What changed of the figures that a block prints, which are not in it. */
export function figureChanges(was: Block, is: Block, records: { was: Records; is: Records }): FormChange[] {
  const [before, after] = [recordOf(was, records.was), recordOf(is, records.is)];
  if (sameJson(before, after)) return [];
  return [{ what: "record", change: { was: before, is: after } }];
}

function recordOf({ attrs }: Block, records: Records): RecordBody | null {
  if (!("recordId" in attrs) || !Object.hasOwn(records, attrs.recordId)) return null;
  return records[attrs.recordId] ?? null;
}

/** The kind as the menus call it: a heading with its level. */
export function kindOf(block: Block): string {
  return block.type === "heading" ? `heading${block.attrs.level}` : block.type;
}

const toldOtherwise = new Set(["id", "level", "recordId"]);

function attributeChanges(was: Block, is: Block): FormChange[] {
  if (was.type !== is.type) return [];
  const [before, after] = [new Map(Object.entries(was.attrs)), new Map(Object.entries(is.attrs))];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name): FormChange[] => {
    const [from, to] = [printed(before.get(name)), printed(after.get(name))];
    return toldOtherwise.has(name) || from === to ? [] : [{ what: "attribute", name, from, to }];
  });
}

function pictureChanges(was: Block, is: Block): FormChange[] {
  if (was.type !== "gallery" || is.type !== "gallery") return [];
  const [before, after] = [mediaOfBlock(was), mediaOfBlock(is)];
  const [taken, put] = [without(before, after), without(after, before)];
  const stayed = (all: readonly string[], gone: readonly string[]) => without(all, gone).join();
  return [
    ...(put.length > 0 ? [{ what: "picturesPut" as const, count: put.length }] : []),
    ...(taken.length > 0 ? [{ what: "picturesTaken" as const, count: taken.length }] : []),
    ...(stayed(before, taken) === stayed(after, put) ? [] : [{ what: "picturesMoved" as const }]),
  ];
}

/** What is in the one and not in the other, one of each for one. */
function without(all: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return all.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function printed(value: unknown): string {
  if (value === undefined || value === null || value === false) return "";
  if (value === true) return "✓";
  const entry = embeddedEntrySchema.safeParse(value);
  if (entry.success) return `${entry.data.id} ${entry.data.version}${entry.data.partial ? " …" : ""}`;
  return typeof value === "object" ? canonicalJson(value) : String(value);
}

/** Marks that were put on words that stayed, or taken off them. Words that went or came say themselves what they wear. */
function markChanges(was: Block, is: Block, language: Language): FormChange[] {
  const [before, after] = [flatten(was), flatten(is)];
  const told = new Map<string, { mark: string; put: boolean; words: string; end: number }[]>();
  let [from, to] = [0, 0];
  for (const { kind, text } of changedWords(before.text, after.text, language)) {
    if (kind === "same") {
      for (let at = 0; at < text.length; at++) {
        const [had, has] = [before.marks[from + at] ?? none, after.marks[to + at] ?? none];
        if (had === has) continue;
        for (const [key, mark] of had)
          if (!has.has(key)) tell(told, { key, mark, put: false, at: to + at, text: text[at] ?? "" });
        for (const [key, mark] of has)
          if (!had.has(key)) tell(told, { key, mark, put: true, at: to + at, text: text[at] ?? "" });
      }
    }
    if (kind !== "new") from += text.length;
    if (kind !== "gone") to += text.length;
  }
  return [...told.values()].flat().map(({ mark, put, words }) => ({ what: "mark", mark, put, words }));
}

function tell(
  told: Map<string, { mark: string; put: boolean; words: string; end: number }[]>,
  { key, mark, put, at, text }: { key: string; mark: Mark; put: boolean; at: number; text: string },
): void {
  const name = `${put}${key}`;
  const runs = told.get(name) ?? [];
  told.set(name, runs);
  const last = runs.at(-1);
  if (last?.end === at) {
    last.words += text;
    last.end = at + 1;
  } else runs.push({ mark: mark.type, put, words: text, end: at + 1 });
}

type Marks = ReadonlyMap<string, Mark>;
type Flat = { text: string; marks: Marks[] };
const none: Marks = new Map();

/** All text within a block, however deep, with the marks of each UTF-16 unit. */
function flatten(block: Block): Flat {
  const flat: Flat = { text: "", marks: [] };
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk);
    else if (isText(node)) {
      const marks: Marks = new Map((node.marks ?? []).map((mark) => [canonicalJson(mark), mark]));
      flat.text += node.text;
      for (let at = 0; at < node.text.length; at++) flat.marks.push(marks);
    } else if (typeof node === "object" && node !== null && "content" in node) walk(node.content);
  };
  walk(block);
  return flat;
}

function isText(node: unknown): node is { type: "text"; text: string; marks?: Mark[] } {
  return typeof node === "object" && node !== null && "type" in node && node.type === "text" && "text" in node;
}
