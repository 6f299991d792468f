import type { Reading } from "#domain/checks/numbers/amount.ts";
import { amount, count, ratio, times } from "#domain/checks/numbers/chinese-amount.ts";
import type { Read } from "#domain/checks/numbers/chinese-measures.ts";
import { readNumeral } from "#domain/checks/numbers/chinese-numeral.ts";

const vague = (value: number): Reading => ({ kind: "vague", value, unit: null });
const fixed: [RegExp, (text: string) => Reading[]][] = [
  [
    /翻(?:了)?(?:约|約|近|逾)?(一|两|兩|二|三|四|五|\d)?番/y,
    (text) => [times(2 ** (readNumeral(text.replace(/[翻了番约約近逾]/g, ""), 0, false)?.value ?? 1))],
  ],
  [/翻倍/y, () => [times(2), ratio(1)]],
  [/减半|減半|砍半|腰斩|腰斬|[对對]半(?![开開])|折半/y, () => [ratio(0.5), times(0.5)]],
  [/对折|對折/y, () => [{ kind: "off", value: 0.5, unit: null }, ratio(0.5)]],
  [/(?:一半|半数|半數|过半|過半|近半|逾半|超半|各半)(?![个個年小百月天世生辈輩日周週价價])/y, () => [ratio(0.5)]],
  [/[一两兩]?甲子/y, (text) => [count((/[两兩]/.test(text) ? 120 : 60) * 12, "year")]],
  [/百分之百|百分百/y, () => [ratio(1)]],
  [/半打(?![开開])/y, () => [count(6)]],
  [
    /[仅僅]次[于於]|居次(?=[，。])|(?<![一二三四五六七八九十百\d两兩每多首这這那数數几幾再本该該上下])次[高大低多长長快](?=[，。、；值位的]|$)/y,
    () => [{ kind: "ordinal", value: 2, unit: null }],
  ],
  [/百分制/y, () => [count(100)]],
  [/半[价價费費票](?![值格钱錢])/y, () => [{ kind: "off", value: 0.5, unit: null }, ratio(0.5)]],
  [/[万萬]里(?=路)/y, () => [count(1e4)]],
  [/半百(?!分)/y, () => [count(50)]],
  [/[数數]以[十百千万萬亿億]{1,3}[计計]/y, (text) => [vague(readNumeral(text, 2, false)?.value ?? 10)]],
  [/成百上千/y, () => [vague(100), vague(1000)]],
  [/成千上[万萬]|千千[万萬]{2}/y, () => [vague(1e3), vague(1e4)]],
  [/三十而立|(?<=而)立/y, () => [count(30)]],
  [/四十不惑|惑(?=之年)|(?<=[年已过過届屆近逾入]不)惑/y, () => [count(40)]],
  [/(?<=知|天)命(?![令运運题題名中])|命(?=之年)/y, () => [count(50)]],
  [/(?<=弱)冠/y, () => [count(20)]],
  [/(?<=豆)蔻/y, () => [count(13), count(14)]],
  [/(?<=及)笄/y, () => [count(15)]],
  [/(?<=耳)[顺順]/y, () => [count(60)]],
  [/(?<=米)[寿壽](?!司)/y, () => [count(88)]],
  [/(?<=白)[寿壽]/y, () => [count(99)]],
  [/花甲(?!子)/y, () => [count(60)]],
  [/古稀/y, () => [count(70)]],
  [/耄耋/y, () => [count(80), count(90)]],
  [/期颐(?=之年|老人)|期頤(?=之年|老人)|百岁(?=老人)|百歲(?=老人|人瑞)/y, () => [count(100)]],
  [
    /老[二三四五六七八九](?![届屆套样樣板虎])/y,
    (text) => [{ kind: "ordinal", value: readNumeral(text, 1, false)?.value ?? 2, unit: null }],
  ],
  // A few, and no thirty-five.
  [
    /(?<![\d一二三四五六七八九十百])三五(?=[天日年月周週个個人名次位里米杯句分秒元块塊公斤件篇条條百千万萬](?!代)|小[时時]|星期)/y,
    () => [count(3), count(5)],
  ],
  [
    /(?<![\d一二三四五六七八九十百千第])(?:一九|二八|三七|四六|五五)(?=拆|[分]成|分[账賬帳]|[开開](?![始业業办辦])|比例?|定律|法[则則])/y,
    () => [],
  ],
  // 八成是忘了: very probably.
  [
    /[七八九]成(?=[新旧舊]|是[忘没沒怕想在被因]|忘|[没沒]有?人|[会會](?!员|員|计|計|议|議)|[又还還]|要(?![求素]))/y,
    (text) => [ratio((readNumeral(text, 0, false)?.value ?? 8) / 10)],
  ],
  [/百兆(?=[宽寬网網光带帶级級])/y, () => [count(1e8, "megabit")]],
  [/千兆(?=[宽寬网網光带帶级級])/y, () => [count(1e9, "gigabit")]],
  [/万兆(?=[宽寬网網光带帶级級])/y, () => [count(1e10, "gigabit")]],
];

