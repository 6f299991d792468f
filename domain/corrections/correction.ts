import { z } from "zod";
import { idSchema } from "#domain/ids.ts";
import { type BilingualText, type Language, languageSchema, languages, writtenBilingual } from "#domain/locale.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

/** So many notes an article may have; more than that is another article. */
export const mostCorrections = 50;

/** What was wrong and what is right, for readers. "" in a language that had no mistake; never in both. */
export const correctionNoteSchema = writtenBilingual(2000).refine(({ zh, en }) => `${zh}${en}`.trim() !== "", {
  error: "says nothing",
});

/** The first publication of a language that carried a note. `number` is null where that was before an import. */
export const correctionPublicationSchema = z.strictObject({
  language: languageSchema,
  number: z.int().min(1).nullable(),
  at: z.iso.datetime({ offset: true }),
});
export type CorrectionPublication = z.infer<typeof correctionPublicationSchema>;

/** A note of an article, oldest first among its others. Chinese is in the script of the Chinese edition. */
export type Correction = {
  id: string;
  note: BilingualText;
  /** Who wrote what stands. */
  contributions: string[];
  publishedIn: CorrectionPublication[];
};

/** A note as an import brings it: readers may have had it before. */
export const importedCorrectionSchema = z.strictObject({
  id: idSchema,
  note: correctionNoteSchema,
  publishedIn: z.array(correctionPublicationSchema).max(2),
});
export type ImportedCorrection = z.infer<typeof importedCorrectionSchema>;

/** A note as the studio shows it. */
export type CorrectionForDesk = {
  id: string;
  note: BilingualText;
  lockVersion: number;
  by: { id: string; name: string } | null;
  /** ISO 8601, UTC. */
  at: string;
  publishedIn: CorrectionPublication[];
};

/** The notes that concern a language's readers. */
export function correctionsIn<T extends { note: BilingualText }>(corrections: readonly T[], language: Language): T[] {
  return corrections.filter(({ note }) => note[language].trim() !== "");
}

/** When readers of a language first had a note; null while they have not. */
export function firstPublished(
  { publishedIn }: Pick<Correction, "publishedIn">,
  language: Language,
): CorrectionPublication | null {
  return publishedIn.find((each) => each.language === language) ?? null;
}

/** Whether a note may say this: in every language it speaks, readers have had something that could be wrong. */
export function decideNote(note: BilingualText, had: Record<Language, boolean>): Result<BilingualText> {
  const written = { zh: note.zh.trim(), en: note.en.trim() };
  const early = languages.some((language) => written[language] !== "" && !had[language]);
  return early ? refuse("nothingToCorrect") : ok(written);
}

/** What readers had stays as they had it; what they had not may be reworded and removed. */
export function decideChange({ publishedIn }: Pick<Correction, "publishedIn">): Result<null> {
  return publishedIn.length > 0 ? refuse("correctionPublished") : ok(null);
}
