const han = /[\p{Script=Han}〇々]/u;
const latin = /\p{Script=Latin}/u;
const chineseMark = /[\u3001-\u301f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65…—·]/;

/** A character, or the first of a string; "" is none of them. */
export const isHan = (character: string) => han.test(character);
export const isLatin = (character: string) => latin.test(character);
export const isDigit = (character: string) => /[0-9]/.test(character);

/** What only stands in Chinese: its characters and its marks. Curly quotation marks do not tell. */
export const isChinese = (character: string) => isHan(character) || chineseMark.test(character);

export const isSpace = (character: string) => /[ \t\u00a0\u2009\u202f]/.test(character);

/** The nearest character before (`step` -1) or after a place on its line that is not passed over; "" at the line's end. */
export function neighbour(text: string, at: number, step: 1 | -1, passed: (character: string) => boolean): string {
  // Nobody sets forty spaces on purpose, and a text of nothing but spaces must not be walked through from each of them.
  for (let place = at + step, walked = 0; walked < 40; place += step, walked++) {
    const character = text.charAt(place);
    if (character === "" || character === "\n") return "";
    if (!passed(character)) return character;
  }
  return "";
}
