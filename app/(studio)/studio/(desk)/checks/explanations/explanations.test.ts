import { expect, test } from "vitest";
import type { Example, ExampleRow } from "#app/(studio)/studio/(desk)/checks/explanations/example.ts";
import { explanations } from "#app/(studio)/studio/(desk)/checks/explanations/explanations.ts";
import { rowExamples } from "#app/(studio)/studio/(desk)/checks/explanations/row-examples.ts";
import { checkPairs } from "#domain/checks/check-pairs.ts";
import { ruleIds } from "#domain/checks/finding.ts";
import { readerLocales } from "#domain/locale.ts";
import { englishWordList } from "#server/checks/english-words.ts";

test.each(readerLocales)("every rule is explained in %s", (locale) => {
  const told = explanations[locale];
  expect(ruleIds.filter((rule) => !Object.hasOwn(told, rule))).toEqual([]);
  const texts = Object.values(told).flatMap((one) => Object.values(one));
  expect(texts.filter((text) => text.trim() === "")).toEqual([]);
  const odd = /[\p{Script=Han}] [A-Za-z0-9]|[A-Za-z0-9] [\p{Script=Han}]/u;
  expect(locale === "en" ? [] : texts.filter((text) => odd.test(text))).toEqual([]);
  const strange = locale === "zh-Hans" ? /[們這為發個說對時請後實語變「」]/u : /[们这为发个说对时请实语变“”]/u;
  expect(locale === "en" ? [] : texts.filter((text) => strange.test(text))).toEqual([]);
});

test.each<[string, readonly Example[]]>(Object.entries(rowExamples))(
  "what is called wrong of %s is found, and what is called right is not",
  (rule, shown) => {
    expect(shown.length).toBeGreaterThan(0);
    for (const example of shown) {
      expect(rulesFound(example, example.wrong, rule)).toContain(rule);
      expect(rulesFound(example, example.right, rule)).toEqual([]);
    }
  },
);

const words = await englishWordList();

function rulesFound({ kind = "text", script = "Hans" }: Example, { zh, en }: ExampleRow, rule: string): string[] {
  const side = (text: string | undefined) => (text === undefined ? null : { text, kind });
  // An example that shows one language is about it alone, unless the other one is what is missing.
  const oneSided = rule !== "pair-missing" && (zh === undefined || en === undefined);
  const options = { script, oneSided, words };
  return checkPairs([{ zh: side(zh), en: side(en) }], options).map((finding) => finding.rule);
}
