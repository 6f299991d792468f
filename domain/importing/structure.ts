import type { Document } from "#domain/document/document.ts";
import type { PageWarningCode } from "#domain/importing/page.ts";
import type { PageCredits } from "#domain/importing/page-credits.ts";
import type { ReadWarning } from "#domain/importing/reading.ts";
import type { PendingPicture } from "#domain/importing/settle-reading.ts";
import type { Language, Script } from "#domain/locale.ts";

/** What a person should look at, with the page's own words. */
export type PageNote = { code: PageWarningCode; sample: string };

export type StructuredEdition = { title: string; deck: string; document: Document };

/** What a pasted page or a file was recognised as, before anything of it is taken. */
export type Structure = {
  column: string | null;
  source: string | null;
  /** ISO 8601 with its offset. */
  publishedAt: string | null;
  /** The script of its Chinese; null where there is none. */
  script: Script | null;
  credits: PageCredits["groups"];
  editions: Partial<Record<Language, StructuredEdition>>;
  /** Blocks of both languages that a table had beside each other, or that are proposed as pairs. */
  pairs: { zh: string[]; en: string[] }[];
  /** Pictures of its figures that are not in the library yet. */
  pictures: PendingPicture[];
  notes: PageNote[];
  warnings: ReadWarning[];
};

/** Whether this is more than text: a title with a byline or credits, two languages, a table of both. */
export function isWholePage({ editions: { zh, en }, ...structure }: Structure): boolean {
  const titled = [zh, en].some((edition) => edition !== undefined && edition.title !== "");
  const signed = structure.source !== null || structure.publishedAt !== null || structure.credits.length > 0;
  const both = zh !== undefined && en !== undefined && Math.min(size(zh), size(en)) >= 2;
  return (titled && signed) || both;
}

function size({ title, document }: StructuredEdition): number {
  return document.content.length + (title === "" ? 0 : 1);
}
