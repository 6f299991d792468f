import { type BlockKind, blockKinds } from "#editor/block-kinds.ts";

/** What people type without switching their input method: English words and the initials of the pinyin. */
const keywords: Record<BlockKind, readonly string[]> = {
  paragraph: ["text", "paragraph", "p", "zw", "zhengwen"],
  heading2: ["h2", "heading", "title", "2", "bt", "biaoti"],
  heading3: ["h3", "heading", "3", "bt", "biaoti"],
  heading4: ["h4", "heading", "4", "bt", "biaoti"],
  bulletList: ["bullet", "list", "ul", "lb", "liebiao", "xmfh"],
  orderedList: ["number", "ordered", "list", "ol", "lb", "liebiao", "bh", "bianhao"],
  quotation: ["quotation", "quote", "yl", "yulu", "yw", "yinwen"],
  libraryQuotation: ["library", "quotation", "quote", "yl", "yulu", "yuluku", "ylk"],
  epigraph: ["epigraph", "tj", "tiji", "juanshou"],
  verse: ["verse", "poem", "poetry", "sc", "shici", "shige"],
  box: ["box", "aside", "sidebar", "fk", "fangkuang", "kuang"],
  figure: ["figure", "picture", "image", "photo", "tp", "tupian", "tu"],
  gallery: ["gallery", "pictures", "photos", "tj", "tuji", "zt", "zutu"],
  video: ["video", "film", "movie", "sp", "shipin", "ys"],
  audio: ["audio", "sound", "recording", "yp", "yinpin", "ly", "luyin"],
  table: ["table", "grid", "bg", "biaoge"],
  divider: ["divider", "rule", "hr", "---", "fg", "fenge", "fgf", "fengefu"],
  statistic: ["statistic", "figure", "number", "sj", "shuju", "sz", "shuzi", "tongji"],
  chart: ["chart", "graph", "plot", "tb", "tubiao"],
  sourceNote: ["source", "note", "ly", "laiyuan", "zl", "ziliao"],
};

/** The kinds a query may mean, in the order of the menu; all of them for an empty one. */
export function matchKinds(query: string, labels: Record<BlockKind, string>): BlockKind[] {
  const wanted = query.trim().toLowerCase();
  return blockKinds.filter(
    (kind) => labels[kind].toLowerCase().includes(wanted) || keywords[kind].some((word) => word.startsWith(wanted)),
  );
}
