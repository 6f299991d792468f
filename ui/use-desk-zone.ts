import { useTimeZone } from "next-intl";
import { defaultTimeZone } from "#domain/time/zoned-time.ts";

/** The zone of the desk's clock, as the studio's layout gives it: the same on the server and in every browser. */
export function useDeskZone(): string {
  return useTimeZone() ?? defaultTimeZone;
}
