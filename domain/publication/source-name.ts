import { type LocalizedText, readerLocales } from "#domain/locale.ts";

/** Outlet and channel with the mark between that the house uses (中國網-中國習觀); empty where the outlet has no name. */
export function sourceName({ name, channel }: { name: LocalizedText; channel: LocalizedText }): LocalizedText {
  const said = readerLocales.map((locale) => {
    const both = channel[locale] === "" ? name[locale] : `${name[locale]}-${channel[locale]}`;
    return [locale, name[locale] === "" ? "" : both];
  });
  return Object.fromEntries(said);
}
