import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type ReaderLocale, readerLocales } from "#domain/locale.ts";
import { typesetter } from "#render/share/typesetter.ts";

/** What stands in a two-byte encoding between two lead bytes. */
function charactersOf(encoding: "gb18030" | "big5", first: number, last: number): string {
  const decoder = new TextDecoder(encoding);
  const found = new Set<string>();
  for (let lead = first; lead <= last; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (encoding === "gb18030" && trail < 0xa1) continue;
      for (const character of decoder.decode(Uint8Array.of(lead, trail))) {
        if (/[\p{Script=Han}\p{P}\p{N}\p{L}]/u.test(character)) found.add(character);
      }
    }
  }
  return [...found].join("");
}

const firstLevel = charactersOf("gb18030", 0xb0, 0xd7);
const frequent = charactersOf("big5", 0xa4, 0xc5);
/** Of those of Big5's first level, what none of the packages has; each is a character of few dictionaries. */
const unknown = "杗阬姅甽偭梡詨跦穋歜縿燸霤觼鑤";
const punctuation = "，。、；：？！“”‘’（）《》〈〉「」『』【】—…·％＋－／０１２３４５６７８９｜–";
const latin = Array.from({ length: 0x17f - 0x21 }, (_none, at) => String.fromCodePoint(0x21 + at))
  .filter((character) => /[\p{L}\p{N}\p{P}]/u.test(character))
  .join("");

const missing = async (text: string, locale: ReaderLocale) => {
  const families = (await typesetter(text, locale)).families(text);
  return [...text].filter((_character, at) => families[at] === null).join("");
};

test.each(readerLocales)(
  "has every frequent character of both scripts, and the Latin letters, in %s",
  async (locale) => {
    expect([...firstLevel].length).toBe(3755);
    expect([...frequent].length).toBeGreaterThan(5300);
    expect(await missing(firstLevel, locale)).toBe("");
    expect(await missing(frequent, locale)).toBe(unknown);
    expect(await missing(punctuation, locale)).toBe("");
    expect(await missing(latin, locale)).toBe("ĬĭĲĳŦŧ");
  },
);

test("sets each script in its own forms", async () => {
  const own = async (text: string, locale: ReaderLocale) => new Set((await typesetter(text, locale)).families(text));
  expect(await own(firstLevel, "zh-Hans")).toEqual(new Set(["noto-serif-sc"]));
  expect(await own("習文樂見，「對照」", "zh-Hant")).toEqual(new Set(["noto-serif-tc"]));
  expect(await own("It’s “facing” — 2026", "en")).toEqual(new Set(["source-serif-4"]));
});

test("lets another face stand in for a glyph that the first has not, and says where none has it", async () => {
  const text = "Ж€😀對𪚥";
  const setter = await typesetter(text, "en");
  expect(setter.families(text)).toEqual(["source-serif-4", "source-serif-4", "noto-emoji", "noto-serif-sc", null]);
  const at = { x: 0, y: 0, size: 40 };
  expect(setter.outline("𪚥", at)).toBe((await typesetter("〓", "en")).outline("〓", at));
  expect(setter.measure("𪚥")).toBe(1);
});

test("draws a character that says how the one before it is drawn together with that one, and no spaces", async () => {
  const setter = await typesetter("❤️👨‍👩‍👧é \u200d", "en");
  expect(setter.families("❤️👨‍👩‍👧é")).toEqual(["noto-emoji", "noto-emoji", "source-serif-4"]);
  expect(setter.outline(" \u200d", { x: 0, y: 0, size: 40 })).toBe("");
});

test("has every character of the sample desk's titles", async () => {
  const folder = join(import.meta.dirname, "../../content/articles");
  const titles = readdirSync(folder).flatMap((article) =>
    readdirSync(join(folder, article))
      .filter((file) => file.endsWith(".md"))
      .flatMap((file) => /^title: (.*)$/m.exec(readFileSync(join(folder, article, file), "utf8"))?.[1] ?? []),
  );
  expect(titles.length).toBeGreaterThan(20);
  for (const locale of readerLocales) expect(await missing(titles.join(""), locale)).toBe("");
});
