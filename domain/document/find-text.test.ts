import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeFinder, replaceSpans, sentenceAround } from "#domain/document/find-text.ts";
import { characterInHans } from "#domain/hanzi/to-hans.ts";

const loose = { exact: false, wholeWords: false };
const same = (character: string) => character;
const found = (text: string, wording: string, options = loose, fold = characterInHans) =>
  makeFinder(wording, options, fold)(text).map(({ from, to }) => text.slice(from, to));

describe("what is found", () => {
  test.each([
    ["大灣區與大湾区", "大湾区", ["大灣區", "大湾区"]],
    ["頭髮、头发、出發", "发", ["髮", "发", "發"]],
    ["「数字」和“数字”", "“数字”", ["「数字」", "“数字”"]],
    ["ＡＩ and ai", "AI", ["ＡＩ", "ai"]],
    ["百分之３，5%", "3,5", ["３，5"]],
    ["𠮷野家 𠮷", "𠮷", ["𠮷", "𠮷"]],
    ["café café", "café", ["café", "café"]],
    ["aaaa", "aa", ["aa", "aa"]],
  ])("in %s, %s", (text, wording, expected) => {
    expect(found(text, wording)).toEqual(expected);
  });

  test.each([
    ["½", "2"],
    ["cafe\u0301", "cafe"],
    ["㎡", "m"],
    ["", "a"],
    ["a", ""],
    ["𠮷", "\ud842"],
  ])("in %j, no %j", (text, wording) => {
    expect(found(text, wording)).toEqual([]);
  });

  test("only what is exactly so, on demand", () => {
    expect(found("Port port ｐort", "port", { ...loose, exact: true }, same)).toEqual(["port"]);
    expect(found("大灣區", "大湾区", loose, same)).toEqual([]);
  });

  test("whole words are an affair of alphabets", () => {
    const whole = { exact: false, wholeWords: true };
    expect(found("port, ports, airport, 港口port大", "port", whole)).toEqual(["port", "port"]);
    expect(found("数字中国", "数字", whole)).toEqual(["数字"]);
    expect(found("re-port port’s", "port", whole)).toEqual(["port", "port"]);
  });
});

describe("any text", () => {
  const letters = fc.constantFrom(..."aAbＢ ,，é½發发「“𠮷👩‍🚀。", "e\u0301");
  const texts = fc.array(letters, { maxLength: 60 }).map((all) => all.join(""));
  const wordings = fc.array(letters, { minLength: 1, maxLength: 3 }).map((all) => all.join(""));

  test("places lie in it one behind another and hold what was looked for", () => {
    fc.assert(
      fc.property(texts, wordings, fc.boolean(), fc.boolean(), (text, wording, exact, wholeWords) => {
        const find = makeFinder(wording, { exact, wholeWords }, characterInHans);
        let behind = 0;
        for (const { from, to } of find(text)) {
          expect(from).toBeGreaterThanOrEqual(behind);
          const piece = text.slice(from, to);
          expect(piece.isWellFormed()).toBe(true);
          expect(makeFinder(wording, { exact, wholeWords: false }, characterInHans)(piece)).toEqual([
            { from: 0, to: piece.length },
          ]);
          behind = to;
        }
      }),
    );
  });

  test("a text that holds a wording whole is found to", () => {
    fc.assert(
      fc.property(wordings, (wording) => {
        expect(makeFinder(wording, loose, characterInHans)(`x${wording}x`)).toEqual([
          { from: 1, to: 1 + wording.length },
        ]);
      }),
    );
  });

  test("what was replaced is found no more, and everything else stands as it stood", () => {
    fc.assert(
      fc.property(texts, wordings, (text, wording) => {
        const find = makeFinder(wording, loose, characterInHans);
        const spans = find(text);
        const after = replaceSpans(text, spans, "☃");
        expect(find(after)).toEqual([]);
        expect(after.split("☃").length - 1).toBe(spans.length);
        expect(replaceSpans(text, spans, "")).toBe(after.replaceAll("☃", ""));
      }),
    );
  });

  test("its sentences are cut at no half character and lose nothing but what the dots stand for", () => {
    const long = fc.array(fc.constantFrom("𠮷", "a", "word ", "字", "。", ". ", "👩‍🚀"), { maxLength: 120 });
    fc.assert(
      fc.property(long, long, (first, second) => {
        const [head, tail] = [first.join(""), second.join("")];
        const { before, after } = sentenceAround(head + tail, { from: head.length, to: head.length });
        expect(before.isWellFormed() && after.isWellFormed()).toBe(true);
        expect(head.endsWith(before.replace(/^…/, ""))).toBe(true);
        expect(tail.startsWith(after.replace(/…$/, ""))).toBe(true);
      }),
    );
  });
});

test("a match is shown in its sentence", () => {
  const text = "船走了。码头还在，灯也亮着。天亮了。";
  const from = text.indexOf("灯");
  expect(sentenceAround(text, { from, to: from + 1 })).toEqual({ before: "码头还在，", after: "也亮着。" });
  expect(sentenceAround("It cost 2.5 yuan. Then more.", { from: 8, to: 11 })).toEqual({
    before: "It cost ",
    after: " yuan.",
  });
});
