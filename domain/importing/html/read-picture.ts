import { pixels } from "#domain/importing/html/html-style.ts";
import type { HtmlElement } from "#domain/importing/html/parse-html.ts";
import type { ReadPicture } from "#domain/importing/reading.ts";

/** Smaller pictures than this are counters and spacers. */
const smallest = 3;

/** The picture an element shows; pages that load late name it elsewhere. Null for spacers. */
export function readPicture(element: HtmlElement): ReadPicture | null {
  const { attrs } = element;
  const sizes = [pixels(element, "width"), pixels(element, "height")];
  if (sizes.some((size) => size !== null && size < smallest)) return null;
  const late = attrs["data-src"] ?? attrs["data-original"] ?? attrs["data-lazy-src"];
  const src = (late ?? attrs.src ?? attrs["o:href"] ?? "").trim();
  if (src === "") return null;
  return { type: "readPicture", src, alt: (attrs.alt ?? "").trim(), caption: [] };
}
