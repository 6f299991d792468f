import { useLocale } from "next-intl";
import { readerLocaleSchema } from "#domain/locale.ts";
import { printTime, printTimeAndZone } from "#domain/publication/print-time.ts";
import { useDeskZone } from "#ui/use-desk-zone.ts";

/** Prints an instant on the desk's clock with its offset and, where it was said by another clock, on that one too. */
export function usePrintMoment(): (instant: string, zone: string | null) => string {
  const deskZone = useDeskZone();
  const locale = readerLocaleSchema.parse(useLocale());
  return (instant, zone) => {
    const onDesk = printTimeAndZone(instant, locale, deskZone);
    if (zone === null || printTime(instant, locale, zone) === printTime(instant, locale, deskZone)) return onDesk;
    const said = `${zone} ${printTime(instant, locale, zone)}`;
    return locale === "en" ? `${onDesk} (${said})` : `${onDesk}（${said}）`;
  };
}