/** What is folded, or along which line; no shelf of 纸尿裤 and no 主页. */
const folded =
  /[纸紙](?!尿|巾)|(?<![网網主首])[页頁]|[把将將]信|信[封笺箋]|[毛浴手餐头頭]巾|手帕|床[单單]|被[单單子]|布料|地[图圖]|照片|[饼餅]皮|[绳繩]|沿(?:着|著|中|虚|虛|折|[对對]角)|[每再]次?$|A[0-6]$/;

/** A sheet is folded, where nothing is sold: 把纸对折, 沿中线对折, 对折两次. It explains what the other side says of it, and asks for nothing. */
function isFold(text: string, at: number): boolean {
  const before = /[^，。；！？]*$/.exec(text.slice(Math.max(0, at - 24), at))?.[0] ?? "";
  const after = text.slice(at + 2, at + 8);
  if (/[打价價票费費售卖賣买買购購元]|优惠|優惠|折扣|促[销銷]|全[场場館馆]/.test(before)) return false;
  if (/^[^，。；！？]{0,4}(?:[价價费費票售卖賣买買购購]|优惠|優惠|折扣|促[销銷]|酬[宾賓])/.test(after)) return false;
  return (
    folded.test(before) ||
    /^(?:[再叠疊好]|起[来來]|[成为為]|[\d一二两兩三四五六七八九十几幾][次回道]|[后後](?:再|的|放|[剪裁塞]))/.test(after)
  );
}

/** No word of the table begins with another sign: digits, of which most numbers are, are not tried against all of it. */
const start =
  /[翻减減砍腰对對折一二两兩三四五七八九半百千万萬数數过過近逾超各甲成次仅僅居立惑命冠蔻笄顺順寿壽花古耄期老]/;
const isSplit = /^[一二三四五六七八九]{2}$/;

/** 四六拆帳: forty to sixty. It explains what the other side says, and is said in many ways. */
function readSplit(text: string, at: number): Read {
  const amounts = [at, at + 1].map((place) => {
    const tenths = readNumeral(text.slice(0, place + 1), place, false)?.value ?? 5;
    const readings = [ratio(tenths / 10), count(tenths * 10), count(tenths)];
    return { ...amount(text, place, place + 1, readings, { raw: tenths * 10, han: true }), soft: true, faint: true };
  });
  return { amounts, end: at + 2 };
}

/** A word that is an amount without being a number: 减半, 过半, 数以万计, 花甲. */
export function readFixed(text: string, at: number): Read | null {
  if (!start.test(text[at] ?? "")) return null;
  for (const [pattern, readings] of fixed) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) continue;
    if (isSplit.test(found)) return readSplit(text, at);
    const read = amount(text, at, at + found.length, readings(found), { raw: 0.5, han: true });
    // 过半, 近半 carry their qualifier in themselves.
    if (/^[过過逾超]/.test(found)) read.qualifier = "over";
    if (found.startsWith("近")) read.qualifier = "nearly";
    read.soft = /百分[之]?百|百分制|兆$|^半[价價费費票]|里$|^[三四立惑命冠蔻笄顺順寿壽花古耄期百老成千数數]/.test(
      found,
    );
    if (found.endsWith("里")) read.raw = 1e4;
    if (found.endsWith("甲子")) read.raw = 60;
    if (/^[三四立惑命冠蔻笄顺順寿壽花古耄期百老成千数數]/.test(found)) read.raw = read.readings[0]?.value ?? 0.5;
    read.faint = found === "三五" || /^.成$|次/.test(found);
    if (/[对對]折/.test(found) && isFold(text, at)) read.soft = read.faint = true;
    if (found.includes("次")) [read.raw, read.soft] = [2, true];
    return { amounts: [read], end: at + found.length };
  }
  return null;
}
