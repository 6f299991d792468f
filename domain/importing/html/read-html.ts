import type { Inline } from "#domain/document/document.ts";
import { createId } from "#domain/ids.ts";
import { guessHeadings } from "#domain/importing/html/guess-headings.ts";
import { findNotes } from "#domain/importing/html/notes.ts";
import { type HtmlElement, parseHtml } from "#domain/importing/html/parse-html.ts";
import type { RawBlock } from "#domain/importing/html/pieces.ts";
import { HtmlWalker } from "#domain/importing/html/walk-html.ts";
import { type ReadBlock, type Reading, ReadWarnings } from "#domain/importing/reading.ts";
import { ok, type Result } from "#domain/result.ts";

/**
 * Reads HTML of any origin (Word, Google Docs, WeChat, web pages) as blocks: what carries meaning is kept, styling is
 * dropped, and what a document can't hold becomes its words and is counted. Nothing active comes in. Refuses with
 * `documentTooLarge` and the limit that was met.
 */
export function readHtml(html: string, warnings = new ReadWarnings()): Result<Reading> {
  const parsed = parseHtml(html);
  if (!parsed.ok) return parsed;
  const root = parsed.value;
  const walker = new HtmlWalker(warnings, findNotes(root), isGoogleDocs(html));
  const raw = walker.page(root, { marks: [], preformatted: false, inText: !hasArticle(root), inNote: false });
  return ok({ blocks: guessHeadings(withLevels(raw), warnings), warnings: warnings.list() });
}

function isGoogleDocs(html: string): boolean {
  return /id="?docs-internal-guid/.test(html.slice(0, 5000));
}

/** A page that says which part of it is the article. */
function hasArticle(element: HtmlElement): boolean {
  return element.children.some(
    (child) => typeof child !== "string" && (child.name === "article" || child.name === "main" || hasArticle(child)),
  );
}

/** A title and sections below it, or sections from the first level on: headings of a text begin at 2 and end at 4. */
function withLevels(blocks: readonly RawBlock[]): ReadBlock[] {
  const firsts = blocks.filter((block) => block.type === "rawHeading" && block.level === 1).length;
  return blocks.map((block): ReadBlock => {
    if (block.type !== "rawHeading") return block;
    const level = firsts > 1 ? block.level + 1 : block.level;
    return heading(level <= 2 ? 2 : level === 3 ? 3 : 4, block.content);
  });
}

function heading(level: 2 | 3 | 4, content: Inline[]): ReadBlock {
  return { type: "heading", attrs: { id: createId(), level }, content };
}
