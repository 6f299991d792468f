import { pinyin } from "pinyin-pro";
import { convertText } from "#domain/hanzi/convert-text.ts";

/** Surnames of two characters, in 简体; with any other first pair the surname is one character. */
const compoundSurnames = new Set(
  (
    "欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 " +
    "仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 " +
    "段干 百里 呼延 东郭 南门 羊舌 微生 梁丘 左丘 东门 西门 第五 公仪 达奚 纳兰 叶赫 完颜 爱新"
  ).split(" "),
);

/** Two to six Han characters. Foreign names in Chinese characters carry a dot and are not romanised. */
const chineseName = /^\p{Script=Han}{2,6}$/u;

/**
 * A Chinese name in Hanyu Pinyin after GB/T 28039-2011: surname, space, given name in one word, an apostrophe before a
 * syllable that begins with a, e or o (曾雯 → Zeng Wen, 欧阳修 → Ouyang Xiu, 李长安 → Li Chang'an, 吕布 → Lü Bu). The surname is
 * read as a surname. Null where this is no Chinese name. It is a proposal: a name made so is stored as unconfirmed.
 */
export function romanizeName(name: string): string | null {
  const compact = name.normalize("NFC").replace(/\s/gu, "");
  if (!chineseName.test(compact)) return null;
  const hans = convertText(compact, "Hant", "Hans");
  const syllables = readAloud(compact, hans);
  const surnameLength = compoundSurnames.has([...hans].slice(0, 2).join("")) && syllables.length > 2 ? 2 : 1;
  const surname = capitalise(joinSyllables(syllables.slice(0, surnameLength)));
  return `${surname} ${capitalise(joinSyllables(syllables.slice(surnameLength)))}`;
}

/** Read in 简体, which the dictionary knows, except where the two scripts part (乾 is not 干): there as it is written. */
function readAloud(written: string, hans: string): string[] {
  const read = (text: string) =>
    pinyin(text, { toneType: "none", type: "array", surname: "head", v: false, nonZh: "removed" });
  const inHans = read(hans);
  const asWritten = read(written);
  return [...written].map((character, at) => (character === "乾" ? asWritten[at] : inHans[at]) ?? "").filter(Boolean);
}

function joinSyllables(syllables: readonly string[]): string {
  return syllables.map((syllable, at) => (at > 0 && /^[aeo]/.test(syllable) ? `'${syllable}` : syllable)).join("");
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
