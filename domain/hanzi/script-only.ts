import hongKongVariants from "opencc-js/dict/HKVariants";
import simplifiedToTraditional from "opencc-js/dict/STCharacters";
import traditionalToSimplified from "opencc-js/dict/TSCharacters";
import taiwanVariants from "opencc-js/dict/TWVariants";
import type { Script } from "#domain/locale.ts";

// The small tables and not the converter: these are 60 KB, its dictionaries a megabyte, and a browser asks at every pause.
const made: Partial<Record<Script, ReadonlyMap<string, string>>> = {};

/** The form in `script` of a character that only the other script writes; undefined for whatever may stand in it. */
export function otherScriptForm(character: string, script: Script): string | undefined {
  made[script] ??= script === "Hans" ? traditionalOnly() : simplifiedOnly();
  return made[script].get(character);
}

/** Whether a character of the other script stands in one of the few words that keep it: 乾 in 乾隆, 术 in 白术. */
export function isKeptInWord(text: string, at: number, script: Script): boolean {
  const character = text.charAt(at);
  const words = keptInWords[script][character] ?? [];
  return words.some((word) => text.startsWith(word, at - word.indexOf(character)));
}

function traditionalOnly(): Map<string, string> {
  return without(readTable(traditionalToSimplified), kept.Hans);
}

function simplifiedOnly(): Map<string, string> {
  const [table, taiwan, hongKong] = [simplifiedToTraditional, taiwanVariants, hongKongVariants].map(readTable);
  if (!table || !taiwan || !hongKong) throw new Error("three tables were read");
  for (const [from, to] of table) table.set(from, taiwan.get(to) ?? to);
  // 群 and 户 are what one of the places writes that use traditional characters.
  return without(table, [...kept.Hant, ...taiwan.values(), ...hongKong.values()]);
}

function readTable(entries: string): Map<string, string> {
  return new Map(
    entries.split("|").map((entry): [string, string] => {
      const [from = "", to = ""] = entry.split(" ");
      return [from, to];
    }),
  );
}

function without(table: Map<string, string>, characters: Iterable<string>): Map<string, string> {
  for (const character of characters) table.delete(character);
  return table;
}

/** What both scripts write: characters with a meaning of their own in each (皇后, 出征), in names (杰, 昇), and variants (踪). */
const kept: Record<Script, string> = {
  Hans: "夥昇陞氾甦邨迺祕頫龢逕鉅劄吒拚捱摺薹袷醣麴菸",
  Hant:
    "后里干云台面于范系制只征松准谷丑斗余游采舍杰朴涂郁咸姜岳梁沈仆伙克霉卷占布注志借才表秋千折周划托曲向回困" +
    "御出凶升卜吁咽夸岩愈杆泛涌烟熏踪迹雇胡吊栖皂灶扣晒挽娘家痹唇污棱峰床着群秘痴粽却丰佣吃咨帘挂杠肴腌尸苧虱辟蝎痒",
};

const keptInWords: Record<Script, Readonly<Record<string, readonly string[]>>> = {
  Hans: {
    乾: ["乾隆", "乾坤", "乾卦", "乾嘉", "乾陵", "乾县", "乾元", "康乾", "雍乾", "乾道"],
    徵: ["魏徵", "徵羽", "角徵", "文徵明"],
    於: ["樊於期", "於菟"],
    鍾: ["鍾书"],
    穀: ["穀梁"],
  },
  Hant: {
    万: ["万俟"],
    术: ["白术", "蒼术", "莪术"],
    据: ["拮据"],
    叶: ["叶韻", "叶音"],
    几: ["茶几", "窗明几淨"],
    适: ["洪适", "李适"],
    胜: ["胜肽"],
    党: ["党項"],
    并: ["并州"],
    筑: ["筑波", "貴筑"],
  },
};
