"use client";

import { useTranslations } from "next-intl";
import { unitWord } from "#domain/records/units.ts";
import { useRecords } from "#editor/records/records-context.tsx";
import type { draftUnits } from "#editor/records/statistic-draft.ts";

/** How menus name a unit: in both languages, 元 · yuan. */
export function useUnitLabel(): (unit: (typeof draftUnits)[number]) => string {
  const t = useTranslations("studio.editor.records.statistic.units");
  const { chinese } = useRecords();
  return (unit) => {
    if (unit === "written" || unit === "none") return t(unit);
    return `${unitWord({ listed: unit }, chinese, "2")} · ${unitWord({ listed: unit }, "en", "2")}`;
  };
}
