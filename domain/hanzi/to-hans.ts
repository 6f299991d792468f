import { Converter as ToHans } from "opencc-js/t2cn";

// Made on first use: most processes never convert anything.
const hongKongToHans = onFirstUse(() => ToHans({ from: "hk", to: "cn" }));
const taiwanToHans = onFirstUse(() => ToHans({ from: "tw", to: "cn" }));
const characters = new Map<string, string>();

/**
 * 繁體 → 简体 by the general dictionaries. Pages mix 裡/裏, 衛/衞 and 着/著: the Taiwan reading comes first, the Hong Kong
 * one catches what it leaves.
 */
export function toHans(text: string): string {
  return hongKongToHans(taiwanToHans(text));
}

/** One character in 简体, whatever stands beside it: what two scripts are compared by where every place must be kept. */
export function characterInHans(character: string): string {
  let hans = characters.get(character);
  if (hans === undefined) {
    hans = marks[character] ?? toHans(character);
    characters.set(character, hans);
  }
  return hans;
}

const marks: Readonly<Record<string, string>> = { "「": "“", "」": "”", "『": "‘", "』": "’" };

/** A function that is made when it is first called. */
export function onFirstUse(make: () => (text: string) => string): (text: string) => string {
  let made: ((text: string) => string) | undefined;
  return (text) => {
    made ??= make();
    return made(text);
  };
}
