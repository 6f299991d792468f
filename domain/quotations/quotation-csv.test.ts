import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type QuotationContent, quotationContentSchema } from "#domain/quotations/quotation.ts";
import {
  printQuotationsCsv,
  type QuotationLine,
  quotationColumns,
  readQuotationsCsv,
} from "#domain/quotations/quotation-csv.ts";
import { printQuotationFile, quotationFileSchema } from "#domain/quotations/quotation-file.ts";

/** Milliseconds; a busy machine is no failure. */
const slow = 5000;

const line = (over: object, rest: Partial<QuotationLine> = {}): QuotationLine => ({
  id: "two-lines",
  content: quotationContentSchema.parse({ script: "Hans", zh: { text: "先把数字写对。" }, ...over }),
  tags: [],
  verified: false,
  ...rest,
});
function read(text: string) {
  const result = readQuotationsCsv(text);
  if (!result.ok) throw new Error(String(result.error.params?.problem));
  return result.value;
}
const back = (lines: QuotationLine[]) =>
  read(printQuotationsCsv(lines)).lines.map((one) => ("entry" in one ? one.entry : one.problem));

/** Words that begin as formulas do, have quotation marks, ends of lines and separators in them. */
const awkward = fc
  .array(
    fc.oneof(
      fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", "\r\n", "'", '"', ",", ";", "＝", " ", "数"),
      fc.string(),
    ),
    {
      maxLength: 6,
    },
  )
  .map((parts) => parts.join("").slice(0, 300));
const words = fc.record({
  text: awkward,
  speaker: awkward,
  occasion: awkward,
  work: awkward,
  volume: awkward,
  page: awkward,
});
const contents = fc
  .record({
    script: fc.constantFrom("Hans" as const, "Hant" as const),
    date: fc.constantFrom("", "2024", "2024-09", "2024-09-12"),
    zh: words,
    en: words,
    rights: awkward,
  })
  .map((said) => quotationContentSchema.safeParse(said))
  .filter((parsed) => parsed.success)
  .map(({ data }): QuotationContent => data);

describe("a CSV of entries", () => {
  test("gives every entry back as it was", { timeout: 12 * slow }, () => {
    fc.assert(
      fc.property(fc.array(contents, { minLength: 1, maxLength: 4 }), (all) => {
        const lines = all.map((content, at) =>
          line(content, { id: `entry-${at}`, tags: ["river", "desk"].slice(at % 3) }),
        );
        expect(back(lines)).toEqual(lines.map(({ verified: _, ...entry }) => entry));
      }),
      { numRuns: 200 },
    );
  });

  test("begins with a byte order mark and the columns, and quotes what has ends of lines", () => {
    const printed = printQuotationsCsv([
      line({ zh: { text: '一行\n又一行，“引”"号"' } }, { verified: true, tags: ["a", "b"] }),
    ]);
    const [head, ...rest] = printed.split("\r\n");
    expect(head).toBe(`\ufeff${quotationColumns.map((name) => `"${name}"`).join(",")}`);
    expect(rest.join("\r\n")).toBe(
      `"two-lines","Hans","","一行\n又一行，“引”""号""",${'"",'.repeat(14)}"a;b","yes"\r\n`,
    );
  });

  test.each(["=1+1", "+86", "-5", "@me", "\tx", "\rx", "\nx", "＝1", "'=1", "''-1"])(
    "has no cell %j that is calculated",
    (text) => {
      const printed = printQuotationsCsv([line({ en: { text }, rights: text })]);
      expect(printed).toContain(`"'${text}"`);
      expect(back([line({ en: { text }, rights: text })])).toEqual([
        expect.objectContaining({ content: line({ en: { text }, rights: text }).content }),
      ]);
    },
  );

  test.each(["'Tis the number that stays", "'", "''", "plain"])("leaves %j as it is", (text) => {
    expect(printQuotationsCsv([line({ en: { text } })])).toContain(`"${text}"`);
    expect(back([line({ en: { text } })])).toMatchObject([{ content: { en: { text } } }]);
  });
});

