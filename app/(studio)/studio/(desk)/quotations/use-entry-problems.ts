"use client";
import { useTranslations } from "next-intl";
import { type EntryDraft, problemsOf } from "#app/(studio)/studio/(desk)/quotations/entry-draft.ts";

/** What is wrong with a form, field by field, in the words of whoever types. */
export function useEntryProblems(): (draft: EntryDraft) => Record<string, string> {
  const t = useTranslations("studio.quotations.form.problems");
  return (draft) =>
    Object.fromEntries(Object.entries(problemsOf(draft)).map(([field, problem]) => [field, t(problem)]));
}
