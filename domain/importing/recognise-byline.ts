import { romanizeName } from "#domain/credits/romanize-name.ts";
import { keepAsParagraph, type PageDraft, warn, warnBeside } from "#domain/importing/page-draft.ts";
import { languageOfText, type PageLine } from "#domain/importing/page-lines.ts";
import { isByline, isBylineRow, type ParsedByline, parseByline } from "#domain/importing/parse-byline.ts";

/** Lines [start, end) are the page's byline. */
export type FoundByline = { start: number; end: number };

const searched = 40;

/** The first byline of a page: one line, or a row for each field. Null where the page has none in its first 40 lines. */
export function findByline(lines: readonly PageLine[]): FoundByline | null {
  for (let at = 0; at < Math.min(lines.length, searched); at++) {
    let end = at;
    while (end < lines.length && isBylineRow(parseByline(lines[end]?.text ?? ""))) end++;
    const fields = lines.slice(at, end).reduce((sum, line) => sum + parseByline(line.text).fields, 0);
    const whole = lines.slice(at, Math.max(end, at + 1)).map((line) => line.text);
    if (isByline(parseByline(whole.join(" | ")))) {
      // The last row may have the next title glued to it.
      const next = lines[end];
      const glued = next === undefined ? null : parseByline(next.text);
      const takesNext = end > at && glued !== null && glued.glued !== null && glued.fields === 1;
      return { start: at, end: Math.max(end, at + 1) + (takesNext ? 1 : 0) };
    }
    if (fields > 0 && end > at) at = end - 1;
  }
  return null;
}

/** Reads one byline line into the page; what it cannot read stays a paragraph. Gives back the title glued to its end. */
export function takeByline(draft: PageDraft, line: PageLine): string | null {
  const byline = parseByline(line.text);
  draft.bylineAt ??= line.at;
  if (byline.time !== null && draft.byline.publishedAt !== null) {
    keepAsParagraph(draft, line, "bylineUnread", `A second time: “${line.text}”.`);
  } else if (byline.time !== null) {
    draft.byline.publishedAt = byline.time.value;
    if (!byline.time.hasTimeOfDay) {
      warn(draft, "timeOfDayMissing", line.at, "The page gives a date without a time: midnight was taken.");
    }
  }
  if (byline.timeText !== null) {
    keepAsParagraph(draft, { ...line, text: byline.timeText }, "timeUnreadable", `“${byline.timeText}” is not a time.`);
  }
  if (draft.byline.source === null) draft.byline.source = byline.source;
  else if (byline.source !== null) byline.left.push(byline.source);
  draft.byline.authors.push(...byline.authors);
  draft.byline.responsibleEditors.push(...byline.responsibleEditors);
  draft.credits.push(...byline.credits);
  for (const text of byline.unreadNames) {
    keepAsParagraph(draft, { ...line, text }, "namesUnread", `These do not look like names: “${text}”.`);
  }
  for (const text of byline.left) {
    keepAsParagraph(draft, { ...line, text }, "bylineUnread", `Not a field of the byline: “${text}”.`);
  }
  for (const words of byline.beside) warnBeside(draft, line.at, words);
  // Without a name before it nobody can tell whether the title's first words are one.
  if (byline.glued !== null && /[:：∶]\s*$/u.test(line.text.slice(0, -byline.glued.length))) {
    warn(draft, "titleGlued", line.at, `A title stands where a name belongs: “${byline.glued}”.`);
  }
  return byline.glued;
}

/**
 * A byline further down: that of the other language, or one at the foot of the page. It fills what is still empty; where
 * it says again what is known it is only reported; one that contradicts stays a paragraph, and nothing is taken from it.
 */
export function takeLaterByline(draft: PageDraft, line: PageLine, byline: ParsedByline): void {
  const known = draft.byline;
  if (draft.bylineAt === null) {
    takeByline(draft, line);
    return;
  }
  const contradicts =
    !sameTime(known.publishedAt, byline) ||
    !sameSource(known.source, byline.source) ||
    !samePeople(known.responsibleEditors, byline.responsibleEditors) ||
    !samePeople(known.authors, byline.authors);
  if (contradicts) {
    keepAsParagraph(draft, line, "bylineUnread", `A second byline says something else: “${line.text}”.`);
    return;
  }
  known.publishedAt ??= byline.time?.value ?? null;
  known.source ??= byline.source;
  if (known.responsibleEditors.length === 0) known.responsibleEditors.push(...byline.responsibleEditors);
  if (known.authors.length === 0) known.authors.push(...byline.authors);
  draft.credits.push(...byline.credits);
  const read = byline.left.length === 0 && byline.unreadNames.length === 0 && byline.timeText === null;
  for (const words of byline.beside) warnBeside(draft, line.at, words);
  if (read) warn(draft, "bylineRepeated", line.at, `A second byline: “${line.text}”.`);
  else keepAsParagraph(draft, line, "bylineUnread", `A second byline says more than its fields: “${line.text}”.`);
}

/** A date without a time of day says the same as every time of that day. */
function sameTime(known: string | null, { time }: ParsedByline): boolean {
  if (known === null || time === null) return true;
  return time.hasTimeOfDay ? known === time.value : known.slice(0, 10) === time.value.slice(0, 10);
}

/** 河边网 and River Net may be one outlet: names in two languages contradict nothing. */
function sameSource(known: string | null, again: string | null): boolean {
  return known === null || again === null || known === again || languageOfText(known) !== languageOfText(again);
}

/** 曹川川 and Cao Chuanchuan are one person where two bylines of one page name them in the same place. */
function samePeople(known: readonly string[], again: readonly string[]): boolean {
  if (known.length === 0) return true;
  const form = (name: string) => (romanizeName(name) ?? name).toLowerCase();
  return again.every((name) => known.some((other) => form(other) === form(name)));
}
