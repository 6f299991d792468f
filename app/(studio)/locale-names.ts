import type { ReaderLocale } from "#domain/locale.ts";

/** Each language by its own name: somebody in the wrong one must be able to find theirs. */
export const ownNames: Readonly<Record<ReaderLocale, string>> = {
  "zh-Hans": "简体中文",
  "zh-Hant": "繁體中文",
  en: "English",
};

/** The message of `studio.people` that says which of the three a field is for. */
export const fieldNames = { "zh-Hans": "hans", "zh-Hant": "hant", en: "en" } as const satisfies Record<
  ReaderLocale,
  string
>;