describe("a CSV that somebody wrote", () => {
  test("may have some of the columns in any order, other ends of lines, empty lines, and cells without marks", () => {
    const { lines, ignored } = read('EN , zh\nWords,话一句\n\n,, \n"Two\nlines",又一句\nLast,“末”');
    expect(lines).toMatchObject([
      {
        line: 2,
        entry: { id: "", tags: [], content: { script: "Hans", zh: { text: "话一句" }, en: { text: "Words" } } },
      },
      { line: 5, entry: { content: { en: { text: "Two\nlines" } } } },
      { line: 7, entry: { content: { zh: { text: "“末”" } } } },
    ]);
    expect(ignored).toEqual([]);
  });

  test.each([
    ["some of them", "zh,en\r\n一,One\n二,Two\r三,Three\r\n"],
    ["the first", '\ufeff"zh","en"\n"一",One\r\n二,"Two"\r\n三,Three\r\n'],
    [
      "the last, behind signs that quote nothing",
      'zh,en\r\n一,"One"\r\n二,Two\r\n三,Three\n四,5" of it\r\n五,6" more\n',
    ],
  ])("may end %s of its lines in another way", (_, text) => {
    const { lines } = read(text);
    expect(lines.slice(0, 3)).toMatchObject(
      ["One", "Two", "Three"].map((english, at) => ({ line: at + 2, entry: { content: { en: { text: english } } } })),
    );
    expect(lines.slice(3)).toMatchObject(
      lines.length === 3
        ? []
        : ['5" of it', '6" more'].map((words) => ({ entry: { content: { en: { text: words } } } })),
    );
  });

  test("keeps the ends of lines within a cell", () => {
    const [line] = read('zh,en\n一,"One\r\nand ""two""\rand three\n"\r\n').lines;
    expect(line).toMatchObject({ entry: { content: { en: { text: 'One\r\nand "two"\rand three\n' } } } });
  });

  test("is told apart by script where it does not say", () => {
    expect(read("zh,script\n先把數字寫對,\n先把數字寫對,Hans").lines).toMatchObject([
      { entry: { content: { script: "Hant" } } },
      { entry: { content: { script: "Hans" } } },
    ]);
  });

  test("has what it says of verification ignored, and that told", () => {
    expect(read("zh,verified\n话,yes").ignored).toEqual(["verified"]);
  });

  test("is told line by line what can be no entry", () => {
    const text = 'zh,date,zh_link,tags\n话,2024-9-12,,\n"a\nb",,ftp://x,\n," ",,\n话,,,a;b,more\n好,2024,,"a; b;a"';
    expect(read(text).lines).toMatchObject([
      { line: 2, problem: expect.stringMatching(/^date: /) },
      { line: 3, problem: expect.stringMatching(/^zh_link: /) },
      { line: 6, problem: "cell 5 stands under no column" },
      { line: 7, entry: { tags: ["a", "b"] } },
    ]);
    expect(read("zh,rights\n,x").lines).toMatchObject([{ line: 2, problem: "a quotation has words" }]);
  });

  test.each([
    ["", "line 1: a column “zh” or “en” has to be there"],
    ["zh,author\n话,某人", "line 1: there is no column “author”"],
    ["\nzh,ZH\n", "line 2: the column “zh” is there twice"],
    ["id,date\nx,", "line 1: a column “zh” or “en” has to be there"],
    ['zh\n话\n"open\nno end', "line 3: Quoted field unterminated"],
  ])("%j is refused as a whole", (text, problem) => {
    expect(readQuotationsCsv(text)).toMatchObject({ error: { code: "portableInvalid", params: { problem } } });
  });

  test("takes time in proportion to what it has, whatever that is", { timeout: 10 * slow }, () => {
    for (const piece of ['"', '""', ",", "'", "\n", "=\t", '"\n']) {
      const start = performance.now();
      readQuotationsCsv(`zh\n${piece.repeat(Math.ceil(200_000 / piece.length))}`);
      expect(performance.now() - start, JSON.stringify(piece)).toBeLessThan(slow);
    }
  });
});

test("a file of entries leaves out what is not said, and reads as what it was", { timeout: 12 * slow }, () => {
  fc.assert(
    fc.property(fc.array(contents, { minLength: 1, maxLength: 3 }), (all) => {
      const versions = all.map((content, at) => ({
        ...{ number: at + 1, content, why: at === 0 ? "" : "better", madeAt: `2026-01-0${at + 1}T00:00:00.000Z` },
        ...{ madeBy: "ann", verifiedAt: null, verifiedBy: null },
      }));
      const printed = printQuotationFile({ id: "two-lines", origin: "desk", tags: ["river"] }, versions.toReversed());
      const texts = printed.versions
        .flatMap(({ content: { zh, en } }) => [zh, en])
        .flatMap((said) => Object.values(said ?? {}));
      expect(texts).not.toContain("");
      const parsed = quotationFileSchema.parse(JSON.parse(JSON.stringify(printed)));
      expect(parsed.versions.map(({ content }) => content)).toEqual(all);
      expect(parsed).toMatchObject({ id: "two-lines", origin: "desk", tags: ["river"] });
    }),
    { numRuns: 200 },
  );
});
