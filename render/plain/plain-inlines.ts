import type { PhrasingContent } from "mdast";
import type { Inline, Mark } from "#domain/document/document.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import { toPhrasing } from "#domain/portable/inline-markdown.ts";
import type { NoteNumbers } from "#render/notes.tsx";

/** What words need to know of the text that they stand in. */
export type PlainWords = {
  locale: ReaderLocale;
  /** The public origin, before paths of this site. */
  origin: string;
  notes: NoteNumbers;
};

const raised: Record<string, string> = { "+": "⁺", "-": "⁻", "−": "⁻", "=": "⁼", "(": "⁽", ")": "⁾", n: "ⁿ" };
const digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/**
 * Words as they read without a page: standard Markdown has no sign for half of our marks. Readings stand behind their words,
 * a raised figure keeps being one (10⁹ is not 109), links are whole addresses, and footnotes have their numbers.
 */
export function plainPhrasing(content: readonly Inline[] | undefined, words: PlainWords): PhrasingContent[] {
  const inlines = content ?? [];
  const plain = inlines.flatMap((inline, at): Inline[] => {
    if (inline.type === "hardBreak") return [inline];
    if (inline.type === "footnote") {
      return [{ type: "footnote", attrs: { id: String(words.notes.get(inline.attrs.id) ?? 0) } }];
    }
    const { marks = [] } = inline;
    const kept = marks.flatMap((mark) => keptMark(mark, words.origin));
    const said = (text: string): Inline => ({ type: "text", text, ...(kept.length > 0 && { marks: kept }) });
    const reading = marks.find((mark) => mark.type === "ruby");
    const goesOn = reading !== undefined && sameReading(inlines[at + 1], reading);
    const text = marks.some(({ type }) => type === "superscript") ? raise(inline.text) : inline.text;
    return [said(reading === undefined || goesOn ? text : `${text}${inBrackets(reading.attrs.text, words.locale)}`)];
  });
  return toPhrasing(plain, "keep");
}

function keptMark(mark: Mark, origin: string): Mark[] {
  switch (mark.type) {
    case "bold":
    case "italic":
      return [mark];
    case "emphasis":
      return [{ type: "italic" }];
    case "link": {
      const { href } = mark.attrs;
      // To a place of the page, which is none here.
      if (href.startsWith("#")) return [];
      return [{ type: "link", attrs: { href: href.startsWith("/") ? origin + href : href } }];
    }
    case "superscript":
    case "subscript":
    case "highlight":
    case "ruby":
      return [];
    default:
      return mark satisfies never;
  }
}

function sameReading(next: Inline | undefined, reading: Mark): boolean {
  const marks = next?.type === "text" ? (next.marks ?? []) : [];
  return marks.some((mark) => JSON.stringify(mark) === JSON.stringify(reading));
}

function raise(text: string): string {
  const signs = [...text].map((sign) => digits[/^\d$/.test(sign) ? Number(sign) : -1] ?? raised[sign]);
  return signs.every((sign) => sign !== undefined) ? signs.join("") : `^${text}`;
}

function inBrackets(text: string, locale: ReaderLocale): string {
  return locale === "en" ? ` (${text})` : `（${text}）`;
}
