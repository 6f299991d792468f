import { describe, expect, it } from "vitest";
import { splitNames } from "#domain/credits/split-names.ts";

describe("names in a list", () => {
  it.each([
    ["曾雯 和 丁素云", ["曾雯", "丁素云"]],
    ["曾雯和丁素云", ["曾雯", "丁素云"]],
    ["曾雯 及丁素云", ["曾雯", "丁素云"]],
    ["冯小至和 丁素云", ["冯小至", "丁素云"]],
    ["冯小至 和丁素云", ["冯小至", "丁素云"]],
    ["韩 立 與 苏 青", ["韩立", "苏青"]],
    ["苏青 和 何平 和 李明", ["苏青", "何平", "李明"]],
    ["Li Ming 和 Qian Yi", ["Li Ming", "Qian Yi"]],
    ["Li Ming & Qian Yi and Bao Er", ["Li Ming", "Qian Yi", "Bao Er"]],
    ["苏青（实习） 何平", ["苏青（实习）", "何平"]],
    ["苏青&何平", ["苏青", "何平"]],
  ])("%s are parted", (text, names) => {
    expect(splitNames(text)).toEqual(names);
  });

  it.each([
    ["曾和平", ["曾和平"]],
    ["和平", ["和平"]],
    ["郑和", ["郑和"]],
    ["李 和 平", ["李 和 平"]],
    ["曾和平和郑和", ["曾和平", "郑和"]],
    ["曾和平 和 郑和", ["曾和平", "郑和"]],
    ["郑和 与 和平", ["郑和", "和平"]],
    ["吴永和 丁素云", ["吴永和", "丁素云"]],
    ["丁素云 和平", ["丁素云", "和平"]],
    ["丁素云 和小平", ["丁素云", "和小平"]],
    ["陈与义 苏及第", ["陈与义", "苏及第"]],
  ])("a name with 和 in it stays whole: %s", (text, names) => {
    expect(splitNames(text)).toEqual(names);
  });
});
