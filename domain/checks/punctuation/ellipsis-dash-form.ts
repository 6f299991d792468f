import type { Found } from "#domain/checks/finding.ts";
import type { CheckedPair, CheckOptions } from "#domain/checks/pair.ts";
import { isChinese, isHan, isLatin, isSpace, neighbour } from "#domain/checks/punctuation/characters.ts";
import { chineseDashes } from "#domain/checks/punctuation/chinese-dashes.ts";
import type { Edit } from "#domain/checks/punctuation/join-edits.ts";
import { maskTechnical } from "#domain/checks/punctuation/mask-technical.ts";

/** Chinese writes …… and —— (GB/T 15834), English … or ... and — or a spaced –. */
export function ellipsisDashForm(pair: CheckedPair, options: CheckOptions): Found[] {
  const zh = pair.zh?.text ?? "";
  const en = pair.en?.text ?? "";
  const found = (side: "zh" | "en", text: string, kind: string) => (edit: Edit) => ({
    ...{ rule: "ellipsis-dash-form" as const, side, quote: text.slice(edit.at, edit.end), at: edit.at, said: { kind } },
    ...(edit.to !== null && { suggestion: edit.to }),
  });
  const chinese = isHan(zh) ? maskTechnical(zh) : "";
  const english = maskTechnical(en);
  return [
    ...chineseEllipses(chinese).map(found("zh", zh, "zh-ellipsis")),
    ...chineseDashes(chinese, options.script).map(found("zh", zh, "zh-dash")),
    ...englishEllipses(english).map(found("en", en, "en-ellipsis")),
    ...englishDashes(english).map(found("en", en, "en-dash")),
  ];
}

function chineseEllipses(text: string): Edit[] {
  return [...text.matchAll(/[….⋯。．・]+/g)].flatMap(({ 0: run, index: at }) => {
    const dots = run.replace(/[。．・.]+$/, "");
    // …… or, for paragraphs left out, ………… is right; a full stop behind it is the author's.
    if (/^[…⋯]/.test(run) && /^(?:……|⋯⋯){1,2}$/.test(dots)) return [];
    if (/^[^…⋯]*$/.test(run) && run.length < 3) return [];
    const before = neighbour(text, at, -1, isSpace);
    const after = neighbour(text, at + run.length - 1, 1, isSpace);
    // In a Latin phrase, or between numbers: 1...n.
    if (!isChinese(before) && !isChinese(after)) return [];
    if (isLatin(before) && /["”’]/.test(after)) return [];
    return [{ at, end: at + run.length, to: run.includes("⋯") ? "⋯⋯" : "……" }];
  });
}

function englishEllipses(text: string): Edit[] {
  return [...text.matchAll(/[….⋯。．]+/g)].flatMap(({ 0: run, index: at }) => {
    const right = /^(?:\.{1,4}|…\.?|\.…)$/.test(run) || /^[。．]$/.test(run);
    const inChinese = isHan(text.charAt(at - 1)) && !isLatin(text.charAt(at + run.length));
    return right || inChinese ? [] : [{ at, end: at + run.length, to: run.startsWith(".") ? "..." : "…" }];
  });
}

function englishDashes(text: string): Edit[] {
  return [...text.matchAll(/[—–―⸺─-]+/g)].flatMap(({ 0: run, index: at }) => {
    if (run.length < 2 && !/[―⸺─]/.test(run)) return [];
    const [left, right] = [text.charAt(at - 1), text.charAt(at + run.length)];
    // A rule on a line of its own, an option of a program, a name left out: Mr S——.
    const alone = neighbour(text, at, -1, isSpace) === "" && neighbour(text, at + run.length - 1, 1, isSpace) === "";
    const option = run === "--" && /^[\s(]?$/.test(left) && /[a-z]/.test(right);
    const leftOut = /(?:^|[^A-Za-z])[A-Z]$/.test(text.slice(Math.max(0, at - 2), at)) && /^[—⸺-]+$/.test(run);
    if (alone || option || leftOut || (isHan(left) && isHan(right))) return [];
    const spaced = isSpace(left) && isSpace(right);
    return [{ at, end: at + run.length, to: spaced ? "–" : "—" }];
  });
}
