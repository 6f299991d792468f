import { readNumeral } from "#domain/checks/numbers/chinese-numeral.ts";

const digit = "[一二两兩三四五六七八九]";
/** 3元2角, 三块二: without its own unit it is a tenth. */
const jiao: [RegExp, number][] = [[/^(\d|[一二三四五六七八九])[角毛](?:(\d|[一二三四五六七八九])分?)?/, 0.1]];
const pieces: [RegExp, number] = [
  new RegExp(
    `^(?!一[杯碗份只隻瓶张張斤公升个個条條盒袋包件位次人天晚桶串打对對双雙套本片支枝头頭朵根壶壺])(${digit})(?!(?!一[一-龥])${digit}|[十百千万个個])`,
  ),
  0.1,
];
const smaller: Record<string, [RegExp, number][]> = {
  localMoney: jiao,
  CNY: jiao,
  year: [
    [/^[零又]?(\d{1,2}|[一二两兩三四五六七八九十]{1,2})(?:个|個)?月/, 1],
    [/^[零又](\d{1,3}|[二三]?十[一二三四五六七八九]?|[一二两兩三四五六七八九])[天日]/, 1 / 30.4375],
  ],
  hour: [
    [/^[零又]?([一三两兩])刻(?:钟|鐘)?/, 900],
    [/^[零又]?(\d{1,2}|[一二三四五]?十?[一二三四五六七八九]?)分(?:钟|鐘)?/, 60],
  ],
  m: [
    [/^(\d\d)(?!\d)/, 0.01],
    [/^([一二三四五六七八九]十[一二三四五六七八九]?)(?![十百千万个個人名年位条條])/, 0.01],
    [new RegExp(`^(${digit}{2})(?!${digit}|[十百千万])`), 0.01],
    [new RegExp(`^(${digit})(?![\\d.]|${digit}|[十百千万个個人位条條名年月日级級层層点點米公厘多余])`), 0.1],
  ],
  jin: [[new RegExp(`^(${digit}|半)(?:市)?[两兩]`), 50]],
  catty: [[new RegExp(`^(${digit}|半)(?:台|臺)?[两兩]`), 37.5]],
  zhang: [[new RegExp(`^(${digit})(?:尺|(?![\\d.]|${digit}|[十百千万个個人名]))`), 1 / 3]],
  chi: [[new RegExp(`^(${digit})寸?`), 1 / 30]],
  foot: [[new RegExp(`^(\\d{1,2}|${digit}|十[一二]?)(?:英寸|英吋|吋|寸)`), 0.0254]],
  day: [[new RegExp(`^(?:又|零)?(\\d{1,2}|[一二]?十?${digit}?)(?:个|個)?(?:小时|小時)`), 3600]],
  week: [[new RegExp(`^(?:又|零)?(\\d|${digit})天`), 86_400]],
  minute: [[/^[零〇又]?(\d{1,2}|[二三四五]?十[一二三四五六七八九]?|[一二两三四五六七八九])秒/, 1]],
  month: [[/^[零又]?(\d{1,2}|[一二]?十[一二三四五六七八九]?|[一二两三四五六七八九])[天日]/, 1 / 30.4375]],
};

/** 42秒71: hundredths are told behind the seconds. */
function hundredthsAt(text: string, at: number): { value: number; end: number } | null {
  const places =
    /^(?:\d{2}(?!\d)|[零〇一二三四五六七八九]{2}(?![零〇一二三四五六七八九十百千万年月日天个個人名]))/.exec(
      text.slice(at, at + 3),
    )?.[0];
  const value =
    places === undefined ? null : /\d/.test(places) ? Number(places) : placesOf(places.replaceAll("〇", "零"));
  return value === null ? null : { value: value / 100, end: at + 2 };
}

/** What follows a unit and is of a smaller one: 1元2角, 3小时20分, 9秒98. */
export function readSmaller(text: string, at: number, id: string): { value: number; end: number } | null {
  if (id === "second") return hundredthsAt(text, at);
  const isPieces = /[块塊]/.test(text[at - 1] ?? "");
  for (const [pattern, factor] of isPieces ? [...(smaller[id] ?? []), pieces] : (smaller[id] ?? [])) {
    const found = pattern.exec(text.slice(at, at + 8));
    const main = found ? placesOf(found[1] ?? "") : null;
    if (!found || main === null) continue;
    const minor = found[2] ? (readNumeral(found[2], 0, false)?.value ?? 0) / 100 : 0;
    const until = at + found[0].length;
    const seconds =
      id === "hour" ? /^(\d{1,2}|[一二三四五]?十?[一二三四五六七八九]?)秒/.exec(text.slice(until, until + 4)) : null;
    const rest = seconds ? (readNumeral(seconds[1] ?? "", 0, false)?.value ?? 0) : 0;
    const past = until + (seconds?.[0].length ?? 0);
    const hundredths = text[past - 1] === "秒" ? hundredthsAt(text, past) : null;
    return { value: main * factor + minor + rest + (hundredths?.value ?? 0), end: hundredths?.end ?? past };
  }
  return null;
}

/** 三, 半, and 九三 said digit by digit. */
function placesOf(text: string): number | null {
  if (text === "半") return 0.5;
  const places = [...text].map((sign) => "零一二三四五六七八九".indexOf(sign.replace(/[两兩]/, "二")));
  if (text.length === 2 && places.every((place) => place >= 0)) return (places[0] ?? 0) * 10 + (places[1] ?? 0);
  return readNumeral(text, 0, false)?.value ?? null;
}
