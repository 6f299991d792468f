import { isTimeZone } from "#domain/time/zoned-time.ts";

/** The zone of the browser; null where it does not say one that is known. */
export function ownZone(): string | null {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return isTimeZone(timeZone) ? timeZone : null;
}

type Choice = { value: string; label: string };

/**
 * The zones to choose from, by their names in the interface's language and as the IANA database calls them: `near` are the desk's,
 * the person's and UTC, `all` are the others.
 */
export function zoneChoices(locale: string, deskZone: string, others: readonly (string | null)[]) {
  const near = [...new Set([deskZone, ...others, "UTC"])].filter((zone) => zone !== null);
  const all = Intl.supportedValuesOf("timeZone").filter((zone) => !near.includes(zone));
  const named = (zone: string): Choice => ({ value: zone, label: nameOfZone(zone, locale) });
  return { near: near.map(named), all: all.map(named) };
}

/** `中国标准时间 · Asia/Shanghai`. */
export function nameOfZone(zone: string, locale: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: "longGeneric" }).formatToParts();
  const name = parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
  const place = zone.replaceAll("_", " ");
  return name === "" || name === place ? place : `${name} · ${place}`;
}
