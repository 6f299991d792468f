import {
  type QuotationContent,
  type QuotedWords,
  quotationContentSchema,
  quotedWordsSchema,
} from "#domain/quotations/quotation.ts";

/** What is typed in an entry's form: what the version will say, why it is made, what it is filed under. */
export type EntryDraft = QuotationContent & { why: string; tags: string[] };

export type EntryProblem = "words" | "date" | "link" | "long";

export const quotedFields = ["speaker", "occasion", "work", "volume", "page", "link"] as const;

const noWords = quotedWordsSchema.parse({});

/** A form in which nothing is said yet. */
export const emptyDraft: EntryDraft = {
  ...{ script: "Hans", date: "", rights: "" },
  zh: noWords,
  en: noWords,
  why: "",
  tags: [],
};

/** A form that begins with what a version says. */
export function draftOf(content: QuotationContent): EntryDraft {
  return { ...content, why: "", tags: [] };
}

/** What a form says, without the spaces around it. */
export function contentOf({ script, date, rights, zh, en }: EntryDraft): QuotationContent {
  return { script, date: date.trim(), rights: rights.trim(), zh: trimmed(zh), en: trimmed(en) };
}

function trimmed(words: QuotedWords): QuotedWords {
  const { text, speaker, occasion, work, volume, page, link } = words;
  return {
    text: text.trim(),
    speaker: speaker.trim(),
    occasion: occasion.trim(),
    work: work.trim(),
    volume: volume.trim(),
    page: page.trim(),
    link: link.trim(),
  };
}

/** What stands in the way of storing a form, by the path of its field. */
export function problemsOf(draft: EntryDraft): Record<string, EntryProblem> {
  const read = quotationContentSchema.safeParse(contentOf(draft));
  if (read.success) return {};
  return Object.fromEntries(
    read.error.issues.flatMap(({ path }): [string, EntryProblem][] => {
      const field = path.join(".");
      if (field === "")
        return [
          ["zh.text", "words"],
          ["en.text", "words"],
        ];
      return [[field, field === "date" ? "date" : path.at(-1) === "link" ? "link" : "long"]];
    }),
  );
}
