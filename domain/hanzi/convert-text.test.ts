import { describe, expect, test } from "vitest";
import { convertText } from "#domain/hanzi/convert-text.ts";
import { foldHan } from "#domain/hanzi/fold.ts";

describe("from 简体 to 繁體", () => {
  test.each([
    ["这项技术发明了新材料", "這項技術發明了新材料"],
    ["被发明的东西", "被發明的東西"],
    ["展示了如何制作", "展示了如何製作"],
    ["企业参与制造", "企業參與製造"],
    ["范徐丽泰", "范徐麗泰"],
    ["皇后大道", "皇后大道"],
    ["三公里外", "三公里外"],
    ["村里的干部", "村裡的幹部"],
    ["一根头发", "一根頭髮"],
    ["头发展示", "頭髮展示"],
    ["发展后来居上", "發展後來居上"],
    ["数据成为新生产要素", "數據成為新生產要素"],
    ["关系到系统", "關係到系統"],
    ["面条与面向", "麵條與面向"],
    ["情况了如指掌", "情況瞭如指掌"],
    ["云计算不是人云亦云", "雲計算不是人云亦云"],
    ["大气污染", "大氣污染"],
    ["发布报告", "發布報告"],
    ["征求意见", "徵求意見"],
    ["版里居中", "版裡居中"],
    ["同一只箱子，还是只有一只，还是只会响", "同一隻箱子，還是只有一隻，還是只會響"],
    ["还是只猫", "還是隻貓"],
    ["一进一出，把钟拨快", "一進一出，把鐘撥快"],
    ["他说：“这叫‘数字中国’。”", "他說：「這叫『數字中國』。」"],
    ["China’s 网络", "China’s 網絡"],
  ])("%s → %s", (hans, hant) => {
    expect(convertText(hans, "Hans", "Hant")).toBe(hant);
  });
});

describe("from 繁體 to 简体", () => {
  test.each([
    ["習文樂見 | 數字中國:當數據成為新生産要素", "习文乐见 | 数字中国:当数据成为新生产要素"],
    ["這裏和那裡", "这里和那里"],
    ["看着、看著、著名、瞭解", "看着、看着、著名、了解"],
    ["「大灣區」的『橋』", "“大湾区”的‘桥’"],
    ["乾隆與乾淨", "乾隆与干净"],
    ["衞生和衛生", "卫生和卫生"],
  ])("%s → %s", (hant, hans) => {
    expect(convertText(hant, "Hant", "Hans")).toBe(hans);
  });
});

test("a name keeps the form its owner writes", () => {
  const name = { hans: "范后发", hant: "范后發" };
  expect(convertText("记者范后发报道", "Hans", "Hant", { protect: [name] })).toBe("記者范后發報道");
  expect(convertText("記者范后發報道", "Hant", "Hans", { protect: [name] })).toBe("记者范后发报道");
});

test("a protected string is left alone, and so is an address", () => {
  expect(convertText("见发后里", "Hans", "Hant", { protect: ["发后里"] })).toBe("見发后里");
  expect(convertText("见https://例子.cn/发后 后来", "Hans", "Hant")).toBe("見https://例子.cn/发后 後來");
});

test("the desk's dictionary outranks ours", () => {
  expect(convertText("发布会", "Hans", "Hant", { dictionary: [["发布会", "發佈會"]] })).toBe("發佈會");
});

test("searches in either script fold to one string", () => {
  expect(foldHan("大灣區ＡＢＣ")).toBe(foldHan("大湾区abc"));
});
