import { load } from "cheerio";
import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { type ComparedState, compareTexts } from "#domain/comparing/compare-texts.ts";
import { blockText } from "#domain/document/block-text.ts";
import { type Block, blockSchema } from "#domain/document/document.ts";
import { matchPieces } from "#editor/comments/pieces-of-text.ts";
import { ComparedText } from "#editor/comparing/compared-text.tsx";
import { sampleBlocks } from "#editor/testing-samples.ts";
import messages from "../../messages/en.json" with { type: "json" };

/** Every kind of block, under ids of their own. */
const blocks: Block[] = Object.values(sampleBlocks)
  .flat()
  .map((block, at) => blockSchema.parse({ ...block, attrs: { ...block.attrs, id: `b${at}` } }));
const state = (content: Block[]): ComparedState => ({
  ...{ title: "渡口", deck: "", records: {} },
  document: { type: "doc", content },
});

/** The texts that the page prints of each place, as `words-on-page.ts` reads them. */
function printed(was: ComparedState, is: ComparedState): Map<string, string[]> {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
      <ComparedText parts={compareTexts(was, is, "zh")} lang="zh-Hans" />
    </NextIntlClientProvider>,
  );
  const $ = load(html);
  $("del, rt, [data-aside]").remove();
  const places = $("[data-place]").toArray();
  return new Map(
    places.map((place) => {
      const texts = $(place).find("*").addBack().contents().toArray();
      return [$(place).attr("data-place") ?? "", texts.flatMap((node) => (node.type === "text" ? [node.data] : []))];
    }),
  );
}

/** The units of a text that are printed. */
function unitsOf(text: string, pieces: string[]): string {
  const at = matchPieces(text, pieces);
  return pieces.filter((_, index) => at[index] !== null).join("");
}

test("every word of a text is found where it is printed, whether it stood there before, is new or changed", () => {
  const missing = new Set<string>();
  for (const was of [state(blocks), state([])]) {
    const places = printed(was, state(blocks));
    expect([...places.keys()]).toEqual(["line title", ...blocks.map(({ attrs }) => `block ${attrs.id}`)]);
    for (const block of blocks) {
      const text = blockText(block).replaceAll("\n", "");
      const found = unitsOf(blockText(block), places.get(`block ${block.attrs.id}`) ?? []).replaceAll("\n", "");
      if (found !== text) missing.add(block.type);
    }
  }
  // What pictures show is said to those who do not see them.
  expect([...missing].sort()).toEqual(["figure", "gallery"]);
});

test("where words changed, those that stand now are found", () => {
  const before = blocks.map((block) =>
    block.type === "paragraph"
      ? blockSchema.parse({ ...block, content: [{ type: "text", text: "船在湖上。" }] })
      : block,
  );
  const places = printed(state(before), state(blocks));
  for (const block of blocks.filter(({ type }) => type === "paragraph"))
    expect(unitsOf(blockText(block), places.get(`block ${block.attrs.id}`) ?? [])).toBe(blockText(block));
});
