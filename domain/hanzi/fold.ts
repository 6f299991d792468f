import { convertText } from "#domain/hanzi/convert-text.ts";

/** The form in which searches compare text: NFKC, then 简体, then lower case. 大灣區 and 大湾区 fold to one string. */
export function foldHan(text: string): string {
  return convertText(text.normalize("NFKC"), "Hant", "Hans").toLowerCase();
}
