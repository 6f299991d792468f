import { z } from "zod";

// Wall clocks and instants. What a zone does is ICU's to know; turning a wall clock into instants is all that is added here.

const minute = 60_000;
const day = 24 * 60 * minute;

/** A zone of the IANA database by name; offsets such as `+08:00`, which Intl takes too, are none. */
export const zoneSchema = z
  .string()
  .max(64)
  .regex(/^[A-Za-z][\w+/-]*$/)
  .refine(isTimeZone);

/** A zone as it was stored with a time: releases were once said with an offset. To be read, and never taken from anybody. */
export const storedZoneSchema = z.string().min(1).max(64).refine(isTimeZone);

/** Where a desk is until it says otherwise. */
export const defaultTimeZone = "Asia/Shanghai";

export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone: name }) !== null;
  } catch {
    return false;
  }
}

/** A calendar day, `2027-03-28`. */
export const daySchema = z.iso.date();

/** What the clock of a zone shows at an instant, to the minute: `2027-03-28T02:30`. */
export function wallClock(instant: string, zone: string): string {
  return new Date(wallMs(Date.parse(instant), zone)).toISOString().slice(0, 16);
}

/**
 * The instants at which a zone's clock shows `2027-03-28T02:30`, with seconds or without, the first one first, each with its offset
 * (`2027-03-28T02:30:00+01:00`): none where the clock jumps over it, two where it is put back. Null for no such date.
 */
export function instantsAt(wall: string, zone: string): string[] | null {
  const whole = wall.length === 16 ? `${wall}:00` : wall;
  const asIfUtc = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/.test(whole) ? Date.parse(`${whole}Z`) : Number.NaN;
  // JavaScript takes the 30th of February for the 2nd of March.
  if (Number.isNaN(asIfUtc) || new Date(asIfUtc).toISOString().slice(0, 19) !== whole) return null;
  // No zone changes its clock twice in two days: what holds a day before and a day after is all that can hold.
  const offsets = new Set([offsetMs(asIfUtc - day, zone), offsetMs(asIfUtc + day, zone)]);
  return [...offsets]
    .filter((offset) => offsetMs(asIfUtc - offset, zone) === offset)
    .sort((one, other) => other - one)
    .map((offset) => `${whole}${printOffset(offset)}`);
}

/** The instant at which a zone's clock first shows a wall time; where it jumps over it, as much later as it jumps. Null for no such date. */
export function firstInstantAt(wall: string, zone: string): string | null {
  const instants = instantsAt(wall, zone);
  if (instants === null || instants.length > 0) return instants?.[0] ?? null;
  const asIfUtc = Date.parse(`${wall}Z`);
  return saidIn(new Date(asIfUtc - offsetMs(asIfUtc - day, zone)).toISOString(), zone);
}

/** When a day of a zone's calendar begins: midnight, or where the clock jumps over that, what it shows then. Null for no such day. */
export function startOfDay(date: string, zone: string): string | null {
  return firstInstantAt(`${date}T00:00`, zone);
}

/** The day of a zone's calendar that an instant is on. */
export function dayAt(instant: string, zone: string): string {
  return wallClock(instant, zone).slice(0, 10);
}

/** `+08:00`, as it holds in a zone at an instant. */
export function offsetAt(instant: string, zone: string): string {
  return printOffset(offsetMs(Date.parse(instant), zone));
}

/** The same instant said with a zone's offset, to the second: `2027-03-28T02:30:00+01:00`. */
export function saidIn(instant: string, zone: string): string {
  const ms = Date.parse(instant);
  return `${new Date(wallMs(ms, zone)).toISOString().slice(0, 19)}${printOffset(offsetMs(ms, zone))}`;
}

/** Whether an instant is said as the zone's clock shows it: with the offset that holds there and then. */
export function isSaidIn(instant: string, zone: string): boolean {
  const offset = /([+-]\d{2}:\d{2}|Z)$/.exec(instant)?.[0];
  return (offset === "Z" ? "+00:00" : offset) === offsetAt(instant, zone);
}

function offsetMs(ms: number, zone: string): number {
  return wallMs(ms, zone) - Math.floor(ms / 1000) * 1000;
}

/** What the clock shows, counted as if it were Greenwich's. */
function wallMs(ms: number, zone: string): number {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(ms)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day: date = 1, hour = 0, minute: min = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, date, hour, min, second);
}

function printOffset(ms: number): string {
  const minutes = Math.abs(ms) / minute;
  const two = (value: number) => String(Math.floor(value)).padStart(2, "0");
  return `${ms < 0 ? "-" : "+"}${two(minutes / 60)}:${two(minutes % 60)}`;
}

/** By zone: a format takes longer to make than all it ever says. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const kept = formats.get(zone);
  if (kept) return kept;
  const digits = { month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit" } as const;
  const made = new Intl.DateTimeFormat("en-US", { timeZone: zone, hourCycle: "h23", year: "numeric", ...digits });
  formats.set(zone, made);
  return made;
}
