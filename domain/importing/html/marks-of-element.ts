import type { Mark } from "#domain/document/document.ts";
import { isSafeHref } from "#domain/document/link.ts";
import { withMark } from "#domain/document/nest-marks.ts";
import { hasClass, styleOf } from "#domain/importing/html/html-style.ts";
import type { HtmlElement } from "#domain/importing/html/parse-html.ts";

const byName: Record<string, Mark["type"]> = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  cite: "italic",
  dfn: "italic",
  var: "italic",
  sup: "superscript",
  sub: "subscript",
  mark: "highlight",
};

type PlainMark = Exclude<Mark["type"], "link" | "ruby">;

/**
 * The marks that the words in an element have: by its name, and by what its style says of meaning. Colours, sizes and
 * faces say nothing. `paints` tells that background colours are a person's highlighter, as they are in Google Docs.
 */
export function marksOfElement(element: HtmlElement, marks: readonly Mark[], paints: boolean): readonly Mark[] {
  let result = marks;
  const put = (type: PlainMark) => {
    result = withMark(result, { type });
  };
  const take = (type: PlainMark) => {
    result = result.filter((mark) => mark.type !== type);
  };
  const named = byName[element.name];
  if (element.name === "em" && hasClass(element, /^dots$/)) put("emphasis");
  else if (named !== undefined) put(named as PlainMark);
  if (element.attrs.style === undefined) return result;
  const style = styleOf(element);
  const weight = style.get("font-weight");
  if (weight !== undefined) (isHeavy(weight) ? put : take)("bold");
  const slant = style.get("font-style");
  if (slant !== undefined) (/^(italic|oblique)/.test(slant) ? put : take)("italic");
  const dots = style.get("text-emphasis") ?? style.get("text-emphasis-style") ?? style.get("-webkit-text-emphasis");
  if (dots !== undefined && !/^(none|initial|unset)\b/.test(dots)) put("emphasis");
  const raised = style.get("vertical-align");
  if (raised === "super") put("superscript");
  else if (raised === "sub") put("subscript");
  const painted = style.get("mso-highlight") ?? (paints && element.name === "span" ? backgroundOf(style) : undefined);
  if (painted !== undefined && !/^(transparent|none|initial|white|#fff(fff)?|rgb\(255, ?255, ?255\))$/i.test(painted))
    put("highlight");
  return result;
}

function isHeavy(weight: string): boolean {
  return /^bold/.test(weight) || Number(weight) >= 600;
}

function backgroundOf(style: ReadonlyMap<string, string>): string | undefined {
  return style.get("background-color") ?? style.get("background");
}

const longestHref = 2048;

/** The address that a link may keep: whole and safe. A path or a place on the page means nothing away from that page. */
export function keptHref(written: string): string | null {
  const href = written
    .trim()
    .replace(/[\t\r\n]/g, "")
    .replaceAll(" ", "%20");
  if (href === "" || href.length > longestHref || /^[/#]/.test(href)) return null;
  return isSafeHref(href) ? href : null;
}
