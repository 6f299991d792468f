"use client";
import { useTranslations } from "next-intl";
import { nameIn } from "#app/(studio)/studio/articles/[id]/localised.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import type { Stage } from "#domain/workflow/workflow.ts";

/** What a stage is called; one without a name yet by its place, counted from 0. */
export function useStageName(locale: ReaderLocale): (stage: Pick<Stage, "name">, place: number) => string {
  const t = useTranslations("studio.workflows.way");
  return ({ name }, place) => nameIn(name, locale).trim() || t("unnamed", { place: place + 1 });
}
