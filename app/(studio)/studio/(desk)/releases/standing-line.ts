import type { useFormatter, useTranslations } from "next-intl";
import type { Standing } from "#domain/releases/release.ts";

type Translate = ReturnType<typeof useTranslations<"studio.releases">>;
type Format = Pick<ReturnType<typeof useFormatter>, "dateTime">;

/** Where a release is, in a line; a time that was set is said in the zone it was set in. */
export function standingLine(standing: Standing, t: Translate, format: Format): string {
  const when = (at: string, timeZone?: string) =>
    format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short", ...(timeZone && { timeZone }) });
  switch (standing.kind) {
    case "gathering":
      return t("standing.gathering");
    case "scheduled": {
      const { publishAt, zone } = standing;
      return t("standing.scheduled", { time: when(publishAt, zone), zone: /^[+-]/.test(zone) ? `UTC${zone}` : zone });
    }
    case "out":
    case "refused":
    case "cancelled":
      return t(`standing.${standing.kind}`, { time: when(standing.at) });
    default:
      return standing satisfies never;
  }
}
