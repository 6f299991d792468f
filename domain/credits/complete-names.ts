import type { PersonNames } from "#domain/credits/credit.ts";
import { romanizeName } from "#domain/credits/romanize-name.ts";
import { convertText } from "#domain/hanzi/convert-text.ts";

/**
 * Fills in the names that nobody gave: the other script by conversion, the English one as pinyin. What was filled in is
 * `unconfirmed` until somebody who knows says so. Names that stay empty can't be worked out.
 */
export function completeNames(given: { hans: string; hant: string; en: string }): PersonNames {
  const names = { hans: given.hans.trim(), hant: given.hant.trim(), en: given.en.trim() };
  const unconfirmed: PersonNames["unconfirmed"] = [];
  const fill = (key: "hans" | "hant" | "en", value: string | null) => {
    if (names[key] !== "" || value === null || value === "") return;
    names[key] = value;
    unconfirmed.push(key);
  };
  fill("hans", convertText(names.hant, "Hant", "Hans"));
  fill("hant", convertText(names.hans, "Hans", "Hant"));
  fill("en", romanizeName(names.hans));
  return { ...names, unconfirmed };
}
