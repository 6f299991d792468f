import type { Page, PageBlock } from "#domain/importing/page.ts";
import { recognisePage } from "#domain/importing/recognise-page.ts";

/** A recognised page in lines short enough to be read in a test. */
export function outline(text: string): string[] {
  const page = recognisePage(text);
  const { publishedAt, source, authors, responsibleEditors } = page.byline;
  return [
    ...(page.column === null ? [] : [`column ${page.column}`]),
    ...Object.entries(page.epigraph).map(([language, words]) => `epigraph ${language} ${start(words)}`),
    `byline ${publishedAt ?? "-"} ${source ?? "-"} by ${authors.join("+") || "-"} ed ${responsibleEditors.join("+") || "-"}`,
    ...editionLines(page),
    ...page.credits.map((group) => `${group.roles.join("+") || `?${group.label}`}: ${group.people.join("+")}`),
    ...page.warnings.map((warning) => `! ${warning.at} ${warning.code}`),
  ];
}

function editionLines({ editions: { zh, en } }: Page): string[] {
  return [
    ...(zh ? [`${zh.script} ${zh.title}`, ...deckLine(zh.deck), ...zh.blocks.map(blockLine)] : []),
    ...(en ? [`en ${en.title}`, ...deckLine(en.deck), ...en.blocks.map(blockLine)] : []),
  ];
}

function deckLine(deck: string | undefined): string[] {
  return deck === undefined ? [] : [`deck ${deck}`];
}

const short: Record<PageBlock["type"], string> = {
  paragraph: "p",
  sourceNote: "src",
  heading: "h",
  bulletList: "ul",
  orderedList: "ol",
  quotation: "q",
};

function blockLine(block: PageBlock): string {
  const words = "items" in block ? block.items.join(" / ") : start(block.text);
  if (block.type === "heading") return `h${block.level} ${words}`;
  if (block.type !== "quotation") return `${short[block.type]} ${words}`;
  const { text: _text, ...fields } = block.attribution;
  return `q ${words} — ${Object.values(fields).join("; ")}`;
}

function start(text: string): string {
  return text.length <= 24 ? text.replaceAll("\n", " / ") : `${text.slice(0, 20)}…`;
}
