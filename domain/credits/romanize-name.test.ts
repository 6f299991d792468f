import { describe, expect, it } from "vitest";
import { romanizeName } from "#domain/credits/romanize-name.ts";

describe("a Chinese name in pinyin", () => {
  it.each([
    ["曾雯", "Zeng Wen"],
    ["單田方", "Shan Tianfang"],
    ["仇小英", "Qiu Xiaoying"],
    ["解晓东", "Xie Xiaodong"],
    ["查良顺", "Zha Liangshun"],
    ["区家麟", "Ou Jialin"],
    ["張豈凡", "Zhang Qifan"],
    ["丁素雲", "Ding Suyun"],
    ["劉海樂", "Liu Haile"],
    ["蔚力", "Wei Li"],
    ["曹川川", "Cao Chuanchuan"],
    ["欧阳明", "Ouyang Ming"],
    ["歐陽明月", "Ouyang Mingyue"],
    ["尉迟恭", "Yuchi Gong"],
    ["诸葛长安", "Zhuge Chang'an"],
    ["李长安", "Li Chang'an"],
    ["吕布", "Lü Bu"],
    ["东方", "Dong Fang"],
    ["张 三", "Zhang San"],
    ["乾乾", "Qian Qian"],
  ])("%s is %s", (name, expected) => {
    expect(romanizeName(name)).toBe(expected);
  });

  it.each(["", "约翰·史密斯", "John Smith", "王", "张三Zhang"])("does not guess at “%s”", (name) => {
    expect(romanizeName(name)).toBeNull();
  });
});
