import type { Found } from "#domain/checks/finding.ts";
import type { CheckedText } from "#domain/checks/pair.ts";

/** Where a doubled character is right: after one of `after`, or before one of `before`, which belong to a word with half of it. */
type Right = { after: string; before: string };

// Only characters that hardly ever stand twice: most others meet at the border of two words (中国国家, 协会会长).
const doubled: Record<string, Right> = {
  的: { after: "目标標有中端", before: "士确確" },
  了: { after: "不时時明知终終未罢罷中", before: "解然如却卻断斷结結事账賬帳得若无無望心" },
  是: { after: "国國", before: "否非" },
  在: { after: "现現存实實所内內潜潛外自旨正", before: "线線校职職建场場编編位押野逃读讀朝世岗崗座案家途即乎意握" },
  们: { after: "", before: "" },
  們: { after: "", before: "" },
  和: {
    after: "共温溫柔缓緩饱飽平调調总總祥亲親随隨谐諧中暖谦謙缓",
    before: "平谐諧美气氣睦解田善声聲弦服约約颜顏县縣",
  },
  与: { after: "参给赋授付施寄干", before: "会此时日众其人共世" },
  與: { after: "參給賦授付施寄干", before: "會此時日眾其人共世" },
  及: { after: "以普涉波危提埃触觸顾顧殃论論遍推来來累企", before: "时時其早格第" },
  被: { after: "棉植毯", before: "子褥动動告套单單害窝窩里裡" },
  也: { after: "", before: "门門许許" },
  并: { after: "合兼吞归歸", before: "购网轨行列排联发" },
  並: { after: "", before: "行列排" },
  而: { after: "", before: "立" },
  但: { after: "不", before: "丁" },
  之: { after: "总羲献獻冲沖恺愷望牧求敬", before: "江" },
  这: { after: "", before: "" },
  這: { after: "", before: "" },
  我: { after: "卿自", before: "行" },
  他: { after: "吉其排利非", before: "乡鄉日" },
  她: { after: "", before: "" },
};

/** Words of two characters that do not reduplicate as 研究研究 and 常常 do. */
const words = new Set(
  (
    "我们 他们 她们 它们 你们 咱们 自己 但是 因为 所以 如果 虽然 而且 并且 以及 或者 由于 对于 关于 根据 通过 随着 这个 那个 这些 那些 " +
    "可以 已经 正在 没有 进行 成为 作为 具有 属于 实现 导致 不仅 其中 目前 此外 同时 为了 除了 按照 我国 本报 记者 这样 那样 以来 将会 " +
    "我們 他們 她們 它們 你們 咱們 因為 雖然 並且 由於 對於 關於 根據 通過 透過 隨著 這個 那個 這些 已經 沒有 進行 成為 作為 具有 屬於 實現 " +
    "導致 不僅 為了 同時 我國 本報 記者 這樣 那樣 以來 將會"
  ).split(" "),
);

const characterPattern = /(?<word>[的了是在们們和与與及被也并並而但之这這我他她])\k<word>/gu;
const wordPattern = /(?=(?<word>\p{Script=Han}{2})\k<word>)/gu;

/** 的的 and 我们我们 of the Chinese side; 目的的, 为了了解 and 在在线 are right. */
export function doubledInChinese({ text, kind }: CheckedText): Found[] {
  if (kind === "verse") return [];
  const characters = [...text.matchAll(characterPattern)].flatMap((match) => {
    const word = match.groups?.word ?? "";
    const right = doubled[word];
    const before = text[match.index - 1] ?? "\n";
    const after = text[match.index + 2] ?? "\n";
    const isRight = right === undefined || right.after.includes(before) || right.before.includes(after);
    // 我我我: somebody stammers, and is quoted so.
    return isRight || before === word || after === word ? [] : [found(match.index, word)];
  });
  const pairs = [...text.matchAll(wordPattern)].flatMap((match) => {
    const word = match.groups?.word ?? "";
    return words.has(word) ? [found(match.index, word)] : [];
  });
  return [...characters, ...pairs];
}

function found(at: number, word: string): Found {
  return {
    rule: "doubled-word",
    side: "zh",
    quote: word + word,
    at,
    said: { kind: "found", values: { word } },
    suggestion: word,
  };
}
