"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Reason } from "#app/(studio)/studio/articles/[id]/review/changes-dialog.tsx";
import { blockText } from "#domain/document/block-text.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import { firstWords } from "#domain/review/first-words.ts";
import type { ReviewRow } from "#domain/review/rows-to-review.ts";
import { useFindingWords } from "#editor/findings/findings-context.tsx";

/** What the rows themselves give as reasons to send an article back: what the checks found, and pairs that are not in order. */
export function useReasons(rows: readonly ReviewRow[], locale: ReaderLocale): Reason[] {
  const t = useTranslations("studio.review");
  const words = useFindingWords();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words are those of the locale
  return useMemo(
    () =>
      rows.flatMap((row): Reason[] => {
        if (!row.open) return [];
        const place = placeOf(row);
        const named = (text: string) => (place === "" ? text : t("reason", { place, text }));
        const { state, key } = row;
        const failing = state === "stale" || state === "missing" || state === "unpaired" ? state : null;
        const found = row.findings.filter(({ waiver, severity }) => waiver === null && severity !== "info");
        return [
          ...(failing ? [{ id: `${key} ${failing}`, text: named(t(`state.${failing}`)) }] : []),
          ...found.map((finding) => ({ id: `${key} ${finding.key} ${finding.at}`, text: named(words(finding)) })),
        ];
      }),
    [rows, locale],
  );
}

/** The first words of a row. */
function placeOf({ sides }: ReviewRow): string {
  const first = [...sides.zh, ...sides.en].find(({ is }) => is !== null)?.is;
  return firstWords(first ? blockText(first) : "");
}
