import { useFormatter } from "next-intl";
import { type PrintTime, timeForms } from "#domain/time/time-forms.ts";

/** Prints times in the browser, by the desk's clock as the studio's layout gives it; on the server `getPrintTime` does. */
export function usePrintTime(): PrintTime {
  const format = useFormatter();
  return (at, form = "moment", zone) =>
    format.dateTime(new Date(at), { ...timeForms[form], ...(zone && { timeZone: zone }) });
}
