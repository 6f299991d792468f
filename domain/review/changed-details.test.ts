import { describe, expect, test } from "vitest";
import { type EditionPart, manifestsOf } from "#domain/publication/manifest.ts";
import { manifestContentSchema } from "#domain/publication/manifest-schema.ts";
import { sampleContent } from "#domain/publication/testing/article-content.ts";
import { standingArticle } from "#domain/review/article-then.ts";
import { changedDetails, type DetailName } from "#domain/review/changed-details.ts";

const hash = "d".repeat(64);

/** A list with everything that one can have. */
const full: EditionPart = {
  title: "一座桥",
  deck: "石碑",
  script: "Hans",
  blocks: [{ id: "z1", hash }],
  derived: hash,
  credits: [{ roles: ["author"], people: [{ id: "per-1", names: ["卫钟", "衞鍾"] }] }],
  column: { id: "col-1", name: ["手记", "手記"], prefix: ["记", "記"], epigraph: ["桥", "橋"] },
  outlet: { id: "out-1", name: ["对照", "對照"], channel: ["", ""] },
  tags: [["桥", "橋"]],
  cover: { alt: ["桥", "橋"], caption: ["水", "水"] },
  pictures: [{ id: "p1", hash }],
  recordings: [{ id: "r1", hash, tracks: [] }],
  records: [{ id: "rec-1", hash }],
  corrections: [{ id: "cor-1", note: ["原作一九八一年。", "原作一九八一年。"] }],
};

/** How each part of the list is compared: as words and figures of the text, or as details, here once it says something else. */
const compared: Record<keyof EditionPart, "text" | { other: Partial<EditionPart>; details: DetailName[] }> = {
  title: "text",
  deck: "text",
  blocks: "text",
  records: "text",
  script: { other: { script: "Hant" }, details: ["script"] },
  derived: { other: { derived: "e".repeat(64) }, details: ["derived"] },
  credits: { other: { credits: [] }, details: ["credits"] },
  column: { other: { column: null }, details: ["column", "prefix", "epigraph"] },
  outlet: { other: { outlet: null }, details: ["outlet"] },
  tags: { other: { tags: [] }, details: ["tags"] },
  cover: { other: { cover: null }, details: ["coverAlt", "coverCaption"] },
  pictures: { other: { pictures: [{ id: "p1", hash: null }] }, details: ["pictures"] },
  recordings: { other: { recordings: [{ id: "r1", hash, tracks: [hash] }] }, details: ["recordings"] },
  corrections: { other: { corrections: [] }, details: ["corrections"] },
};

function withPart(part: EditionPart) {
  const then = standingArticle(sampleContent(), manifestsOf(sampleContent()));
  const { zh } = then.editions;
  if (!zh?.listed) throw new Error("no Chinese");
  const { title: _title, deck: _deck, blocks: _blocks, records: _records, ...edition } = part;
  return { ...then, editions: { zh: { ...zh, listed: { ...zh.listed, edition } } } };
}

describe("what a signature lists of a language", () => {
  test("is stored and read whole", () => {
    const [content] = Object.values(manifestsOf(sampleContent()));
    const list = { ...content?.content, zh: full };
    expect(manifestContentSchema.parse(JSON.parse(JSON.stringify(list)))).toEqual(list);
  });

  test.each(Object.entries(compared).flatMap(([name, how]) => (how === "text" ? [] : [{ name, ...how }])))(
    "is compared: $name",
    ({ other, details }) => {
      const changes = changedDetails(withPart({ ...full, ...other }), withPart(full));
      expect(changes.map(({ name }) => name)).toEqual(details);
    },
  );

  test("tells what a correction says now and said before", () => {
    const note = { id: "cor-2", note: ["应为一九八二年。", "應為一九八二年。"] };
    const now = withPart({ ...full, corrections: [...(full.corrections ?? []), note] });
    expect(changedDetails(now, withPart(full))).toEqual([
      {
        ...{ name: "corrections", language: "zh", was: "原作一九八一年。" },
        is: "原作一九八一年。 · 应为一九八二年。",
      },
    ]);
  });
});
