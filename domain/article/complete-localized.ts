import { convertText } from "#domain/hanzi/convert-text.ts";
import type { LocalizedText } from "#domain/locale.ts";

/** Fills in the Chinese script that nobody wrote from the one that somebody did. */
export function completeLocalized(text: LocalizedText): LocalizedText {
  const { "zh-Hans": hans, "zh-Hant": hant, en } = text;
  return {
    "zh-Hans": hans.trim() || convertText(hant.trim(), "Hant", "Hans"),
    "zh-Hant": hant.trim() || convertText(hans.trim(), "Hans", "Hant"),
    en: en.trim(),
  };
}

/** Whether anything is said in any locale. */
export function saysSomething(text: LocalizedText): boolean {
  return Object.values(text).some((value) => value.trim() !== "");
}
