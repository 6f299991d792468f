// A pair of texts that says in every part which version of it this is, so that a page of two versions shows.

const letters = "abcdefghij";

/** Letters rather than digits: numbers are checked. */
const mark = (version: number) =>
  `zq${[...String(version).padStart(3, "0")].map((one) => letters[Number(one)]).join("")}qz`;

/** The versions that stand anywhere in a page. */
export function versionsIn(page: string): Set<number> {
  const marks = page.matchAll(/zq([a-j]{3})qz/g);
  return new Set([...marks].map(([, word = ""]) => Number([...word].map((one) => letters.indexOf(one)).join(""))));
}

/** A title, a deck and paragraphs of the length of a real piece. */
export function textOf(language: "zh" | "en", version: number) {
  const one = mark(version);
  const sentence =
    language === "zh"
      ? `这里写的是${one}稿，说的是潮水怎样慢慢漫过沙滩，人又怎样慢慢往后退。`
      : `This is from draft ${one}, and it says how the tide comes up the sand slowly, and how people slowly step back. `;
  return {
    title: language === "zh" ? `潮水之${one}稿` : `Draft ${one} of the tide`,
    deck: language === "zh" ? `${one}稿的导语。` : `What stands over draft ${one}.`,
    paragraphs: Array.from({ length: 16 }, () => sentence.repeat(4).trim()),
  };
}
