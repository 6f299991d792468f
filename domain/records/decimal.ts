import { z } from "zod";

/** An exact decimal as text: up to 18 digits before the point and 12 after, no leading or trailing zeros, `-` for minus. */
export const decimalSchema = z
  .string()
  .regex(/^-?(0|[1-9]\d{0,17})(\.\d{0,11}[1-9])?$/)
  .refine((value) => value !== "-0", { error: "zero has no sign" });

/** Moves the decimal point `places` to the right, or to the left where negative. Exact: no number is computed. */
export function shiftDecimal(value: string, places: number): string {
  const negative = value.startsWith("-");
  const [whole = "0", fraction = ""] = (negative ? value.slice(1) : value).split(".");
  const digits = whole + fraction;
  const point = whole.length + places;
  const padded = point < 0 ? "0".repeat(-point) + digits : digits.padEnd(point, "0");
  const at = Math.max(0, point);
  return tidyDecimal(`${negative ? "-" : ""}${padded.slice(0, at) || "0"}.${padded.slice(at)}`);
}

/** The one way to write this decimal: `007.50` → `7.5`, `-0` → `0`. */
export function tidyDecimal(value: string): string {
  const negative = value.startsWith("-");
  const [whole = "", fraction = ""] = (negative ? value.slice(1) : value).split(".");
  const kept = fraction.replace(/0+$/, "");
  const tidy = `${whole.replace(/^0+(?=\d)/, "") || "0"}${kept === "" ? "" : `.${kept}`}`;
  return negative && tidy !== "0" ? `-${tidy}` : tidy;
}

/** What a library computed as a decimal, with the 15 digits that it is good for: 2e-7 → `0.0000002`. */
export function decimalOf(computed: number): string {
  const digits = computed.toLocaleString("en", { useGrouping: false, maximumSignificantDigits: 15 });
  return tidyDecimal(digits);
}

/** Digits after the point. */
export function fractionDigits(value: string): number {
  return value.split(".")[1]?.length ?? 0;
}

/** Whether it is 1 or more, or -1 or less. */
export function reachesOne(value: string): boolean {
  return !/^-?0(\.|$)/.test(value);
}
