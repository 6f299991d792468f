import { describe, expect, test } from "vitest";
import { blockText } from "#domain/document/block-text.ts";
import { buildSnapshot, printedTime } from "#domain/publication/build-snapshot.ts";
import { publicationSnapshotSchema } from "#domain/publication/snapshot.ts";
import { sampleContent } from "#domain/publication/testing/article-content.ts";

const given = {
  manifestHash: `v1:${"0".repeat(64)}`,
  datePublished: "2026-03-02T10:00:00+08:00",
  madeAt: "2026-03-02T02:00:00.000Z",
};

describe("a publication", () => {
  test("is whole by itself, in either language", () => {
    for (const language of ["zh", "en"] as const) {
      const snapshot = buildSnapshot(sampleContent(), language, given);
      expect(publicationSnapshotSchema.parse(snapshot)).toEqual(snapshot);
    }
  });

  test("has Chinese in both scripts, with the written one untouched", () => {
    const { readings } = buildSnapshot(sampleContent(), "zh", given);
    if ("en" in readings) throw new Error("Chinese was asked for");
    expect(readings.Hans.title).toBe("一座桥的两个名字");
    expect(readings.Hant.title).toBe("一座橋的兩個名字");
    expect(readings.Hant.document.content.map(blockText)[0]).toBe("范徐麗泰走過橋頭，頭髮花白。");
  });

  test("writes a person's name as that person does, in attributions too", () => {
    const { readings, credits } = buildSnapshot(sampleContent(), "zh", given);
    if ("en" in readings) throw new Error("Chinese was asked for");
    // By the dictionary alone 卫钟 would become 衛鐘.
    const speakers = (["Hans", "Hant"] as const).map((script) => {
      const block = readings[script].document.content[1];
      return block?.type === "quotation" ? [block.attrs.speaker, block.attrs.work] : [];
    });
    expect(speakers).toEqual([
      ["卫钟", "桥志"],
      ["衞鍾", "橋志"],
    ]);
    expect(credits.map(({ people }) => people.map(({ names }) => names.hant))).toEqual([["衞鍾"]]);
  });

  test("credits whom its language credits", () => {
    const roles = (language: "zh" | "en") =>
      buildSnapshot(sampleContent(), language, given).credits.map((credit) => credit.roles);
    expect(roles("zh")).toEqual([["author"]]);
    expect(roles("en")).toEqual([["author"], ["translator"]]);
  });

  test("prints the desk's time, or the given one where the desk gave none", () => {
    expect(buildSnapshot(sampleContent(), "en", given).datePublished).toBe("2026-03-01T08:00:00+08:00");
    const undated = sampleContent((content) => Object.assign(content, { datePublished: null }));
    expect(buildSnapshot(undated, "en", given).datePublished).toBe(given.datePublished);
  });

  test("does not tell who at the desk confirmed a pair", () => {
    expect(JSON.stringify(buildSnapshot(sampleContent(), "en", given))).not.toContain("lin");
  });

  test("tells in both scripts what the cover shows", () => {
    expect(buildSnapshot(sampleContent(), "en", given).cover?.alt).toEqual({
      "zh-Hans": "桥与头发",
      "zh-Hant": "橋與頭髮",
      en: "A bridge",
    });
  });
});

test("a moment is printed with the offset of the desk's zone", () => {
  const moment = new Date("2026-07-01T16:30:05Z");
  expect(printedTime(moment, "Asia/Shanghai")).toBe("2026-07-02T00:30:05+08:00");
  expect(printedTime(moment, "Europe/London")).toBe("2026-07-01T17:30:05+01:00");
  expect(printedTime(new Date("2026-01-01T00:00:00Z"), "Europe/London")).toBe("2026-01-01T00:00:00+00:00");
});
