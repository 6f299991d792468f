import { hasClass, styleOf } from "#domain/importing/html/html-style.ts";
import { type HtmlElement, textOfHtml } from "#domain/importing/html/parse-html.ts";

/** What Word says of an item: `mso-list: l0 level2 lfo1` and the sign it drew before the words. */
export type WordItem = { level: number; sign: string };

/** Null where the paragraph is no item of a list. */
export function wordItemOf(element: HtmlElement): WordItem | null {
  const list = styleOf(element).get("mso-list") ?? "";
  const level = /\blevel(\d)\b/.exec(list)?.[1];
  if (level !== undefined) return { level: Number(level), sign: signOf(element) };
  if (!hasClass(element, /^MsoList(Bullet|Number)/)) return null;
  const depth = Number(/MsoList(?:Bullet|Number)(\d)/.exec(element.attrs.class ?? "")?.[1] ?? 1);
  return { level: depth, sign: signOf(element) || (hasClass(element, /^MsoListBullet/) ? "•" : "1.") };
}

function signOf(element: HtmlElement): string {
  const found = find(element, isSign);
  return found ? textOfHtml(found).replace(/[\s\u00a0]+/g, "") : "";
}

/** The sign before an item, which the list draws anew. */
export function isSign(element: HtmlElement): boolean {
  return /^ignore$/i.test(styleOf(element).get("mso-list") ?? "");
}

function find(element: HtmlElement, test: (element: HtmlElement) => boolean): HtmlElement | null {
  for (const child of element.children) {
    // An item inside has a sign of its own.
    if (typeof child === "string" || /\blevel\d\b/.test(styleOf(child).get("mso-list") ?? "")) continue;
    const found = test(child) ? child : find(child, test);
    if (found) return found;
  }
  return null;
}

/** What a sign says: a number where the list counts in figures; another way of counting is not kept. */
export type Sign = { ordered: boolean; start: number; kept: boolean };

export function readSign(sign: string): Sign {
  const figure = /^[（(]?(\d{1,5})[.)、．）]?$/.exec(sign)?.[1];
  if (figure !== undefined) return { ordered: true, start: Number(figure), kept: /^\d+[.、．]?$/.test(sign) };
  const counted = /^[（(]?(?:[a-z]{1,2}|[ivxlcdm]+|[①-⑳])[.)、．）]?$/iu.test(sign) && !/^o$/i.test(sign);
  return { ordered: counted, start: 1, kept: !counted };
}

/** 一、 第三条 (二): numbers of this kind are referred to by their words and stay words. */
export function isWrittenNumber(sign: string): boolean {
  return /\p{Script=Han}/u.test(sign);
}

/** Words that somebody deleted while changes were tracked. */
export function isDeleted(element: HtmlElement): boolean {
  return hasClass(element, /^msoDel$/i) || (element.name === "del" && "cite" in element.attrs);
}

/** Words that somebody added while changes were tracked. */
export function isInserted(element: HtmlElement): boolean {
  return hasClass(element, /^msoIns$/i) || (element.name === "ins" && "cite" in element.attrs);
}

export function isComment(element: HtmlElement): boolean {
  const kind = styleOf(element).get("mso-element") ?? "";
  return /^comment/.test(kind) || hasClass(element, /^Mso(CommentReference|CommentText)$/);
}

/** The level Word gives a paragraph that it calls no heading, 1 to 6; null for text. */
export function outlineLevel(element: HtmlElement): number | null {
  if (hasClass(element, /^MsoTitle$/)) return 1;
  const level = Number(styleOf(element).get("mso-outline-level") ?? Number.NaN);
  return level >= 1 && level <= 6 ? level : null;
}
