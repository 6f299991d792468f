import type { Inline } from "#domain/document/document.ts";
import { videoAt } from "#domain/importing/embed-lines.ts";
import { isHidden } from "#domain/importing/html/html-style.ts";
import { keptHref } from "#domain/importing/html/marks-of-element.ts";
import type { HtmlElement } from "#domain/importing/html/parse-html.ts";
import type { Around, Piece } from "#domain/importing/html/pieces.ts";
import type { NotePlacer } from "#domain/importing/html/place-notes.ts";
import { isComment, isDeleted } from "#domain/importing/html/word-markup.ts";
import type { ReadWarnings } from "#domain/importing/reading.ts";

const furniture = new Set(["nav", "button", "select", "datalist", "menu", "search"]);
/** What frames an article rather than belongs to it, unless it stands inside one. */
const frame = new Set(["aside", "footer"]);
const embeds = new Set(["iframe", "video", "audio", "embed", "mpvoice", "mp-common-videosnap"]);

/** Where an element has what it plays from; a video may have it in several forms inside. */
function sourceOf({ attrs, children }: HtmlElement): string {
  const inside = children.find((child) => typeof child !== "string" && child.name === "source");
  const own = attrs["data-src"] ?? attrs.src;
  const source = (own ?? (typeof inside === "object" ? inside.attrs.src : undefined) ?? "").trim();
  // Players are handed out with addresses that leave the scheme to the page.
  return source.startsWith("//") ? `https:${source}` : source;
}

/** What doesn't come in, each counted; null for everything else. */
export function leaveOut(
  element: HtmlElement,
  around: Around,
  notes: NotePlacer,
  warnings: ReadWarnings,
): Piece[] | null {
  const { name } = element;
  if (notes.leavesOut(element, around)) return [];
  const leave = (code: Parameters<ReadWarnings["add"]>[0], sample = notes.textWithout(element)): Piece[] => {
    if (sample.trim() !== "") warnings.add(code, sample);
    return [];
  };
  if (name === "script" || name === "object" || name === "applet") return leave("activeLeftOut", `<${name}>`);
  if (isHidden(element)) return leave("hiddenLeftOut");
  if (isComment(element)) return leave("commentLeftOut");
  if (isDeleted(element)) return leave("deletedLeftOut");
  if (furniture.has(name) || (frame.has(name) && !around.inText)) return leave("furnitureLeftOut");
  if (!embeds.has(name)) return null;
  const address = keptHref(sourceOf(element));
  const video = address === null ? null : videoAt(address);
  if (video) return [{ type: "end" }, { type: "block", block: video }, { type: "end" }];
  if (address === null) return leave("embedAsLink", `<${name}>`);
  warnings.add("embedAsLink", address);
  const link: Inline = { type: "text", text: address, marks: [{ type: "link", attrs: { href: address } }] };
  return [{ type: "end" }, { type: "inline", inline: link }, { type: "end" }];
}
