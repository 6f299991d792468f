import { Parser } from "htmlparser2";
import { ok, type Result, refuse } from "#domain/result.ts";

export type HtmlElement = { name: string; attrs: Readonly<Record<string, string>>; children: HtmlNode[] };
export type HtmlNode = HtmlElement | string;

/** A page that is larger than this is refused before anything walks it. Characters include pictures inside the page. */
export const htmlLimits = { characters: 24_000_000, nodes: 200_000, depth: 300 } as const;

/** Between two of them the parser can be stopped: its own stack must not grow without bounds. */
const chunk = 65_536;

/** What never has words of the page in it. */
const ignored = new Set(["script", "style", "head", "template", "noscript", "object", "applet"]);

/** Kept although their content is not: somebody has to be told of them. */
const counted = new Set(["script", "object", "applet"]);

/**
 * HTML as a tree of elements and texts, without comments, scripts and styles; nothing of it is run or fetched. Refuses
 * with `documentTooLarge` and the limit that was met.
 */
export function parseHtml(html: string): Result<HtmlElement> {
  if (html.length > htmlLimits.characters) return tooLarge("characters");
  const root: HtmlElement = { name: "#root", attrs: {}, children: [] };
  const stack: HtmlElement[] = [root];
  let met: keyof typeof htmlLimits | null = null;
  let nodes = 0;
  /** Depth inside something ignored. */
  let skipping = 0;
  const add = (node: HtmlNode) => {
    nodes += 1;
    if (nodes > htmlLimits.nodes) met ??= "nodes";
    else stack.at(-1)?.children.push(node);
  };
  const parser = new Parser(
    {
      onopentag(name, attrs) {
        if (skipping > 0 || ignored.has(name)) {
          if (skipping === 0 && counted.has(name)) add({ name, attrs, children: [] });
          skipping += 1;
          // What is left out costs the parser as much as what is kept.
          if (skipping > htmlLimits.depth) met ??= "depth";
          return;
        }
        const element: HtmlElement = { name, attrs, children: [] };
        add(element);
        stack.push(element);
        if (stack.length > htmlLimits.depth) met ??= "depth";
      },
      ontext(text) {
        if (skipping > 0 || met !== null) return;
        const siblings = stack.at(-1)?.children;
        const last = siblings?.at(-1);
        // Entities come as texts of their own.
        if (siblings && typeof last === "string") siblings[siblings.length - 1] = last + text;
        else add(text);
      },
      onclosetag() {
        if (skipping > 0) skipping -= 1;
        else if (stack.length > 1) stack.pop();
      },
    },
    { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: false },
  );
  for (let at = 0; at < html.length; at += chunk) {
    parser.write(html.slice(at, at + chunk));
    if (met !== null) return tooLarge(met);
  }
  parser.end();
  return met === null ? ok(root) : tooLarge(met);
}

function tooLarge(limit: keyof typeof htmlLimits) {
  return refuse("documentTooLarge", { params: { limit, most: htmlLimits[limit] } });
}

/** All words of a node, in order. */
export function textOfHtml(node: HtmlNode): string {
  return typeof node === "string" ? node : node.children.map(textOfHtml).join("");
}
