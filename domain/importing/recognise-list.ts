import { addBlock, type PageDraft } from "#domain/importing/page-draft.ts";
import { languageOfText, type PageLine } from "#domain/importing/page-lines.ts";
import type { Language } from "#domain/locale.ts";

const bullet = /^(?:[•·●○■□▪▫◆◇‣⁃∙➢►▶✓※]\s*|[-–*+＊]\s+)(?=\S)/u;
const number = /^(?:[（(](\d{1,3})[)）]|(\d{1,3})(?:[.．](?!\d)|[、)）]))\s*(?=\S)/u;
const circled = /^[\u2460-\u2473]\s*(?=\S)/u;

/** Reads a run of bulleted or consecutively numbered lines of one language as a list; gives how many lines it took. */
export function takeList(draft: PageDraft, lines: readonly PageLine[], at: number): number {
  const first = lines[at];
  if (first === undefined) return 0;
  const language = languageOfText(first.text) ?? draft.current;
  const run = lines.slice(at);
  if (bullet.test(first.text)) {
    const items = takeWhile(run, language, (text) => (bullet.test(text) ? text.replace(bullet, "") : null));
    if (items.length === 0) return 0;
    addBlock(draft, language, { type: "bulletList", text: items.join("\n"), items });
    return items.length;
  }
  const start = numberOf(first.text);
  if (start === null) return 0;
  const items = takeWhile(run, language, (text, index) => (numberOf(text) === start + index ? bare(text) : null));
  // One numbered line may be anything; two that count up are a list.
  if (items.length < 2) return 0;
  addBlock(draft, language, { type: "orderedList", text: items.join("\n"), items, start });
  return items.length;
}

function takeWhile(
  lines: readonly PageLine[],
  language: Language,
  read: (text: string, index: number) => string | null,
): string[] {
  const items: string[] = [];
  for (const [index, line] of lines.entries()) {
    const item = (languageOfText(line.text) ?? language) === language ? read(line.text, index) : null;
    if (item === null) break;
    items.push(item);
  }
  return items;
}

function numberOf(text: string): number | null {
  if (circled.test(text)) return text.charCodeAt(0) - 0x2460 + 1;
  const match = number.exec(text);
  return match === null ? null : Number(match[1] ?? match[2]);
}

function bare(text: string): string {
  return text.replace(circled, "").replace(number, "");
}
