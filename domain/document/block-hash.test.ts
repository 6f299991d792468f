import { describe, expect, test } from "vitest";
import { contentHash } from "#domain/article/content-hash.ts";
import { blockHash, withoutId } from "#domain/document/block-hash.ts";
import { type Block, blockSchema, documentSchema } from "#domain/document/document.ts";
import { hashOf } from "#domain/hash.ts";
import { manifestsOf } from "#domain/publication/manifest.ts";
import { sampleContent } from "#domain/publication/testing/article-content.ts";

/** A quotation as it was stored before it could name a page and a link. */
const stored = {
  type: "quotation",
  attrs: { id: "q", speaker: "韩立", occasion: "", date: "2021", work: "街区谈话录", volume: "第一卷", verbatim: "" },
  content: [{ type: "paragraph", content: [{ type: "text", text: "发" }] }],
};
const { id: _id, ...attrs } = stored.attrs;
const quotation = (change: object = {}): Block =>
  blockSchema.parse({ ...stored, attrs: { ...stored.attrs, ...change } });

describe("what was stored before quotations had pages and links", () => {
  test("has the hash and the wording that it had", () => {
    expect(withoutId(quotation())).toEqual({ ...stored, attrs });
    expect(blockHash(quotation())).toBe(hashOf({ ...stored, attrs }));
    expect(blockHash(quotation())).toBe("a347aff92b07fb4bf6d38cff75f4f4dca4e70c4af828858bfd3994d4928540a5");
  });

  test("is unchanged as a text", () => {
    const document = documentSchema.parse({ type: "doc", content: [stored] });
    const before = { title: "T", deck: "", document: { type: "doc", content: [stored] } };
    expect(contentHash({ title: "T", deck: "", document })).toBe(hashOf(before));
  });

  test("keeps its signatures, those of the derived script too", () => {
    const content = sampleContent((sample) => sample.editions.zh?.document.content.push(quotation()));
    const { zh } = manifestsOf(content).zh?.content ?? {};
    expect(zh?.blocks.at(-1)?.hash).toBe(hashOf({ ...stored, attrs }));
    expect(zh?.derived).toBe("5ee157ae3554fa5e28e5a6a736a63363abd1255b21dc5d83a5d9122df67665d3");
    expect(manifestsOf(content).pair?.hash).toBe("v1:fd26c0018fdef492e75ac4ee8e0bb6ac5e07968543a87d90593729686ec281a0");
  });
});

test.each([{ page: "12" }, { link: "https://example.org/" }])("saying %j is another wording", (change) => {
  expect(blockHash(quotation(change))).not.toBe(blockHash(quotation()));
});
