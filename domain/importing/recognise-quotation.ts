import type { PageAttribution, PageBlock } from "#domain/importing/page.ts";
import { addBlock, keepAsParagraph, type PageDraft } from "#domain/importing/page-draft.ts";
import { languageOfText, type PageLine } from "#domain/importing/page-lines.ts";
import { type ParsedAttribution, parseAttribution } from "#domain/importing/parse-attribution.ts";
import { chineseOccasion, englishOccasion } from "#domain/importing/parse-speaker.ts";
import { stripImprint } from "#domain/importing/strip-imprint.ts";
import type { Language } from "#domain/locale.ts";

const dash = /^(?:[—―─﹣－]{1,3}|–{1,2}|-{1,3})\s*(?=\S)/u;
const bracketedWork = /^[（(][^（()）]{2,160}[)）][.。]?$/u;

/** 《…》第四卷 on a line of its own, 載《…》第四卷, or The Governance of China, Volume IV; a page number may follow. */
const bareWork =
  /^(?:(?:摘自|引自|出自|[选選]自|[载載][于於]?|[见見][于於]?)?《[^》]{1,60}》(?:第[一二三四五六七八九十\d]+[卷冊册辑輯])?|[A-Z][^.,;]{3,70},? Vol(?:ume|\.)? ?(?:[IVX]+|\d+))\.?$/u;
const isBareWork = (text: string) => bareWork.test(stripImprint(text));

/** 載《…》: a work on a line of its own that says it is where the words before it stand. */
const citedWork = /^(?:摘自|引自|出自|[选選]自|[载載][于於]?)《/u;

/** How many blocks back an attribution may find its quotation when a page alternates its languages. */
const reach = 3;

/** Reads the line at `at` and what belongs to it as an attribution of what stands before it; gives how many lines it took. */
export function takeAttribution(draft: PageDraft, lines: readonly PageLine[], at: number): number {
  const line = lines[at];
  if (line === undefined) return 0;
  if (isListed(lines, at)) return 0;
  if (!dash.test(line.text)) return takeBracketed(draft, line) ? 1 : takeTrailing(draft, lines, at);
  const taken = attributionLines(lines, at);
  const read = parseAttribution(taken.map((each) => each.text));
  if (!isCredible(read)) {
    if (/^[—―─]/u.test(line.text)) {
      keepAsParagraph(draft, line, "attributionUnread", "A line that begins with a dash, but names no source.");
      return 1;
    }
    return 0;
  }
  if (attach(draft, languageOfText(read.text) ?? draft.current, read)) return taken.length;
  for (const each of taken)
    keepAsParagraph(draft, each, "attributionUnread", "An attribution without a quotation before it.");
  return taken.length;
}

/** One of several lines with the same short dash: a list. */
function isListed(lines: readonly PageLine[], at: number): boolean {
  const mark = /^[-–]\s/u.exec(lines[at]?.text ?? "")?.[0];
  return mark !== undefined && [lines[at - 1], lines[at + 1]].some((line) => line?.text.startsWith(mark));
}

/** The line with the dash, then a bracketed work, or the occasion when the dash only names the speaker. */
function attributionLines(lines: readonly PageLine[], at: number): PageLine[] {
  const taken = lines.slice(at, at + 1);
  const first = parseAttribution(taken.map((line) => line.text));
  for (const next of lines.slice(at + 1, at + 3)) {
    const more = parseAttribution([next.text]);
    const sameLanguage = languageOfText(next.text) === languageOfText(taken[0]?.text ?? "");
    const isWork =
      (bracketedWork.test(next.text) && (more.work !== undefined || more.date !== undefined)) || isBareWork(next.text);
    const isOccasion =
      first.speaker !== undefined &&
      first.occasion === undefined &&
      first.date === undefined &&
      next.text.length <= 120 &&
      more.date !== undefined &&
      more.occasion !== undefined &&
      (chineseOccasion.test(next.text) || englishOccasion.test(next.text));
    if (!sameLanguage || !(isWork || isOccasion)) break;
    taken.push(next);
  }
  return taken;
}

