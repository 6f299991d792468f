const chinesePage =
  /[，,、；;]?\s*(?:第\s*[\d〇零一二三四五六七八九十百]+(?:\s*[—–~～至-]+\s*第?\d+)?\s*[页頁]|[页頁]\s*\d+(?:\s*[—–~～至-]+\s*\d+)?)/gu;
const edition =
  "\\d{4}\\s*年(?:\\d{1,2}月)?(?:\\s*第?[一二三四五六七八九十\\d]*[版印]|出版)?(?:第?[一二三四五六七八九十\\d]+次印刷)?";
const chineseImprint = new RegExp(
  `[，,；;（(]\\s*(?:\\p{Script=Han}{2,4}[：:])?\\p{Script=Han}{2,12}(?:出版社|[书書]局|印[书書][馆館]|[书書]店|出版公司)(?:[，,]?\\s*${edition})?(?=[，,；;。.）)\\s]|$)`,
  "gu",
);
const chineseEdition =
  /(?<=[》〉卷册冊辑輯集）)])[，,]?\s*\d{4}\s*年(?:\d{1,2}月)?(?:第?[一二三四五六七八九十\d]*版|出版)/gu;
const englishPage = /[,;]?\s*\b(?:pp?\.|pages?)\s*\d+(?:\s*[-–—]\s*\d+)?/giu;
const englishImprint =
  /[,;]\s*(?:\p{Lu}[\p{L}.]+:\s*)?(?:(?:\p{Lu}[\p{L}&'’.-]*|of|and|for|the)\s+){1,6}(?:Press|Publishing House|Publish(?:ers?|ing)|Books)(?:\s*,?\s*\d{4})?(?=\s*(?:[,;.)]|$))/gu;

/** An attribution without what tells where the work was printed and on which page: neither is an occasion or its date. */
export function stripImprint(text: string): string {
  if (!namesWork(text)) return text;
  return text
    .replace(chinesePage, "")
    .replace(chineseImprint, "")
    .replace(chineseEdition, "")
    .replace(englishPage, "")
    .replace(englishImprint, "");
}

/** Whether an attribution tells of something printed. */
export function namesWork(text: string): boolean {
  return /[《〈]/u.test(text) || /\b(?:Vol(?:ume)?\b|pp?\.)/iu.test(text);
}
