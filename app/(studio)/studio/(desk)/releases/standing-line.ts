import type { useTranslations } from "next-intl";
import type { Standing } from "#domain/releases/release.ts";
import type { PrintTime } from "#domain/time/time-forms.ts";

type Translate = ReturnType<typeof useTranslations<"studio.releases">>;

/** Where a release is, in a line; a time that was set is said in the zone it was set in. */
export function standingLine(standing: Standing, t: Translate, printTime: PrintTime): string {
  switch (standing.kind) {
    case "gathering":
      return t("standing.gathering");
    case "scheduled": {
      const { publishAt, zone } = standing;
      return t("standing.scheduled", {
        time: printTime(publishAt, "moment", zone),
        zone: /^[+-]/.test(zone) ? `UTC${zone}` : zone,
      });
    }
    case "out":
    case "refused":
    case "cancelled":
      return t(`standing.${standing.kind}`, { time: printTime(standing.at) });
    default:
      return standing satisfies never;
  }
}
