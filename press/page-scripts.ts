import type { CheerioAPI } from "cheerio";

/** Data blocks are kept: browsers do not run them. */
const dataTypes = new Set(["application/ld+json"]);

/**
 * What React and Next write into a page that needs no React: the boot line, flight data, and the line that notes when
 * rendering began. Exact shapes of the pinned versions, so that an upgrade that adds another kind is refused, not shipped.
 */
const frameworkLines = [
  /^\(self\.__next_f=self\.__next_f\|\|\[\]\)\.push\(/,
  /^self\.__next_f\.push\(/,
  /^\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\)\.push\(/,
  /^requestAnimationFrame\(function\(\)\{\$RT=performance\.now\(\)\}\);?$/,
];

/** React's lines that move late content into place; where one stands, the page is not whole. */
const streamingLine = /\$R[BCSVX]\b|\$RM\b/;

export type ScriptKind = "data" | "framework" | "streaming" | "unknown";

/** What a script element of a rendered page is to the press, by its attributes and text. */
export function scriptKind(script: { type?: string; src?: string; text: string }): ScriptKind {
  if (dataTypes.has((script.type ?? "").trim().toLowerCase())) {
    return "data";
  }
  if (script.src !== undefined) {
    return script.src.startsWith("/_next/static/") ? "framework" : "unknown";
  }
  const text = script.text.trim();
  if (frameworkLines.some((line) => line.test(text))) {
    return "framework";
  }
  return streamingLine.test(text) ? "streaming" : "unknown";
}

/** Hints that only make sense while the framework's scripts are there. */
export function removeScriptHints($: CheerioAPI): void {
  $(
    "link[rel=modulepreload], link[rel=preload][as=script], link[rel=preload][as=style], link[rel=preload][as=fetch]",
  ).remove();
}
