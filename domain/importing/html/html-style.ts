import type { HtmlElement } from "#domain/importing/html/parse-html.ts";

/** The declarations of an element's own style, names in lower case; of a name the last one counts. */
export function styleOf(element: HtmlElement): ReadonlyMap<string, string> {
  const declarations = new Map<string, string>();
  for (const declaration of (element.attrs.style ?? "").split(";")) {
    const colon = declaration.indexOf(":");
    if (colon < 0) continue;
    declarations.set(declaration.slice(0, colon).trim().toLowerCase(), declaration.slice(colon + 1).trim());
  }
  return declarations;
}

/** Whether the element says that nobody is to see it. WeChat hides whole articles until they are loaded: that is not meant. */
export function isHidden(element: HtmlElement): boolean {
  const style = styleOf(element);
  return style.get("display") === "none" || style.get("mso-hide") === "all" || "hidden" in element.attrs;
}

export function hasClass(element: HtmlElement, pattern: RegExp): boolean {
  return (element.attrs.class ?? "").split(/\s+/).some((name) => pattern.test(name));
}

/** Pixels of a width or height that an attribute or a style gives; null where none is given in pixels. */
export function pixels(element: HtmlElement, name: "width" | "height"): number | null {
  const said = element.attrs[name] ?? styleOf(element).get(name) ?? "";
  const match = /^(\d+(?:\.\d+)?)(?:px)?$/.exec(said.trim());
  return match ? Number(match[1]) : null;
}
