import { describe, expect, it } from "vitest";
import en from "../messages/en.json" with { type: "json" };
import hans from "../messages/zh-Hans.json" with { type: "json" };
import hant from "../messages/zh-Hant.json" with { type: "json" };

type Tree = { [key: string]: string | Tree };

/** `studio.desk.title` → its text. */
function flat(tree: Tree, prefix = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  );
}

/** What a text is filled in with, and the tags around parts of it (ICU MessageFormat). */
function holes(text: string): string[] {
  return withoutWords(text).match(/\{\w+(?=[,}])|<\w+>/g) ?? [];
}

/** Those without which something would be missing: a number that only chooses between singular and plural may be. */
function neededHoles(text: string): string[] {
  return withoutWords(text).match(/\{\w+(?=\}|, (?!plural))|<\w+>/g) ?? [];
}

/** A choice among words without the words: `{English}` in one is no hole. */
function withoutWords(text: string): string {
  return text.replace(/\{(\w+), select,(?:\s*\w+ \{[^{}]*\})+\}/g, "{$1, select}");
}

const english = new Map(flat(en));

describe.each([
  ["zh-Hans", hans],
  ["zh-Hant", hant],
] as const)("the interface in %s", (_, messages) => {
  const texts = flat(messages);

  it("says everything that it says in English, and nothing else", () => {
    expect(texts.map(([key]) => key).sort()).toEqual([...english.keys()].sort());
  });

  it("is filled in with the same things", () => {
    const differing = texts.filter(([key, text]) => {
      const model = english.get(key) ?? "";
      const strange = holes(text).some((hole) => !holes(model).includes(hole));
      return strange || neededHoles(model).some((hole) => !holes(text).includes(hole));
    });
    expect(differing).toEqual([]);
  });

  it("leaves nothing empty, and no space between Han and Latin: the stylesheet makes it", () => {
    const odd = texts.filter(
      ([, text]) => text.trim() === "" || /[\p{Script=Han}] [A-Za-z0-9]|[A-Za-z0-9] [\p{Script=Han}]/u.test(text),
    );
    expect(odd).toEqual([]);
  });
});

/** What the desk has another word for, and where: the glossary of docs/guide.md says which. */
const refused: readonly (readonly [string, RegExp, RegExp])[] = [
  ["zh-Hant", /./, /批註|註釋|垃圾桶|資源回收|核可|核准|排程|訂於|已訂|改訂|您|使用者/],
  ["zh-Hans", /./, /注解|注释|评论|垃圾箱|垃圾桶|核准|排期|订于|您|用户/],
  ["zh-Hant", /[sS]uggest/, /撤回/],
  ["en", /./, /(?<=\p{L})'(?=\p{L})/u],
];

it.each(refused)("says one thing by one word in %s (%s): not %s", (locale, where, words) => {
  const catalogue = { en, "zh-Hans": hans, "zh-Hant": hant }[locale];
  expect(flat(catalogue ?? {}).filter(([key, text]) => where.test(key) && words.test(text))).toEqual([]);
});

it("uses each script's own characters", () => {
  const simplifiedOnly = /[们这为发现个说对时请后实开关语变]/u;
  const traditionalOnly = /[們這為發現個說對時請後實開關語變]/u;
  // A language's own name is written its own way wherever it stands.
  const named = /languages|locales?\.|鏈接/;
  expect(
    flat(hant).filter(([key, text]) => !named.test(key) && simplifiedOnly.test(text.replace(/简体|简/g, ""))),
  ).toEqual([]);
  expect(
    flat(hans).filter(([key, text]) => !named.test(key) && traditionalOnly.test(text.replace(/對照|繁體/g, ""))),
  ).toEqual([]);
});
