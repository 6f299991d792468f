import { addBlock, keepFurniture, type PageDraft, warn } from "#domain/importing/page-draft.ts";
import { isFurniture } from "#domain/importing/page-furniture.ts";
import { endsSentence, languageOfText, type PageLine } from "#domain/importing/page-lines.ts";
import { isByline, parseByline } from "#domain/importing/parse-byline.ts";
import { takeLaterByline } from "#domain/importing/recognise-byline.ts";
import { takeCredits } from "#domain/importing/recognise-credits.ts";
import { takeList } from "#domain/importing/recognise-list.ts";
import { takeMarkdown } from "#domain/importing/recognise-markdown.ts";
import { takeAttribution } from "#domain/importing/recognise-quotation.ts";
import { isTitleLike, repeatsTitle, takeTitle } from "#domain/importing/recognise-title.ts";
import { takeSecondPage } from "#domain/importing/second-page.ts";
import { countWords } from "#domain/importing/split-glued.ts";
import type { Language } from "#domain/locale.ts";

const sourceLabel =
  /^[（(【[]?\s*(?:(?:数据|數據|资料|資料|图片|圖片|图表|圖表|信息)?(?:来源|來源)|出处|出處|(?:data |image |photo |chart )?sources?)\s*[:：]\s*\S/iu;

/** Reads a page's text line by line; each reader takes the lines it knows, and what nobody knows is a paragraph. */
export function takeBody(draft: PageDraft, lines: readonly PageLine[]): void {
  for (let at = 0; at < lines.length; ) {
    at += takeNext(draft, lines, at);
  }
}

function takeNext(draft: PageDraft, lines: readonly PageLine[], at: number): number {
  const line = lines[at];
  if (line === undefined) return 1;
  if (isFurniture(line.text)) {
    keepFurniture(draft, line);
    return 1;
  }
  const whole = takeSecondPage(draft, lines, at) || takeMarkdown(draft, lines, at);
  if (whole > 0) return whole;
  if (takeTitleLine(draft, lines, at) || takeBylineLine(draft, line)) return 1;
  const taken = takeCredits(draft, lines, at) || takeAttribution(draft, lines, at) || takeList(draft, lines, at);
  if (taken > 0) return taken;
  const language = languageOfText(line.text) ?? draft.current;
  if (sourceLabel.test(line.text)) addBlock(draft, language, { type: "sourceNote", text: line.text });
  else {
    const heading = repeatsTitle(draft, line) ? null : headingOf(lines, at);
    addBlock(draft, language, heading ?? { type: "paragraph", text: line.text });
  }
  return 1;
}

/**
 * The first line of a language that has no title yet, when it looks like one and its text follows; or, still before that
 * text, the title printed again. Further down the same words are a paragraph.
 */
function takeTitleLine(draft: PageDraft, lines: readonly PageLine[], at: number): boolean {
  const line = lines[at];
  const language = line === undefined ? null : languageOfText(line.text);
  if (line === undefined || language === null) return false;
  const edition = draft.editions[language];
  if (edition.blocks.length === 0 && repeatsTitle(draft, line)) {
    warn(draft, "titleRepeated", line.at, `The title is printed again: “${line.text}”.`);
    return true;
  }
  if (edition.title !== null || edition.blocks.length > 0 || !isTitleLike(line.text) || sourceLabel.test(line.text))
    return false;
  const first = draft.order.length === 0;
  const next = lines.slice(at + 1).find((each) => languageOfText(each.text) === language);
  const hasText = next !== undefined && (lines.indexOf(next) - at <= 3 || endsSentence(next.text));
  if (!(first && (hasText || at === 0)) && !hasText) return false;
  takeTitle(draft, line, language);
  return true;
}

function takeBylineLine(draft: PageDraft, line: PageLine): boolean {
  if (line.text.length > 240) return false;
  const byline = parseByline(line.text);
  if (byline.fields < 2 || !isByline(byline) || (byline.time === null && byline.source === null)) return false;
  takeLaterByline(draft, line, byline);
  return true;
}

type Heading = { type: "heading"; text: string; level: 2 | 3 | 4 };

/** `## …`, 一、…, （一）…, or a short line without a full stop that stands before a paragraph of its language. */
function headingOf(lines: readonly PageLine[], at: number): Heading | null {
  const text = lines[at]?.text ?? "";
  const marked = /^(#{1,6})\s+(\S.*)$/u.exec(text);
  if (marked?.[1] !== undefined && marked[2] !== undefined) {
    return { type: "heading", level: levelOf(marked[1].length), text: marked[2] };
  }
  const language: Language | null = languageOfText(text);
  if (!isTitleLike(text) || (endsSentence(text) && !/[?？]$/u.test(text))) return null;
  const numbered = /^(?:第?[一二三四五六七八九十]{1,3}[、.．章节節]|[（(][一二三四五六七八九十]{1,3}[)）])\s*\S/u.exec(
    text,
  );
  if (numbered !== null && [...text].length <= 40)
    return { type: "heading", level: /^[（(]/u.test(text) ? 3 : 2, text };
  const short = language === "zh" ? [...text].length <= 24 : countWords(text) <= 12 && text.length <= 80;
  const next = lines.slice(at + 1, at + 4).find((line) => languageOfText(line.text) === language)?.text ?? "";
  const before = endsSentence(next) && next.length >= (language === "zh" ? 12 : 40);
  return short && before && !/^[（([“"「《]/u.test(text) ? { type: "heading", level: 2, text } : null;
}

function levelOf(marks: number): 2 | 3 | 4 {
  return marks <= 2 ? 2 : marks === 3 ? 3 : 4;
}
