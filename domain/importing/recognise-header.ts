import { keepAsParagraph, type PageDraft } from "#domain/importing/page-draft.ts";
import { endsSentence, languageOfText, type PageLine } from "#domain/importing/page-lines.ts";
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
    if (breadcrumb.test(line.text) && index !== titleAt) {
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
  const withColumn = lines.findIndex(
    (line) => splitColumn(line.text) !== null && !breadcrumb.test(line.text) && !isSentence(line.text),
  );
  if (withColumn >= 0) return withColumn;
  const short = lines.findIndex(
    (line) => isTitleLike(line.text) && !breadcrumb.test(line.text) && !isSentence(line.text),
  );
  return short >= 0 ? short : lines.length - 1;
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
  const top = lines.slice(0, 5);
  const withColumn = top.findIndex((line) => splitColumn(line.text) !== null && isTitleLike(line.text));
  const first = withColumn >= 0 ? withColumn : top[0] !== undefined && isTitleLike(top[0].text) ? 0 : -1;
  if (first < 0) return 0;
  const next = lines[first + 1];
  const language = languageOfText(lines[first]?.text ?? "");
  const bothTitles = next !== undefined && isTitleLike(next.text) && languageOfText(next.text) !== language;
  return first + (bothTitles ? 2 : 1);
}
