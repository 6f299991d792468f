/** A number as it stands in Chinese, in either script and either kind of digits. */
export type Numeral = {
  value: number;
  end: number;
  /** No Western digit in it. */
  han: boolean;
  /** Of 二三十, 四五百: the higher end. */
  high: number | null;
  /** 多 余 几 inside it: 十几, 300多万. */
  over: boolean;
  /** 数十, 几百: an order of magnitude only. */
  vague: boolean;
  /** What the scales after its first digits come to (10,000 in 2万): a range before it shares them, 5至10万. */
  scale: number;
  /** It begins with a bare 百 千 万 亿, which is a number only beside 近, 上, 过, a unit. */
  bare: boolean;
};

const digits = new Map<string, number>([
  ...[..."零一二三四五六七八九"].map((character, at) => [character, at] as const),
  ...Object.entries({ 〇: 0, 两: 2, 兩: 2, 壹: 1, 贰: 2, 叁: 3 }),
]);
const small = new Map(Object.entries({ 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }));
const large = new Map(Object.entries({ 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 }));
const largest = new Map([...large, ["兆", 1e12] as const]);
const western = /\d+(?:,\d{3})*(?:\.\d+)?/y;
/** Nobody writes a longer one; a text of nothing but 万亿 must not be read from every sign of it to its end. */
export const longest = 40;
const more = /[多余餘几幾来來]/;

/** A number while it is read: groups of 万 and 亿, the section below 万, and the digits that have no scale yet. */
class Reader {
  whole = 0;
  part = 0;
  section = 0;
  current: number | null = null;
  step: number | null = null;
  scale = 1;
  last = 1;
  any = false;
  zero = false;

  put(value: number): void {
    this.current = value;
    this.any = true;
  }

  multiply(factor: number): void {
    if (factor < 1e4) this.section += (this.current ?? 1) * factor;
    else {
      const own = this.section + (this.current ?? 0);
      const group = own === 0 && this.part === 0 ? 1 : this.part + own;
      if (factor === 1e4) this.part = group * factor;
      else {
        // 万亿亿: a scale behind a scale multiplies what is there.
        this.whole = own === 0 && this.part === 0 && this.whole > 0 ? this.whole * factor : this.whole + group * factor;
        this.part = 0;
      }
      this.section = 0;
    }
    if (this.step !== null) this.step *= factor;
    this.scale *= factor;
    this.current = null;
    this.any = true;
    this.zero = false;
    this.last = factor;
  }

  get value(): number {
    return this.whole + this.part + this.section + (this.current ?? 0);
  }
}

/**
 * The number that begins at `at`, null where none does. `text` has its full-width digits made narrow.
 * @param trillions 兆 is a million million (Traditional); in Simplified it is only ever part of a unit
 */
export function readNumeral(text: string, at: number, trillions: boolean): Numeral | null {
  const bigs = trillions ? largest : large;
  const scaleAt = (place: number) => small.get(text[place] ?? "") ?? bigs.get(text[place] ?? "");
  const number = new Reader();
  // 總數百分之七 is a share and no order of magnitude.
  const vague =
    /[数數几幾]/.test(text[at] ?? "") && scaleAt(at + 1) !== undefined && text.slice(at + 2, at + 4) !== "分之";
  let end = vague ? at + 1 : at;
  const bare = !vague && scaleAt(end) !== undefined && text[end] !== "十";
  let [over, han] = [false, true];
  while (end - at < longest) {
    const character = text[end] ?? "";
    const factor = scaleAt(end);
    western.lastIndex = end;
    const token = number.current === null && character >= "0" && character <= "9" ? western.exec(text)?.[0] : undefined;
    if (token !== undefined) {
      number.put(Number(token.replaceAll(",", "")));
      han = false;
      end += token.length;
    } else if (digits.has(character) && number.current === null) {
      let run = end;
      // 三两, 半斤八兩: behind a digit it is a weight.
      while (run - at < longest && digits.has(text[run] ?? "") && (run === end || !/[两兩]/.test(text[run] ?? "")))
        run += 1;
      const values = [...text.slice(end, run)].map((digit) => digits.get(digit) ?? 0);
      if (values[0] === 0 && number.any && values.length > 1) {
        // 五千零九十二: the zero holds a place.
        number.zero = true;
        end += 1;
        continue;
      }
      const [first = 0, second = 0] = values;
      const isSpread = values.length === 2 && first > 0 && second === first + 1 && text[run] !== "折";
      if (isSpread) number.step = 1;
      number.put(isSpread ? first : values.reduce((sum, digit) => sum * 10 + digit, 0));
      end = run;
      if (
        scaleAt(end) === undefined &&
        number.last >= 100 &&
        !number.zero &&
        values.length === 1 &&
        !/[点點]/.test(text[end] ?? "")
      ) {
        // 三万六 is 36,000.
        number.put(first * (number.last / 10));
        break;
      }
    } else if (
      character === "有" &&
      number.last === 10 &&
      /[一二三四五六七八九][，。；、,.]/.test(text.slice(end + 1, end + 3))
    ) {
      // 七十有二 is how an age is told.
      end += 1;
    } else if (factor !== undefined) {
      if (!number.any && !vague && !bare && character !== "十") break;
      // 百百, 十十: no number goes on like this.
      if (number.current === null && number.any && factor < 1e4) break;
      number.multiply(factor);
      end += 1;
    } else if (
      number.any &&
      more.test(character) &&
      (bigs.has(text[end + 1] ?? "") || (number.last === 10 && number.current === null && /[几幾]/.test(character)))
    ) {
      over = true;
      end += 1;
    } else if (han && /[点點]/.test(character) && number.current !== null && digits.has(text[end + 1] ?? "")) {
      let run = end + 1;
      while (run - at < longest && digits.has(text[run] ?? "")) run += 1;
      const places = [...text.slice(end + 1, run)].map((digit) => digits.get(digit) ?? 0);
      number.put(Number(`${number.current}.${places.join("")}`));
      end = run;
    } else break;
  }
  if (!number.any) return null;
  const { value, step, scale } = number;
  return { value, end, han, high: step === null ? null : value + step, over, vague, scale, bare };
}
