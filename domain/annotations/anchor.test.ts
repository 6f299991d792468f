import { expect, test } from "vitest";
import { anchorTarget, anchorTargets, placeText } from "#domain/annotations/anchor.ts";
import { quoteRange } from "#domain/annotations/quote-range.ts";
import type { Place, Target } from "#domain/annotations/target.ts";
import type { EditionText } from "#domain/article/article.ts";
import type { Block } from "#domain/document/document.ts";

const paragraph = (id: string, text: string): Block => ({
  type: "paragraph",
  attrs: { id },
  content: [{ type: "text", text }],
});
const figure = (id: string, alt: string, caption: string): Block => ({
  type: "figure",
  attrs: { id, mediaId: "", alt, credit: "" },
  content: [{ type: "text", text: caption }],
});
const edition: EditionText = {
  title: "海上的风",
  deck: "一行导语",
  document: {
    type: "doc",
    content: [paragraph("a", "船走了，山还在。船会回来。"), figure("f", "河面上的雾", "清晨的河")],
  },
};
const withBlocks = (...content: Block[]): EditionText => ({ ...edition, document: { type: "doc", content } });
const about = (place: Place, words: string): Target => {
  const text = placeText(place, edition) ?? "";
  const range = quoteRange(text, text.indexOf(words), text.indexOf(words) + words.length);
  return { language: "zh", place, ...(range && { range }) };
};

test("a range remembers its words and their neighbours, and takes an emoji whole", () => {
  expect(quoteRange("船😀走", 4, 2)).toEqual({
    position: { type: "TextPositionSelector", start: 1, end: 4 },
    quote: { type: "TextQuoteSelector", prefix: "船", exact: "😀走", suffix: "" },
  });
  expect(quoteRange("船", 1, 1)).toBeUndefined();
  expect(quoteRange("船".repeat(10_001), 0, 10_001)).toBeUndefined();
});

test("a place without a range is all of it, as long as it is there", () => {
  const [block, line] = anchorTargets(
    [
      { language: "zh", place: { blockId: "a" } },
      { language: "zh", place: { line: "title" } },
    ],
    edition,
  );
  expect(block).toEqual({ at: { blockId: "a", start: 0, end: 13 } });
  expect(line).toEqual({ at: { line: "title", start: 0, end: 4 } });
  expect(anchorTarget({ language: "zh", place: { blockId: "gone" } }, edition)).toBe("orphaned");
});

test("quotation marks put around the words don't lose them", () => {
  const target = about({ blockId: "a" }, "山还在");
  const quoted = withBlocks(paragraph("a", "船走了，可是“山还在”。船会回来。"));
  expect(anchorTarget(target, quoted)).toEqual({ at: { blockId: "a", start: 7, end: 10 } });
});

test("of two equal words the one whose neighbours stayed is meant", () => {
  const second = about({ blockId: "a" }, "船会回来");
  const ship: Target = { ...second, ...quoteOf("船走了，山还在。船会回来。", 8, 9) };
  const edited = withBlocks(paragraph("a", "大船走了，山还在。船会回来。"));
  expect(anchorTarget(ship, edited)).toEqual({ at: { blockId: "a", start: 9, end: 10 } });
  // Another ship stands where it stood.
  const pushed = withBlocks(paragraph("a", "很久以前在海上，船走了，山还在。船会回来。"));
  expect(anchorTarget(ship, pushed)).toEqual({ at: { blockId: "a", start: 16, end: 17 } });
  // The second ship is gone: the first isn't taken for it.
  expect(anchorTarget(ship, withBlocks(paragraph("a", "大船走了，山还在。会回来。")))).toBe("orphaned");
});

test("words of a field are looked for in fields, and those of a title in the title alone", () => {
  const alt = about({ blockId: "f", field: ["attrs", "alt"] }, "面上的雾");
  expect(anchorTarget(alt, edition)).toEqual({ at: { blockId: "f", field: ["attrs", "alt"], start: 1, end: 5 } });
  expect(anchorTarget(alt, withBlocks(paragraph("a", "河面上的雾")))).toBe("orphaned");
  const title = about({ line: "title" }, "上的风");
  expect(anchorTarget(title, { ...edition, title: "山里的树" })).toBe("orphaned");
  expect(anchorTarget(title, { ...edition, title: "大海上的风" })).toEqual({ at: { line: "title", start: 2, end: 5 } });
});

test("words that stand in two other blocks alike are in neither", () => {
  const target = about({ blockId: "a" }, "山还在");
  const moved = (...ids: string[]) => withBlocks(...ids.map((id) => paragraph(id, "船走了，山还在。")));
  expect(anchorTarget(target, moved("b"))).toEqual({ at: { blockId: "b", start: 4, end: 7 } });
  expect(anchorTarget(target, moved("b", "c"))).toBe("orphaned");
});

function quoteOf(text: string, start: number, end: number): Pick<Target, "range"> {
  const range = quoteRange(text, start, end);
  return range ? { range } : {};
}
