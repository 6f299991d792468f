import { addBlock, type PageDraft, warn } from "#domain/importing/page-draft.ts";
import { isFurniture } from "#domain/importing/page-furniture.ts";
import { languageOfText, type PageLine } from "#domain/importing/page-lines.ts";
import { parseByline } from "#domain/importing/parse-byline.ts";
import { isTitleLike, repeatsTitle } from "#domain/importing/recognise-title.ts";

/**
 * Another page in the same file: a title in a language that has its title and text already, then a whole byline. From
 * there on every line stays a paragraph, so that nobody is credited for an article of others. Gives how many it took.
 */
export function takeSecondPage(draft: PageDraft, lines: readonly PageLine[], at: number): number {
  if (!isSecondHead(draft, lines, at)) return 0;
  const rest = lines.slice(at);
  for (const line of rest) {
    addBlock(draft, languageOfText(line.text) ?? draft.current, { type: "paragraph", text: line.text });
  }
  const title = rest[0];
  if (title !== undefined) {
    warn(draft, "secondPage", title.at, `A second page begins here and was not read: “${title.text}”.`);
  }
  return rest.length;
}

function isSecondHead(draft: PageDraft, lines: readonly PageLine[], at: number): boolean {
  const line = lines[at];
  const language = line === undefined ? null : languageOfText(line.text);
  if (line === undefined || language === null || !isTitle(line) || repeatsTitle(draft, line)) return false;
  const { title, blocks } = draft.editions[language];
  if (title === null || blocks.length === 0) return false;
  const [next, afterNext] = [lines[at + 1], lines[at + 2]];
  return isWholeByline(next) || (next !== undefined && isTitle(next) && isWholeByline(afterNext));
}

function isTitle(line: PageLine): boolean {
  return isTitleLike(line.text) && !isFurniture(line.text) && parseByline(line.text).fields === 0;
}

function isWholeByline(line: PageLine | undefined): boolean {
  const byline = line === undefined ? null : parseByline(line.text);
  return byline !== null && byline.fields >= 2 && byline.time !== null;
}
