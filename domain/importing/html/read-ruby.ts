import { type Inline, type Mark, markSchema } from "#domain/document/document.ts";
import { withMark } from "#domain/document/nest-marks.ts";
import { type HtmlElement, textOfHtml } from "#domain/importing/html/parse-html.ts";
import type { ReadWarnings } from "#domain/importing/reading.ts";

/** Words with their reading above them; one that is too long to stand there follows them in brackets. */
export function readRuby(element: HtmlElement, marks: readonly Mark[], warnings: ReadWarnings): Inline[] {
  const inlines: Inline[] = [];
  let words = "";
  const put = (reading: string) => {
    const base = words.replace(/\s+/gu, " ");
    words = "";
    if (base.trim() === "" && reading === "") return;
    const mark = markSchema.safeParse({ type: "ruby", attrs: { text: reading } });
    if (mark.success && base.trim() !== "") inlines.push(textWith(base, withMark(marks, mark.data)));
    else {
      if (reading !== "") warnings.add("readingAsText", reading);
      inlines.push(textWith(reading === "" ? base : `${base}（${reading}）`, marks));
    }
  };
  for (const child of element.children) {
    if (typeof child === "string") words += child;
    else if (child.name === "rt" || child.name === "rtc") put(textOfHtml(child).replace(/\s+/gu, " ").trim());
    else if (child.name !== "rp") words += baseOf(child);
  }
  put("");
  return inlines;
}

function baseOf(element: HtmlElement): string {
  return element.children
    .map((child) => (typeof child === "string" ? child : child.name === "rp" ? "" : baseOf(child)))
    .join("");
}

function textWith(text: string, marks: readonly Mark[]): Inline {
  return { type: "text", text, ...(marks.length > 0 && { marks: [...marks] }) };
}
