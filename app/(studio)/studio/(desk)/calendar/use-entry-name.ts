import { useTranslations } from "next-intl";
import { titleOnDesk } from "#domain/article/title-on-desk.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import type { CalendarEntry } from "#domain/workflow/calendar.ts";

/** What an entry of the calendar is called and, where that is known, in which locale. */
export function useEntryName(): (entry: CalendarEntry) => { text: string; locale?: ReaderLocale } {
  const t = useTranslations("studio.desk");
  return (entry) =>
    entry.kind === "release"
      ? { text: entry.name }
      : (titleOnDesk(entry) ?? { text: t(entry.sourceLanguage === "zh" ? "untitledZh" : "untitledEn") });
}
