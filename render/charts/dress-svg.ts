import { escapeMarkup } from "#domain/escape-markup.ts";
import { fills, stand } from "#render/charts/chart-palette.ts";

/**
 * Makes the library's drawing one that may stand in a page of ours: no style attributes (the page's policy has none), no
 * classes, scripts or numbering of the library's, the page's own colours and face, and a name for those who hear it.
 */
export function dressSvg(svg: string, { idPrefix, label }: { idPrefix: string; label: string }): string {
  const used = fills.flatMap(({ pattern }, at) => {
    const colour = stand.series[at] ?? "";
    return pattern && svg.includes(`fill="${colour}"`) ? [patternOf(`${idPrefix}-p${at}`, pattern)] : [];
  });
  const inner = svg
    .replace(/^[\s\S]*?<svg[^>]*>/, "")
    .replace(/<\/svg>\s*$/, "")
    .replace(/<style[\s\S]*?<\/style>/g, "")
    .replace(/ (?:class|ecmeta_\w+|xml:space)="[^"]*"/g, "")
    .replace(/ style="([^"]*)"/g, (_, declarations: string) => attributesOf(declarations))
    .replace(/zr\d+-/g, `${idPrefix}-`)
    .replace(/ (fill|stroke)="(#0[0-9a-f]{5})"/g, (_, name: "fill" | "stroke", colour: string) =>
      paint(name, colour, idPrefix),
    )
    .replace(/\n+/g, "");
  const [, width, height] = /<svg width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  const defs = used.length === 0 ? "" : `<defs>${used.join("")}</defs>`;
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeMarkup(label)}">${defs}${inner}</svg>`;
}

/** `font-size:12px;font-family:…` as attributes; the face is the page's. */
function attributesOf(declarations: string): string {
  return declarations
    .split(";")
    .map((declaration) => declaration.split(":").map((part) => part.trim()))
    .filter(([name, value]) => name && value && name !== "font-family")
    .map(([name, value]) => ` ${name}="${value}"`)
    .join("");
}

function paint(name: "fill" | "stroke", colour: string, idPrefix: string): string {
  const at = stand.series.map(String).indexOf(colour);
  const ours = fills[at];
  if (ours) return ` ${name}="${name === "fill" && ours.pattern ? `url(#${idPrefix}-p${at})` : ours[name]}"`;
  return ` ${name}="${tokens[colour] ?? colour}"`;
}

const tokens: Record<string, string> = {
  [stand.text]: "var(--ink-soft)",
  [stand.line]: "var(--hairline)",
  [stand.axis]: "var(--hairline-strong)",
  [stand.paper]: "var(--paper)",
  [stand.accent]: "var(--accent)",
};

function patternOf(id: string, tile: string): string {
  return `<pattern id="${id}" width="6" height="6" patternUnits="userSpaceOnUse">${tile}</pattern>`;
}
