import type { Root, RootContent } from "mdast";
import type { ContainerDirective, TextDirective } from "mdast-util-directive";
import type { Handle, Unsafe } from "mdast-util-to-markdown";
import type { Construct, State, Tokenizer } from "micromark-util-types";
import remarkCjkFriendly from "remark-cjk-friendly";
import remarkDirective from "remark-directive";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkStringify from "remark-stringify";
import { type Processor, unified } from "unified";
import { boundSigns } from "#domain/portable/bound-signs.ts";
import { markNames } from "#domain/portable/mark-directives.ts";

const colon = 58;
const openingBracket = 91;
const longestName = Math.max(...markNames.map((name) => name.length));

/**
 * Changes what the plugins before it set up.
 * - Inline directives only where a mark of ours is named: else the colon in 数字中国:当数据 would begin one.
 * - An address is a link only where somebody made it one: GFM would also turn mail@example.org and www.example.org in running
 *   text into links, escaped or not, and reading back would not give what was printed.
 */
function ourDialect(this: Processor): void {
  const data = this.data();
  const syntax = data.micromarkExtensions ?? [];
  for (const { text } of syntax) {
    if (!text) continue;
    text[colon] &&= [text[colon]].flat().map(onlyForMarks);
    for (const letter of "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-._")
      delete text[letter.charCodeAt(0)];
  }
  for (const extension of data.fromMarkdownExtensions?.flat() ?? []) delete extension.transforms;
  for (const extension of (data.toMarkdownExtensions ?? []).flatMap((each) => [each, ...(each.extensions ?? [])])) {
    extension.unsafe = extension.unsafe?.filter(({ character, atBreak }) => atBreak || !/^[:.@]$/.test(character));
  }
  data.toMarkdownExtensions?.push({
    // Always, since what follows may come out as a reference (`\\` before a no-break space), which it would undo.
    // And < before anything: <!@a.b> is an address too.
    unsafe: [
      ...["\\", "<"].map((character): Unsafe => ({ character, inConstruct: "phrasing" })),
      // What would begin a mark, keep one from beginning, or be taken for the attributes of one that just ended.
      { character: ":", after: `(?:${markNames.join("|")})\\[`, inConstruct: "phrasing" },
      { character: ":", after: "(?=:$)", inConstruct: "phrasing" },
      { before: "\\]", character: "{", inConstruct: "phrasing" },
      // After the sign of a footnote that begins a line, it would begin what the footnote says.
      { before: "\\]", character: ":", inConstruct: "phrasing" },
    ],
    handlers: {
      textDirective: Object.assign(printMark, { peek: () => ":" }),
      containerDirective(node: ContainerDirective, _parent, state, info) {
        const exit = state.enter("containerDirective");
        const inner = state.containerFlow(node, info);
        exit();
        const fence = ":".repeat(3 + directivesWithin(node));
        return `${fence}${node.name}${printAttributes(node.attributes)}\n${inner === "" ? "" : `${inner}\n`}${fence}`;
      },
    },
  });
}

const printMark: Handle = (node: TextDirective, _parent, state, info) => {
  const exit = state.enter("label");
  const words = state.containerPhrasing(node, { ...info, before: "[", after: "]" });
  exit();
  // A bracket of an attribute would be counted among those around the words of a mark outside this one.
  // A pipe would end the cell of a table.
  const attributes = printAttributes(node.attributes)
    .replaceAll("[", "&#x5B;")
    .replaceAll("]", "&#x5D;")
    .replaceAll("|", "&#x7C;");
  return `:${node.name}[${words}]${attributes}`;
};

/** The construct of an inline directive, tried only where `:name[` names a mark. */
function onlyForMarks(construct: Construct): Construct {
  const tokenize: Tokenizer = function (effects, ok, nok) {
    return effects.check(
      { tokenize: lookForName, partial: true },
      construct.tokenize.call(this, effects, ok, nok),
      nok,
    );
  };
  return { ...construct, tokenize };
}

const lookForName: Tokenizer = (effects, ok, nok) => {
  let name = "";
  const begin: State = (code) => {
    effects.enter("data");
    effects.consume(code);
    return next;
  };
  const next: State = (code) => {
    if (code === openingBracket && markNames.includes(name)) {
      effects.exit("data");
      return ok(code);
    }
    if (code === null || code < 0 || name.length > longestName) return nok(code);
    name += String.fromCharCode(code);
    effects.consume(code);
    return next;
  };
  return begin;
};

/** How deep block directives stand in one: the fence around must be longer than theirs. */
function directivesWithin(node: ContainerDirective): number {
  const inner = node.children.filter((child) => child.type === "containerDirective");
  return inner.reduce((deepest, child) => Math.max(deepest, 1 + directivesWithin(child)), 0);
}

function printAttributes(attributes: ContainerDirective["attributes"]): string {
  const parts = Object.entries(attributes ?? {}).map(([name, value]) => {
    if (name === "id") return `#${value}`;
    return value === "" || value === null || value === undefined ? name : `${name}="${encodeAttribute(value)}"`;
  });
  return parts.length === 0 ? "" : `{${parts.join(" ")}}`;
}

function encodeAttribute(value: string): string {
  return value.replace(
    /[&"\u0000-\u001f]/g,
    (character) => `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`,
  );
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false, tablePipeAlign: false })
  .use(remarkCjkFriendly)
  .use(remarkDirective)
  .use(ourDialect)
  .use(remarkStringify, {
    bullet: "-",
    emphasis: "*",
    listItemIndent: "one",
    resourceLink: true,
    rule: "-",
    // One list after another of the same kind needs other marks, or they would be read as one.
    bulletOther: "*",
  });

/** Markdown → tree, with CommonMark, GFM and our block directives; bold works beside Chinese punctuation. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text);
}

/**
 * The same for text of any origin: of a paragraph with more signs than anybody writes, the rest of the line is words as they
 * are typed. `tell` gets those words.
 */
export function parseAnyMarkdown(text: string, tell: (words: string) => void): Root {
  return processor().use(boundSigns, tell).parse(text);
}

/** Tree → Markdown, with a line end at its end unless it is empty. */
export function printMarkdown(blocks: RootContent[]): string {
  return processor.stringify({ type: "root", children: blocks });
}