/** （《…》第四卷） straight after a quotation's attribution, or after the quotation itself. */
function takeBracketed(draft: PageDraft, line: PageLine): boolean {
  const cited = citedWork.test(line.text) && isBareWork(line.text);
  if (!bracketedWork.test(line.text) && !cited) return false;
  const read = parseAttribution([line.text]);
  const isWork =
    read.work !== undefined &&
    (cited || read.volume !== undefined || /^[（(]\s*《[^》]+》/u.test(line.text)) &&
    read.occasion === undefined;
  const isOccasion =
    read.date !== undefined && (read.speaker !== undefined || read.occasion !== undefined) && isCredible(read);
  if (!isWork && !isOccasion) return false;
  const last = draft.order.at(-1);
  if (last?.block.type === "quotation") {
    const whole = parseAttribution([...last.block.attribution.text.split("\n"), line.text]);
    last.block.attribution = fieldsOf(whole);
    return true;
  }
  return attach(draft, languageOfText(line.text) ?? draft.current, read);
}

/** “……。”——2021年10月18日，在……的讲话, or in brackets: the attribution on the quotation's own line. */
function takeTrailing(draft: PageDraft, lines: readonly PageLine[], at: number): number {
  const line = lines[at];
  const dashed = /^(.+[”」』"])\s*((?:——|--|—|―)\s*.{3,200})$/u.exec(line?.text ?? "");
  const bracketed = dashed
    ? null
    : /^([“「『"].+[”」』"])\s*([（(][^（()）]{4,200}[)）][.。]?)$/u.exec(line?.text ?? "");
  const [, words, behind] = dashed ?? bracketed ?? [];
  if (line === undefined || words === undefined || behind === undefined) return 0;
  const taken = attributionLines([{ ...line, text: behind }, ...lines.slice(at + 1, at + 3)], 0);
  const read = parseAttribution(taken.map((each) => each.text));
  const dated = read.date !== undefined && (read.occasion !== undefined || read.speaker !== undefined);
  const cited = read.volume !== undefined || /^[（(]\s*《/u.test(behind);
  const certain = dashed !== null || dated || (cited && read.occasion === undefined);
  if (!isCredible(read) || !certain || /^[—\s-]+$/u.test(read.text)) return 0;
  addBlock(draft, languageOfText(line.text) ?? draft.current, {
    type: "quotation",
    text: words,
    attribution: fieldsOf(read),
  });
  return taken.length;
}

/** Turns the paragraph an attribution stands under into a quotation; one in quotation marks may begin paragraphs earlier. */
function attach(draft: PageDraft, language: Language, read: ParsedAttribution): boolean {
  const near = draft.order.slice(-reach).reverse();
  const candidate = near.find((entry) => entry.language === language) ?? near[0];
  // A quotation that was marked as one (> …) has its attribution below it like any other.
  if (candidate?.block.type === "quotation" && candidate.block.attribution.text === "") {
    candidate.block.attribution = fieldsOf(read);
    return true;
  }
  if (candidate === undefined || candidate.block.type !== "paragraph") return false;
  const edition = draft.editions[candidate.language];
  const last = edition.blocks.lastIndexOf(candidate.block);
  const first = beginningOf(edition.blocks, last);
  const parts = edition.blocks.slice(first, last + 1);
  const quotation: PageBlock = {
    type: "quotation",
    text: parts.map((block) => block.text).join("\n"),
    attribution: fieldsOf(read),
  };
  edition.blocks.splice(first, parts.length, quotation);
  draft.order = draft.order.filter((entry) => entry.block === candidate.block || !parts.includes(entry.block));
  candidate.block = quotation;
  return true;
}

function beginningOf(blocks: readonly PageBlock[], last: number): number {
  const text = (at: number) => blocks[at]?.text ?? "";
  const opens = (at: number) => count(text(at), /[“「]/gu) - count(text(at), /[”」]/gu) + (count(text(at), /"/gu) % 2);
  // Chinese reopens the marks with every paragraph and closes them with the last.
  let first = last;
  while (
    first > 0 &&
    blocks[first - 1]?.type === "paragraph" &&
    /^[“「"]/u.test(text(first - 1)) &&
    opens(first - 1) > 0
  )
    first--;
  if (first < last || opens(last) >= 0) return first;
  for (let at = last - 1; at >= 0 && blocks[at]?.type === "paragraph" && last - at < 12; at--)
    if (opens(at) > 0) return at;
  return last;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Without the fields that the page does not say. */
export function fieldsOf({ text, speaker, occasion, date, work, volume, page }: ParsedAttribution): PageAttribution {
  const said = Object.entries({ speaker, occasion, date, work, volume, page }).filter(
    ([, value]) => value !== undefined,
  );
  return { text, ...Object.fromEntries(said) };
}

/** Enumerations begin with a dash too (——坚持……。): an attribution names a work, a speaker, or an occasion. */
function isCredible(read: ParsedAttribution): boolean {
  const { text, speaker, occasion, date, work } = read;
  if (text.length > 320) return false;
  const isChinese = languageOfText(text) === "zh";
  const sentence = isChinese && /[。；].|。$/u.test(occasion ?? "") && (occasion ?? "").length > 40;
  if (sentence) return false;
  const named = occasion !== undefined && (isChinese ? chineseOccasion : englishOccasion).test(occasion);
  const brief = occasion === undefined || [...occasion].length <= (isChinese ? 14 : 40);
  if (work !== undefined || (date !== undefined && (named || brief || speaker !== undefined))) return true;
  if (speaker !== undefined) return occasion === undefined || named;
  if (!named) return false;
  return isChinese
    ? /(?:讲话|講話|演讲|演講|致辞|致辭|贺信|賀信|回信|贺电|报告|報告|谈话|談話|发言|發言|文章|访谈|指示|批示|学习时|學習時)[）)]?[。.]?$/u.test(
        text.trim(),
      )
    : /^[—–―─\s-]*(?:From )?(?:The |A |An |His |Her )?(?:[\w'’]+ ){0,3}(?:speech|address|remarks?|letter|message|report|article|keynote|lecture|interview|toast|talk)\b/i.test(
        text,
      );
}
