import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCreditLine } from "#domain/credits/parse-credit-line.ts";
import { printCreditLine } from "#domain/credits/print-credits.ts";
import { creditRoles } from "#domain/credits/roles.ts";
import { splitNames } from "#domain/credits/split-names.ts";
import { type ReaderLocale, readerLocales } from "#domain/locale.ts";

const surnames = [..."王李张刘陈杨黄赵周吴徐孙马朱胡郭何林罗曾蔚丁曹司和", "欧阳", "司马"];
const given = [..."川海乐雯凡岂素云力明和平与及文图编译制"];
const chineseName = fc
  .tuple(fc.constantFrom(...surnames), fc.array(fc.constantFrom(...given), { minLength: 1, maxLength: 2 }))
  .map(([surname, rest]) => surname + rest.join(""));
const englishName = fc
  .array(fc.constantFrom("Wei", "Li", "Cao", "Chuanchuan", "O'Neill", "Anne-Marie", "Zeng", "Editor", "An'an", "Lü"), {
    minLength: 2,
    maxLength: 3,
  })
  .map((words) => words.join(" "));

const groupsIn = (locale: ReaderLocale) =>
  fc.array(
    fc.record({
      roles: fc.uniqueArray(fc.constantFrom(...creditRoles), { minLength: 1, maxLength: 4 }),
      people: fc.array(locale === "en" ? englishName : chineseName, { minLength: 1, maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 8 },
  );

/** 李和平 is one name and 李海和平明 could be two: a generated name that reads as two is no fair test. */
const fair = (people: readonly string[]) => people.every((name) => splitNames(name).length === 1);

describe.each(readerLocales)("credit lines in %s", (locale) => {
  it("read back as the groups they were printed from", () => {
    fc.assert(
      fc.property(groupsIn(locale), (groups) => {
        fc.pre(groups.every((group) => fair(group.people)));
        const read = parseCreditLine(printCreditLine(groups, locale));
        expect(read?.groups.map(({ roles, people }) => ({ roles, people }))).toEqual(groups);
        expect(read?.unknownLabels).toEqual([]);
      }),
    );
  });

  it("print in the form of the house however their punctuation was typed", () => {
    const typed = fc.record({
      groups: groupsIn(locale),
      open: fc.constantFrom("", "(", "（"),
      colon: fc.constantFrom(":", "：", ": "),
      comma: fc.constantFrom(
        ",",
        "，",
        "、",
        "/",
        " / ",
        ", ",
        ...(locale === "en" ? [" and ", " & "] : ["和", " 和 ", " 与 "]),
      ),
      semicolon: fc.constantFrom(";", "；", "; ", "\n"),
    });
    fc.assert(
      fc.property(typed, ({ groups, open, colon, comma, semicolon }) => {
        fc.pre(groups.every((group) => fair(group.people)));
        // 李和 and 川海 without a space between them are 李, 川海 too.
        fc.pre(comma !== "和" || !/[和与及]/u.test(groups.flatMap((group) => group.people).join("")));
        const house = printCreditLine(groups, locale);
        const marks: Record<string, string> =
          locale === "en"
            ? { ": ": colon, ", ": comma, "; ": semicolon }
            : { "：": colon, "，": comma, "；": semicolon };
        const inner = groups
          .map((group) => printCreditLine([group], locale).slice(1, -1))
          .map((each) => {
            const at = each.indexOf(locale === "en" ? ": " : "：");
            const people = each.slice(at + (locale === "en" ? 2 : 1)).split(locale === "en" ? ", " : "，");
            return each.slice(0, at) + colon + people.join(comma);
          })
          .join(marks[locale === "en" ? "; " : "；"]);
        const close = open === "(" ? ")" : open === "（" ? "）" : "";
        const read = parseCreditLine(open + inner + close);
        expect(printCreditLine(read?.groups ?? [], locale)).toBe(house);
      }),
    );
  });
});

/** Milliseconds; a busy machine is no failure. */
const slow = 60_000;

describe("any text at all", () => {
  it(
    "never makes the reader of credit lines throw",
    () => {
      const noise = fc.array(
        fc.constantFrom(
          "監製",
          "翻译",
          "Editor",
          " by ",
          ":",
          "：",
          "；",
          "(",
          "）",
          "、",
          " ",
          "张三",
          "Wei",
          "\n",
          "和",
          "|",
        ),
      );
      fc.assert(
        fc.property(
          fc.oneof(
            fc.string({ unit: "binary" }),
            noise.map((parts) => parts.join("")),
          ),
          (text) => {
            const line = parseCreditLine(text);
            if (line !== null) expect(line.groups.length).toBeGreaterThan(0);
          },
        ),
      );
    },
    slow,
  );
});
