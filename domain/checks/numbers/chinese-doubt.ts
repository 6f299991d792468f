import type { Amount } from "#domain/checks/numbers/amount.ts";
import { amount, count, unitAt } from "#domain/checks/numbers/chinese-amount.ts";
import { counting, doubtfulNames, saying, weak } from "#domain/checks/numbers/chinese-idioms.ts";
import type { Read } from "#domain/checks/numbers/chinese-measures.ts";
import { type Numeral, readNumeral } from "#domain/checks/numbers/chinese-numeral.ts";
import { wordAt } from "#domain/checks/numbers/chinese-words.ts";

/** 四 to 九 before an unknown word: it may be a number, and may be a name. */
export function readFaint(text: string, at: number, number: Numeral): Read | null {
  const next = text[number.end] ?? "";
  // 百强, 百大: a list is known by how long it is.
  const isList = number.end - at === 1 && number.value >= 10 && /[强強大佳]/.test(next);
  if (!isList && (number.end - at !== 1 || number.value < 4 || number.value > 9 || !/[一-龥]/.test(next))) return null;
  if (wordAt(text, at) !== "") return null;
  const read = amount(text, at, number.end, [count(number.value)], { raw: number.value, han: true });
  return { amounts: [{ ...read, faint: true, soft: true }], end: number.end };
}

/** What such a sign counts when it ends no name: 六節車廂, 四門課. */
const thing =
  /^(?:[节節](?:车|車|课|課|电池|電池)|[门門](?:课|課|功课|学科|考试|考試|炮)|份(?:报|報|文|合|协|協|问卷|問卷|礼|禮|工作)|面(?:旗|墙|牆|镜|鏡)|[头頭](?:牛|猪|豬|羊|奶牛|大象)|匹(?:马|馬|狼)|口(?:人|井|锅|鍋|箱)|[台臺](?:电|電|机|機|设|設|车|車|手术|手術|起重|冷)|班(?:车|車|船|飞|飛|航|列)|道(?:菜|题|題|门|門|防)|声(?:枪|槍|钟|鐘)|枚?金牌|路(?:公交|巴士|公車))/;

/** 五花八门, 九份: it looks like what is counted, and is a saying or a place. */
export function isDoubtful(number: Numeral, text: string, at: number): boolean {
  if (number.end - at !== 1 || !number.han) return false;
  // 十级大风, 六级地震: force is counted so, and so are tests and ranks whose name may be said without it.
  if (
    /[级級]/.test(text[at + 1] ?? "") &&
    /[风風力震浪潮度][^，。；,;]{0,6}$/.test(text.slice(Math.max(0, at - 8), at))
  )
    return false;
  // “四个最严”, 「五穩」: a slogan is told by its words as often as by their number.
  const close = /^[^“”「」『』"，。；]{1,8}[”」』"]/.test(text.slice(at + 1, at + 11));
  if (number.value > 1 && close && /[“「『"]/.test(text[at - 1] ?? "") && unitAt(text, at + 1) === null) return true;
  const isWeak = weak.test(text[at + 1] ?? "") && !thing.test(text.slice(at + 1, at + 4));
  if (number.value >= 4 && isWeak && unitAt(text, at + 1) === null) return true;
  doubtfulNames.lastIndex = at;
  if (doubtfulNames.test(text)) return true;
  for (const start of [at, at - 2]) {
    saying.lastIndex = start;
    const found = start < 0 ? undefined : saying.exec(text)?.[0];
    if (
      found !== undefined &&
      !counting.test(found) &&
      unitAt(text, start + 1) === null &&
      unitAt(text, start + 3) === null
    )
      return true;
  }
  // 朝三暮四, 横七竖八.
  const before = text[at - 1] ?? "";
  return [at, at - 2].some((start) => {
    const four = text.slice(Math.max(0, start - 1), start + 3);
    return (
      /^[朝暮颠顛倒横橫竖豎不低下丢丟落推阻接连連说說数數举舉反杂雜][一二三四五六七八九][朝暮颠顛倒横橫竖豎不低下丢丟落推阻接连連说說数數举舉反杂雜][一二三四五六七八九]$/.test(
        four,
      ) && before !== ""
    );
  });
}

/** What a saying's signs would be, should the other side put it word by word: 四面荷花, 百里挑一. */
export function faintIn(text: string, from: number, to: number): Amount[] {
  const found: Amount[] = [];
  for (let at = from; at < to; ) {
    const number = readNumeral(text.slice(0, to), at, false);
    if (number === null) at += 1;
    else {
      const read = amount(text, at, number.end, [count(number.value)], { raw: number.value, han: true });
      const made: Amount = { ...read, qualifier: null, sign: null, sense: null, faint: true, soft: true };
      found.push(made);
      // 十有八九 is eight or nine.
      if (number.high !== null) found.push({ ...made, raw: number.high, figures: 1, readings: [count(number.high)] });
      at = number.end;
    }
  }
  return found;
}
