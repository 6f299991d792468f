import type { CheerioAPI } from "cheerio";
import { keepLately } from "#press/keep-lately.ts";
import { hashedAsset, type PageAsset } from "#press/page-styles.ts";
import type { CutFace, CutScript } from "#render/faces/cut-face.ts";
import { hanOf } from "#render/faces/han.ts";

/** Cuts a face for what a page's titles say in a script; null where there is nothing to cut, or no way to. */
export type CutTitles = (text: string, script: CutScript) => Promise<CutFace | null>;

/** The names that a page's faces have in its styles (render/prose.css). */
const families = { "zh-Hans": "Duizhao Hans", "zh-Hant": "Duizhao Hant" } as const satisfies Record<CutScript, string>;
/** An article's title is on some four pages that are pressed together; so many articles may be on their way. */
const keptAtMost = 200;

/**
 * Cuts faces, the same one once for the pages that have it. A page is not refused for its face: without one its titles are
 * set in what the reader has, as its text is. `failed` hears of it, and the next page tries again.
 */
export function titleCutter(failed: (error: unknown) => void, cut: CutTitles = cutWhenNeeded): CutTitles {
  const kept = keepLately<CutFace | null>(keptAtMost);
  return async (text, script) => {
    const han = hanOf(text).join("");
    if (han === "") return null;
    return kept(`${script} ${han}`, () => cut(han, script)).catch((error) => {
      failed(error);
      return null;
    });
  };
}

/** What cuts takes a quarter of a second and fifteen megabytes to load, which a start that presses nothing need not have. */
async function cutWhenNeeded(text: string, script: CutScript): Promise<CutFace | null> {
  const { cutFace } = await import("#render/faces/cut-face.ts");
  return cutFace(text, script);
}

/** Gives a page's titles (`data-display`) the faces of their characters, in a style of its own, and says which files they are. */
export async function addTitleFaces($: CheerioAPI, cut: CutTitles): Promise<PageAsset[]> {
  const assets: PageAsset[] = [];
  const rules: string[] = [];
  for (const [script, text] of titlesOf($)) {
    const face = await cut(text, script);
    if (face === null) continue;
    const asset = hashedAsset("title", "otf", "font/otf", face.bytes);
    assets.push(asset);
    rules.push(ruleOf(families[script], asset.path, face.points));
  }
  if (rules.length > 0) $("head").append($("<style></style>").text(rules.join("\n")));
  return assets;
}

/** What they say, by the language that each part of them is marked with. */
function titlesOf($: CheerioAPI): Map<CutScript, string> {
  const found = new Map<CutScript, string>();
  for (const node of $("[data-display], [data-display] *").contents().toArray()) {
    if (node.type !== "text") continue;
    const locale = $(node).closest("[lang]").attr("lang");
    if (locale !== "zh-Hans" && locale !== "zh-Hant") continue;
    found.set(locale, (found.get(locale) ?? "") + node.data);
  }
  return found;
}

/** A browser that has a face before it in the list never asks for it, nor one that meets none of these characters. */
function ruleOf(family: string, path: string, points: readonly number[]): string {
  const range = points.map((point) => `U+${point.toString(16).toUpperCase()}`).join(",");
  return `@font-face{font-family:"${family}";font-weight:700;font-display:swap;src:url("${path}") format("opentype");unicode-range:${range}}`;
}
