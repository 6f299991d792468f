import { getFormatter } from "next-intl/server";
import { deskZone } from "#app/(studio)/desk-zone.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import { type PrintTime, timeForms } from "#domain/time/time-forms.ts";

/** Prints times in what the server renders, by the desk's clock; in the browser `usePrintTime` does. */
export async function getPrintTime(locale: ReaderLocale): Promise<PrintTime> {
  const [format, desk] = await Promise.all([getFormatter({ locale }), deskZone()]);
  return (at, form = "moment", zone = desk) => format.dateTime(new Date(at), { ...timeForms[form], timeZone: zone });
}
