import { describe, expect, it } from "vitest";
import type { TextKind } from "#domain/checks/pair.ts";
import { structureDiffers } from "#domain/checks/pairs/structure-differs.ts";
import { hans, pairOf } from "#domain/checks/testing/pair-of.ts";

const said = (zh: [string, TextKind], en: [string, TextKind]) =>
  structureDiffers({ zh: { text: zh[0], kind: zh[1] }, en: { text: en[0], kind: en[1] } }, hans).map((f) => f.said);

describe("blocks that are not built alike", () => {
  it.each<[TextKind, TextKind]>([
    ["text", "heading"],
    ["heading", "text"],
    ["text", "list"],
    ["list", "text"],
    ["quotation", "text"],
    ["verse", "quotation"],
    ["table", "list"],
    ["text", "verse"],
  ])("are of two kinds: %s and %s", (zh, en) => {
    expect(said(["大桥", zh], ["Bridge", en])).toEqual([{ kind: "kinds", values: { zh, en } }]);
  });

  it.each<[string, string, TextKind, number, number]>([
    ["甲\n乙", "One", "list", 2, 1],
    ["甲", "One\nTwo", "list", 1, 2],
    ["甲\n乙\n丙", "One\nTwo", "list", 3, 2],
    ["甲，\n乙。", "One, two.", "verse", 2, 1],
    ["甲\n\n乙", "One\nTwo\nThree", "verse", 2, 3],
    ["甲。\n乙。", "One. Two.", "quotation", 2, 1],
    ["甲\n乙\n丙\n丁", "A\nB\nC", "table", 4, 3],
    ["甲。", "One.\nTwo.", "quotation", 1, 2],
  ])("have not as many parts: %j | %j", (zh, en, kind, zhParts, enParts) => {
    const values = { kind, zh: zhParts, en: enParts };
    expect(said([zh, kind], [en, kind])).toEqual([{ kind: "parts", values }]);
  });

  it.each<[string, string, TextKind]>([
    ["甲", "One", "text"],
    ["甲\n乙", "One and two", "text"],
    ["甲\n乙", "One\nTwo", "list"],
    ["甲\n\n乙", "One\nTwo\n", "list"],
    ["甲", "One", "heading"],
    ["甲\n乙", "One", "heading"],
    ["甲，\n乙。", "One,\ntwo.", "verse"],
    ["甲。\n乙。", "One.\nTwo.", "quotation"],
    ["甲", "A", "table"],
    ["甲\n乙", "A\nB", "table"],
    ["", "One\nTwo", "list"],
    ["甲\n乙", "", "list"],
    ["甲\n ", "One", "quotation"],
    ["甲\n乙\n丙", "A\nB\nC", "verse"],
  ])("but not %j | %j as %s", (zh, en, kind) => {
    expect(said([zh, kind], [en, kind])).toEqual([]);
  });

  it("need both sides", () => {
    expect(structureDiffers(pairOf("甲\n乙", null, "list"), hans)).toEqual([]);
    expect(structureDiffers(pairOf("甲\n乙", "A", "list"), hans)).toMatchObject([{ side: "both", quote: "甲", at: 0 }]);
  });
});
