import type { Block, Inline } from "#domain/document/document.ts";

/** What a text brought along that a document cannot hold as it was: what became of it is told by the code. */
export const readWarningCodes = [
  "activeLeftOut",
  "altShortened",
  "cellsMerged",
  "codeAsText",
  "commentLeftOut",
  "deletedLeftOut",
  "drawingAsText",
  "embedAsLink",
  "externalLeftOut",
  "footnoteInText",
  "furnitureLeftOut",
  "headingGuessed",
  "hiddenLeftOut",
  "insertedKept",
  "linkDropped",
  "nestingFlattened",
  "numberingChanged",
  "otherLeftOut",
  "pictureElsewhere",
  "pictureLeftOut",
  "readingAsText",
  "signsKept",
  "struckKept",
  "tableAsText",
  "textBoxMoved",
] as const;
export type ReadWarningCode = (typeof readWarningCodes)[number];

/** `sample` is the first place's own words, at most 80 characters. */
export type ReadWarning = { code: ReadWarningCode; count: number; sample: string };

/**
 * One place of a table: its paragraphs, in order. A merged cell says how far it reaches; the places that it reaches over are
 * `covered` and empty.
 */
export type ReadCell = { header: boolean; content: Inline[][]; across?: number; down?: number; covered?: true };
/** A table, before a document takes it: rows of equally many cells. */
export type ReadTable = { type: "readTable"; caption: Inline[]; rows: ReadCell[][] };
/** A picture, before the desk has it: `src` is a data: or http(s): address, or a name that nobody can fetch. */
export type ReadPicture = { type: "readPicture"; src: string; alt: string; caption: Inline[] };

/** A block as it was read; a table and a picture are not yet what a document holds. */
export type ReadBlock = Block | ReadTable | ReadPicture;

/** What a clipboard or a file says, cleaned, in order. */
export type Reading = { blocks: ReadBlock[]; warnings: ReadWarning[] };

const longestSample = 80;

/** Counts what a reader could not keep as it was. */
export class ReadWarnings {
  readonly #found = new Map<ReadWarningCode, ReadWarning>();

  /** A sample that takes a walk to find is only looked for once. */
  add(code: ReadWarningCode, sample: string | (() => string), count = 1): void {
    const known = this.#found.get(code);
    if (known) known.count += count;
    else this.#found.set(code, { code, count, sample: shorten(typeof sample === "string" ? sample : sample()) });
  }

  list(): ReadWarning[] {
    return [...this.#found.values()];
  }
}

function shorten(sample: string): string {
  const [plain, characters] = [sample.replace(/\s+/gu, " ").trim(), [...sample]];
  return characters.length > longestSample ? `${[...plain].slice(0, longestSample).join("")}…` : plain;
}
