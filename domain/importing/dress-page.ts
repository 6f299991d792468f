import { blockText } from "#domain/document/block-text.ts";
import type { Block, Inline, InnerParagraph, ListItem } from "#domain/document/document.ts";
import { languageOfText, pageLines, stripInvisible } from "#domain/importing/page-lines.ts";
import type { Language } from "#domain/locale.ts";

/** Stand round the number of a block that a line cannot say, with words of its language behind them. */
const [open, shut] = ["\u{f0000}", "\u{f0001}"];
const token = new RegExp(`${open}(\\d+)${shut}[^\\n]*`, "u");
const tokens = new RegExp(token, "gu");
const hints = {
  zh: "甲乙丙丁戊己庚辛壬癸，子丑寅卯辰巳午未。",
  en: "Here stands what no line of a plain page is able to say at all.",
};
const listMark = /^(?:[•·●○■◆▪*-]|\d{1,3}[.、)]|[①-⑳])\s*/u;
const longHeader = 4;
/** So far up somebody looks for words. */
const furthest = 8;

/**
 * A page is recognised from its lines; its lines come from blocks with links, marks and lists. This gives the lines, and puts
 * what they had back on the blocks that were recognised.
 */
export class Dressing {
  readonly text: string;
  readonly #blocks: readonly Block[];
  readonly #lines = new Map<string, Inline[]>();
  /** Footnotes that have their sign: a line that stands twice has its note once. */
  readonly #notes = new Set<string>();

  constructor(blocks: readonly Block[]) {
    this.#blocks = blocks;
    let sentences = 0;
    this.text = blocks
      .map((block, at) => {
        const lines = this.#linesOf(block, at, sentences === 0 && at < longHeader);
        if (block.type === "paragraph" && /[。！？.!?]$/u.test(lines)) sentences += 1;
        return lines;
      })
      .join("\n\n");
  }

  static plain(text: string): string {
    return text.replace(tokens, "").trim();
  }

  /** The blocks that a recognised block stands for, with their marks. */
  dress(block: Block): Block[] {
    switch (block.type) {
      case "paragraph":
      case "heading":
      case "epigraph":
      case "sourceNote": {
        const { title, blocks } = this.undress(blockText(block));
        if (blocks.length > 0) return title === "" ? blocks : [...blocks, { ...block, content: this.#inlines(title) }];
        return [block.content === undefined ? block : { ...block, content: this.#inlines(title) }];
      }
      case "quotation": {
        const { title, blocks } = this.undress(blockText(block));
        if (blocks.length === 0) return [{ ...block, content: block.content.map((inner) => this.#inner(inner)) }];
        const { attrs } = block;
        const said = [title, attrs.verbatim, attrs.speaker, attrs.occasion, attrs.date, attrs.work, attrs.volume];
        const words = said.filter((part) => part !== "").join(" ");
        const rest: Block[] =
          words === ""
            ? []
            : [{ type: "paragraph", attrs: { id: attrs.id }, content: [{ type: "text", text: words }] }];
        return [...blocks, ...rest];
      }
      case "bulletList":
      case "orderedList":
        return [{ ...block, content: block.content.map((item) => this.#item(item)) }];
      default:
        return [block];
    }
  }

  /** A text without the blocks that got into it, and those blocks. */
  undress(text: string): { title: string; blocks: Block[] } {
    const blocks = [...text.matchAll(tokens)].flatMap(([, number]) => this.#blocks[Number(number)] ?? []);
    return { title: blocks.length > 0 ? Dressing.plain(text) : text, blocks };
  }

  #linesOf(block: Block, at: number, mayBeTitle: boolean): string {
    switch (block.type) {
      case "paragraph":
        return this.#keep(block.content);
      case "heading": {
        const text = this.#keep(block.content);
        // Which of a page's first lines is its title, column or deck is for the recogniser to say.
        return mayBeTitle || text.includes("\n") ? text : `${"#".repeat(block.attrs.level)} ${text}`;
      }
      case "quotation": {
        const { id: _id, ...said } = block.attrs;
        if (Object.values(said).some((value) => value !== "")) break;
        return block.content
          .flatMap((inner) => this.#keep(inner.content).split("\n"))
          .map((line) => `> ${line}`)
          .join("\n");
      }
    }
    return `${open}${at}${shut}${hints[languageOfText(blockText(block)) ?? this.#languageAround(at)]}`;
  }

  /** A video without a word is of the language that it stands in. */
  #languageAround(at: number): Language {
    for (let before = at - 1; before >= 0 && before > at - furthest; before--) {
      const language = languageOfText(blockText(this.#blocks[before] as Block));
      if (language !== null) return language;
    }
    const [next] = this.#blocks.slice(at + 1, at + 2);
    return (next && languageOfText(blockText(next))) ?? "zh";
  }

  /** Remembers the words of each line, and gives the lines. */
  #keep(content: readonly Inline[] | undefined): string {
    const lines: Inline[][] = [[]];
    for (const inline of content ?? []) {
      if (inline.type === "hardBreak") lines.push([]);
      else lines.at(-1)?.push(inline);
    }
    return lines
      .map((inlines) => {
        const text = inlines.map((inline) => (inline.type === "text" ? inline.text : "")).join("");
        const clean = cleanLine(text);
        this.#remember(clean, inlines);
        const mark = listMark.exec(text)?.[0] ?? "";
        if (mark !== "") this.#remember(cleanLine(text.slice(mark.length)), withoutStart(inlines, mark.length));
        return clean;
      })
      .join("\n");
  }

  #remember(line: string, inlines: Inline[]): void {
    if (line !== "" && !this.#lines.has(line)) this.#lines.set(line, inlines);
  }

  #inlines(text: string): Inline[] {
    return text.split("\n").flatMap((line, at): Inline[] => {
      const known = this.#lines.get(cleanLine(line));
      const words: Inline[] =
        known?.filter((inline) => this.#isNew(inline)) ?? (line === "" ? [] : [{ type: "text", text: line }]);
      return at > 0 ? [{ type: "hardBreak" }, ...words] : words;
    });
  }

  #isNew(inline: Inline): boolean {
    if (inline.type !== "footnote") return true;
    const isNew = !this.#notes.has(inline.attrs.id);
    this.#notes.add(inline.attrs.id);
    return isNew;
  }

  #inner(inner: InnerParagraph): InnerParagraph {
    const text = (inner.content ?? []).map((inline) => (inline.type === "text" ? inline.text : "\n")).join("");
    return inner.content === undefined ? inner : { type: "paragraph", content: this.#inlines(text) };
  }

  #item(item: ListItem): ListItem {
    return {
      type: "listItem",
      content: item.content.map((child) =>
        child.type === "paragraph"
          ? this.#inner(child)
          : { ...child, content: child.content.map((each) => this.#item(each)) },
      ),
    };
  }
}

/** As the recogniser cleans a line. */
function cleanLine(text: string): string {
  return pageLines(stripInvisible(text).replace(/[\u{f0000}\u{f0001}]/gu, ""))[0]?.text ?? "";
}

function withoutStart(inlines: readonly Inline[], length: number): Inline[] {
  let left = length;
  return inlines.flatMap((inline): Inline[] => {
    if (inline.type !== "text" || left === 0) return [inline];
    const text = inline.text.slice(left);
    left = Math.max(0, left - inline.text.length);
    return text === "" ? [] : [{ ...inline, text }];
  });
}
