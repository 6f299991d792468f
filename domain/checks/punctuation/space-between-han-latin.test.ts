import { describe, expect, it } from "vitest";
import { spaceBetweenHanLatin } from "#domain/checks/punctuation/space-between-han-latin.ts";
import { hans, pairOf } from "#domain/checks/testing/pair-of.ts";

const found = (text: string) =>
  spaceBetweenHanLatin(pairOf(text, null), hans).map((f) => [f.quote, f.suggestion, f.at]);

describe("a stored space between Han and Latin", () => {
  it.each([
    ["我们用 App 点餐。", "用 App 点", "用App点", 2],
    ["全市共有 32 家医院。", "有 32 家", "有32家", 3],
    ["2025 年上半年", "5 年", "5年", 3],
    ["增长 5.4%，创新高。", "长 5", "长5", 1],
    ["增速达5.4% 左右", "% 左", "%左", 6],
    ["華為 Mate手機上市", "為 M", "為M", 1],
    ["使用 5G網絡", "用 5", "用5", 1],
    ["新款iPhone 上市", "e 上", "e上", 7],
    ["價格為 $20。", "為 $", "為$", 2],
    ["参加 APEC 会议", "加 APEC 会", "加APEC会", 1],
    ["参加  APEC峰会", "加  A", "加A", 1],
    ["参加 APEC峰会", "加 A", "加A", 1],
    ["由 Élan公司承建", "由 É", "由É", 0],
    ["北京10 月8日电", "0 月", "0月", 3],
    ["第 34次集体学习", "第 3", "第3", 0],
    ["𠮷 A組", "𠮷 A", "𠮷A", 0],
  ])("%s", (text, quote, suggestion, at) => {
    expect(found(text)).toEqual([[quote, suggestion, at]]);
  });

  it.each([
    "我们用App点餐。",
    "全市共有32家医院。",
    "「望汀橋 Wangting Qiao」",
    "小字一行「過河通道 River crossing」，說它做什麼。",
    "张三 Zhang San",
    "《地名 標誌》",
    "记者 王明",
    "依据GB/T 15834—2011",
    "他说：“Better late than never.” 大家都笑了。",
    "甲　A组",
    "第一行\nApp上线",
    "iPhone 15上市",
    "增长，5.4%",
    "Mac OS X系统",
    "2025年",
  ])("but not %s", (text) => {
    expect(found(text)).toEqual([]);
  });
});
