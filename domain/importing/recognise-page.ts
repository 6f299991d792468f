import { parseCreditLine } from "#domain/credits/parse-credit-line.ts";
import { detectScript } from "#domain/importing/detect-script.ts";
import type { Page } from "#domain/importing/page.ts";
import { newDraft, type PageDraft, warn } from "#domain/importing/page-draft.ts";
import { endsSentence, joinWrapped, languageOfText, type PageLine, pageLines } from "#domain/importing/page-lines.ts";
import { takeBody } from "#domain/importing/recognise-body.ts";
import { type FoundByline, findByline, takeByline } from "#domain/importing/recognise-byline.ts";
import { splitGluedCredits } from "#domain/importing/recognise-credits.ts";
import { firstTitle, headerLength, joinTitle, takeHeader } from "#domain/importing/recognise-header.ts";
import { warnOfInlineMarkdown } from "#domain/importing/recognise-markdown.ts";
import { isTitleLike, takeTitle } from "#domain/importing/recognise-title.ts";

/**
 * Recognises a plain-text dump of an article's page: epigraph, column, titles, byline, both bodies, quotations with their
 * attribution, source notes, credits. Whatever it does not know stays a paragraph, with a warning where that may be
 * wrong: nothing but white space, labels and list marks is left out. Never throws.
 */
export function recognisePage(text: string): Page {
  const lines = joinHeader(joinWrapped(pageLines(text)).flatMap(splitLanguages).flatMap(splitGluedCredits));
  const draft = newDraft();
  const found = findByline(lines);
  if (found !== null && isAtTop(lines, found)) {
    takeHeader(draft, lines.slice(0, found.start));
    const rest = lines.slice(found.end);
    for (const line of lines.slice(found.start, found.end)) {
      const glued = takeByline(draft, line);
      if (glued !== null) rest.unshift(...takeGluedTitle(draft, { ...line, text: glued }));
    }
    takeBody(draft, rest);
  } else {
    const length = headerLength(lines);
    takeHeader(draft, lines.slice(0, length));
    takeBody(draft, lines.slice(length, found?.start));
    for (const line of lines.slice(found?.start ?? lines.length, found?.end)) {
      const glued = takeByline(draft, line);
      if (glued !== null) takeBody(draft, [{ ...line, text: glued }]);
    }
    takeBody(draft, lines.slice(found?.end ?? lines.length));
  }
  warnOfInlineMarkdown(draft, lines);
  return finish(draft);
}

/** Joins a broken title where titles are: above the byline, or on a page without one in its first lines. */
function joinHeader(lines: readonly PageLine[]): PageLine[] {
  const end = Math.min(findByline(lines)?.start ?? longestHeader, longestHeader);
  return [...joinTitle(lines.slice(0, end)), ...lines.slice(end)];
}

const longestHeader = 8;

/**
 * Whether a byline stands between title and text, and not at the foot of the page: at most a deck in each language comes
 * between it and the title, and something follows it.
 */
function isAtTop(lines: readonly PageLine[], found: FoundByline): boolean {
  const above = lines.slice(0, found.start);
  const title = firstTitle(above);
  const isText = ({ text }: PageLine) => endsSentence(text) && text.length >= 12;
  const between = above
    .slice(title + 1)
    .filter(isText)
    .map(({ text }) => languageOfText(text));
  if (new Set(between).size < between.length) return false;
  const textFollows = lines.slice(found.end).some((line) => isText(line) && parseCreditLine(line.text) === null);
  return textFollows || between.length === 0;
}

/** What was glued to the byline is the other title, or else the first line of the text. */
function takeGluedTitle(draft: PageDraft, line: PageLine): PageLine[] {
  const language = languageOfText(line.text) ?? draft.current;
  if (draft.editions[language].title !== null || !isTitleLike(line.text)) return [line];
  takeTitle(draft, line, language);
  return [];
}

/** A Chinese paragraph and its English one that lost the line end between them. */
function splitLanguages(line: PageLine): PageLine[] {
  const match = /(?<=[。！？][”」』）]?)\s*(?=[“"]?\p{Lu}[^\p{Script=Han}]{40,}$)/u.exec(line.text);
  if (match === null || match.index === 0) return [line];
  const [before, after] = [line.text.slice(0, match.index).trim(), line.text.slice(match.index).trim()];
  return [
    { ...line, text: before },
    { ...line, text: after, blankBefore: true },
  ];
}

function finish(draft: PageDraft): Page {
  const { zh, en } = draft.editions;
  const page: Page = {
    column: draft.column,
    epigraph: {
      ...(draft.epigraph.zh.length > 0 && { zh: draft.epigraph.zh.join("\n") }),
      ...(draft.epigraph.en.length > 0 && { en: draft.epigraph.en.join("\n") }),
    },
    byline: {
      publishedAt: draft.byline.publishedAt,
      source: draft.byline.source,
      authors: named(draft, "author", draft.byline.authors),
      responsibleEditors: named(draft, "responsibleEditor", draft.byline.responsibleEditors),
    },
    editions: {},
    credits: draft.credits,
    warnings: draft.warnings,
  };
  if (zh.title !== null || zh.blocks.length > 0) {
    page.editions.zh = { script: detectScript(chineseOf(draft)), ...textOf(draft, "zh") };
  }
  if (en.title !== null || en.blocks.length > 0) page.editions.en = textOf(draft, "en");
  if (draft.bylineAt === null) warn(draft, "bylineMissing", 1, "No line gives the time, source, author or editor.");
  else if (page.byline.publishedAt === null && !draft.warnings.some((warning) => warning.code === "timeUnreadable")) {
    warn(draft, "timeMissing", draft.bylineAt, "The byline gives no time of publication.");
  }
  page.warnings.sort((a, b) => a.at - b.at);
  return page;
}

function textOf(draft: PageDraft, language: "zh" | "en") {
  const { title, deck, blocks } = draft.editions[language];
  if (title === null) {
    warn(
      draft,
      "titleMissing",
      1,
      language === "zh" ? "The Chinese text has no title." : "The English text has no title.",
    );
  }
  return { title: title ?? "", ...(deck.length > 0 && { deck: deck.join("\n") }), blocks };
}

/** The byline's people of a role, then those a credit line names for it. */
function named(draft: PageDraft, role: "author" | "responsibleEditor", byline: readonly string[]): string[] {
  const credited = draft.credits.filter((group) => group.roles.includes(role)).flatMap((group) => group.people);
  return [...new Set([...byline, ...credited])];
}

/** All Chinese of the page, names and labels too: a title alone may not tell its script. */
function chineseOf(draft: PageDraft): string {
  const { title, deck, blocks } = draft.editions.zh;
  const own = [title ?? "", ...deck, ...blocks.map((block) => block.text), ...draft.epigraph.zh].join("");
  const labels = draft.credits.map((group) => group.label + group.people.join(""));
  return own + [draft.column ?? "", draft.byline.source ?? "", ...labels].join("");
}
