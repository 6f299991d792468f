import { isKnownLabel } from "#domain/credits/credit-label.ts";
import { keepAsParagraph, keepFurniture, type PageDraft } from "#domain/importing/page-draft.ts";
import { isFurniture } from "#domain/importing/page-furniture.ts";
import { endsSentence, languageOfText, type PageLine } from "#domain/importing/page-lines.ts";
import { isByline, parseByline } from "#domain/importing/parse-byline.ts";
import { isTitleLike, splitColumn, takeTitle } from "#domain/importing/recognise-title.ts";
import { gluedAt } from "#domain/importing/split-glued.ts";

/** 首页 > 理论: the way to a page on its site. */
const breadcrumb = /[>»›]|^(?:首页|首頁|您?的?当前位置|您的位置|目前位置|home\b)/iu;

/** Titles may ask or exclaim; they do not state. */
const isSentence = (text: string) =>
  endsSentence(text) && !/[?？!！]$/u.test(text) && text.length >= (languageOfText(text) === "zh" ? 10 : 24);

/**
 * Reads what stands above the byline: epigraphs, titles, decks. Lines are taken as they come: sentences before the title
 * are the epigraph of their language, lines between title and byline its deck.
 */
export function takeHeader(draft: PageDraft, lines: readonly PageLine[]): void {
  const parts = lines.flatMap(splitGluedLine);
  const titleAt = firstTitle(parts);
  for (const [index, line] of parts.entries()) {
    const language = languageOfText(line.text) ?? draft.current;
    const edition = draft.editions[language];
    if (isFurniture(line.text)) keepFurniture(draft, line);
    else if (breadcrumb.test(line.text) && index !== titleAt) {
      keepAsParagraph(draft, line, "lineUnplaced", `Above the title, and neither title nor epigraph: “${line.text}”.`);
    } else if (index < titleAt) {
      if (isSentence(line.text) || splitColumn(parts[titleAt]?.text ?? "") !== null)
        draft.epigraph[language].push(line.text);
      else
        keepAsParagraph(
          draft,
          line,
          "lineUnplaced",
          `Above the title, and neither title nor epigraph: “${line.text}”.`,
        );
    } else if (edition.title === null && (index === titleAt || isTitleLike(line.text)))
      takeTitle(draft, line, language);
    else if (edition.title === null) {
      keepAsParagraph(draft, line, "lineUnplaced", `Above the byline, and not a title: “${line.text}”.`);
    } else edition.deck.push(line.text);
  }
}

/** A line with the column's prefix is the title; else the first short line is; else the last before the byline. */
export function firstTitle(lines: readonly PageLine[]): number {
  const mayBe = ({ text }: PageLine) => !breadcrumb.test(text) && !isSentence(text) && !isFurniture(text);
  const withColumn = lines.findIndex((line) => splitColumn(line.text) !== null && mayBe(line));
  if (withColumn >= 0) return withColumn;
  const short = lines.findIndex((line) => isTitleLike(line.text) && mayBe(line));
  return short >= 0 ? short : lines.findLastIndex((line) => !isFurniture(line.text));
}

function splitGluedLine(line: PageLine): PageLine[] {
  const at = isSentence(line.text) ? null : gluedAt(line.text);
  if (at === null) return [line];
  return [
    { ...line, text: line.text.slice(0, at).trim() },
    { ...line, text: line.text.slice(at).trim() },
  ];
}

/** Where the header ends on a page without a byline above its text: after the titles, and an epigraph before them. */
export function headerLength(lines: readonly PageLine[]): number {
  const above = Math.max(
    0,
    lines.findIndex((line) => !isFurniture(line.text)),
  );
  const top = lines.slice(above, above + 5);
  const withColumn = top.findIndex((line) => splitColumn(line.text) !== null && isTitleLike(line.text));
  const inTop = withColumn >= 0 ? withColumn : top[0] !== undefined && isTitleLike(top[0].text) ? 0 : -1;
  if (inTop < 0) return 0;
  const first = above + inTop;
  const next = lines[first + 1];
  const language = languageOfText(lines[first]?.text ?? "");
  const bothTitles = next !== undefined && isTitleLike(next.text) && languageOfText(next.text) !== language;
  return first + (bothTitles ? 2 : 1);
}

/**
 * A title broken behind its colon, dash or bar (“灯火 | 街区的夜：” and “灯会说话”) in one line. Labels that wait for their
 * value end so too, and are left alone.
 */
export function joinTitle(lines: readonly PageLine[]): PageLine[] {
  const joined: PageLine[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last !== undefined && isOpenTitle(last.text) && goesOn(last.text, line.text)) {
      last.text += `${/\p{Script=Han}[：—、，]*$/u.test(last.text) ? "" : " "}${line.text}`;
    } else joined.push({ ...line });
  }
  return joined;
}

function isOpenTitle(text: string): boolean {
  const short = [...text].length <= (languageOfText(text) === "zh" ? 40 : 120);
  const label = parseByline(text).fields > 0 || isKnownLabel(text.replace(/\s*[：:]$/u, ""));
  return short && /[：:—｜|丨、，,]$/u.test(text) && !/[。！？.!?]/u.test(text) && !label && !isFurniture(text);
}

function goesOn(before: string, text: string): boolean {
  const sameLanguage = languageOfText(text) === languageOfText(before);
  return sameLanguage && isTitleLike(text) && splitColumn(text) === null && !isByline(parseByline(text));
}
