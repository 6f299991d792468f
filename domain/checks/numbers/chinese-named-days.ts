import { number } from "#domain/checks/numbers/date-numerals.ts";
import type { DateReader } from "#domain/checks/numbers/moment.ts";

/** Days that have a name: month × 100 + day. The other side may leave them as words. */
const named: [RegExp, number][] = [
  [/元旦|新年第一天/g, 101],
  [/二二八|228(?=事件|和平|纪念|紀念|公园|公園|连假|連假)/g, 228],
  [/情人节|情人節/g, 214],
  [/三八(?=妇女|婦女|红旗|紅旗|节|節)|妇女节|婦女節/g, 308],
  [/(?<!\d)(?:三一五|3[·•]15|315)(?=晚会|晚會|消费|消費)/g, 315],
  [/三一一(?=大?地震|海啸|海嘯|福岛|福島|核)|(?<!\d)311(?=大?地震|海啸|海嘯|核)/g, 311],
  [
    /(?:["“「])?五一["”」]?(?=假期|长假|長假|劳动节|勞動節|黄金周|期间|期間|连假|連假|小长假|节|節)|劳动节|勞動節/g,
    501,
  ],
  [/["“「]?五四["”」]?(?=运动|運動|青年|新文化|时期|時期|精神)/g, 504],
  [/五一二(?=大?地震|汶川)|(?<!\d)512(?=汶川|大?地震)/g, 512],
  [/五卅/g, 530],
  [/六一(?=儿童|兒童|节|節)|儿童节|兒童節/g, 601],
  [/["“「]?(?:六一八|(?<!\d)618)["”」]?(?=大促|购物|購物|年中|促销|促銷|电商|電商|期间|期間)/g, 618],
  [/七一(?=讲话|勋章|建党|假期|[遊游]行|回[归歸])/g, 701],
  [/七七(?=事变|事變|抗战|抗戰)/g, 707],
  [/八一(?!路|街|厂|队|三|五)|["“「]八一["”」]|建军节/g, 801],
  [/八一五(?=光复|投降|抗战)/g, 815],
  [/九一一|(?<!\d)(?:911|9[·•]11)(?=恐|袭|襲|事件|攻击|攻擊)/g, 911],
  [/["“「]?(?:九一八|9[·•]18)["”」]?(?=事变|事變)/g, 918],
  [/["“「]?(?:九二一|(?<!\d)921)["”」]?(?=大?地震|震灾|震災)/g, 921],
  [/国庆节|國慶日|[双雙]十[国國][庆慶]日?|十一(?=假期|长假|長假|黄金周|国庆)/g, 1001],
  [/["“「]?[双雙](?:十一|11)["”」]?|光棍节|光棍節/g, 1111],
  [/["“「]?[双雙](?:十二|12)["”」]?(?!月)/g, 1212],
  [/[双雙]十(?:节|節|慶|庆)/g, 1010],
  [/一二九(?=运动|運動)/g, 1209],
  [/平安夜/g, 1224],
  [/圣诞节|聖誕節/g, 1225],
];

/** Holidays, days that are named after their number, and days of the lunar calendar. */
export function readNamedDays(reader: DateReader): void {
  for (const [pattern, value] of named)
    reader.take(pattern, (match) => [
      // 國慶 is October 1st or 10th by whose it is.
      { part: "monthDay", soft: true, value: /^[双雙國]十?[国國慶]/.test(match[0]) ? 1010 : value },
    ]);
  reader.take(/七七(?=四十九)|九九(?=八十一)|三九(?=[天严嚴隆])|[数數]九(?=[寒天隆])/g, () => []);
  reader.take(/第六感|第五[纵縱][队隊]|第七[艺藝][术術]|第四堵[墙牆]|7[×x*]24(?:小[时時])?/g, () => []);
  // 拨打110, 985高校: numbers that are names.
  reader.take(
    /(?<=[拨撥打])(?:110|119|120|122|999|911|113|12345|1999)(?!\d)|(?<!\d)(?:110|119|120|122|12345)(?=电话|電話|热线|熱線|急救|报警|接警|出警|专线|專線|指挥)|(?<!\d)(?:985|211)(?=["”」]?(?:工程|高校|大学|院校|名校|[、和与]))/g,
    (match) => [{ part: "monthDay", soft: true, value: Number(match[0]) }],
  );
  // “7·20”特大暴雨
  reader.take(/["“「『](1[0-2]|[1-9])[·•・.．](3[01]|[12]\d|[1-9])["”」』]/g, (match) => [
    { part: "monthDay", soft: true, value: Number(match[1]) * 100 + Number(match[2]) },
  ]);
}

const lunarMonth = "(?:[正腊臘冬]|1[0-2]|[1-9]|十[一二]?|[二三四五六七八九])月";
const lunarDay = "(?:初[一二三四五六七八九十]|[二廿]?十[一二三四五六七八九]?|廿[一二三四五六七八九]|三十|[12]\\d|30)";
const lunar = new RegExp(
  `(?:(?:农历|農曆|阴历|陰曆|旧历|舊曆|夏历|夏曆) ?(?:[闰閏])?(${lunarMonth})(${lunarDay}[日号號]?)?|(?<![农農])([正腊臘])月(${lunarDay}))([^，。；、]{0,5}?[至到—－–-](${lunarDay}))?`,
  "g",
);

/** A day of the lunar calendar is compared with one; beside a day of ours it says nothing. */
export function readLunarDays(reader: DateReader): void {
  reader.take(lunar, (match) => {
    const [, month = `${match[3]}月`, day = match[4], , , , until] = match;
    const name = month.replace("月", "");
    const at = /正/.test(name) ? 1 : /冬/.test(name) ? 11 : /[腊臘]/.test(name) ? 12 : number(name);
    const days = [day, until].filter((one) => one !== undefined);
    const part = "lunar" as const;
    if (days.length === 0) return [{ part, value: at * 100 }];
    return days.map((one) => ({ part, value: at * 100 + number(one.replace(/[初日号號]/g, "")) }));
  });
  // 每月初一、十五.
  reader.take(
    /(?<=[农農阴陰][历曆]|每月|[每逢])初([一二三四五六七八九十])(?:[、和与與及]?(十[一二三四五六七八九]|廿[一二三四五六七八九]))?(?![中级級次期步审審])/g,
    (match) =>
      [match[1], match[2]].filter((day) => day !== undefined).map((day) => ({ part: "lunar", value: number(day) })),
  );
  reader.take(/(?:大年)?(?<![当當最])初[一二三四五六七八九十](?![中级級次期步审審])/g, () => []);
  reader.take(/大年三十/g, () => []);
}
