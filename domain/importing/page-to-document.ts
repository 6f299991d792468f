import type { ParsedGroup } from "#domain/credits/parse-credit-line.ts";
import type { Block, Document, InnerParagraph } from "#domain/document/document.ts";
import { foldHan } from "#domain/hanzi/fold.ts";
import type { Page, PageAttribution, PageBlock } from "#domain/importing/page.ts";
import { parseAttribution } from "#domain/importing/parse-attribution.ts";
import type { Language } from "#domain/locale.ts";
import { idByPlace } from "#domain/portable/document-to-markdown.ts";

/** A block before it has its id. */
type Unnamed = (id: string) => Block;

/**
 * One language of a recognised page as a document. `standing` is the column's epigraph in this language: when the page
 * prints the same words, the block refers to it. `unplaced` are credits without a role: they end the text as paragraphs.
 */
export function pageToDocument(
  page: Page,
  language: Language,
  extra: { standing?: string; unplaced?: readonly ParsedGroup[] } = {},
): Document {
  const edition = page.editions[language];
  const epigraph = page.epigraph[language];
  const makers: Unnamed[] = [
    ...(epigraph === undefined ? [] : [epigraphBlock(epigraph, extra.standing ?? "")]),
    ...(edition?.blocks ?? []).map(toBlock),
    ...(extra.unplaced ?? []).map(({ label, people }) =>
      paragraph(language === "zh" ? `${label}：${people.join("，")}` : `${label}: ${people.join(", ")}`),
    ),
  ];
  return { type: "doc", content: makers.map((make, at) => make(idByPlace(at + 1))) };
}

function epigraphBlock(text: string, standing: string): Unnamed {
  const same = standing !== "" && bare(standing) === bare(text);
  return (id) => ({
    type: "epigraph",
    attrs: { id, standing: same },
    ...(!same && { content: inlines(text) }),
  });
}

function bare(text: string): string {
  return foldHan(text).replace(/[\s\p{P}]/gu, "");
}

function paragraph(text: string): Unnamed {
  return (id) => ({ type: "paragraph", attrs: { id }, content: inlines(text) });
}

function toBlock(block: PageBlock): Unnamed {
  switch (block.type) {
    case "paragraph":
      return paragraph(block.text);
    case "sourceNote":
      return (id) => ({ type: "sourceNote", attrs: { id }, content: inlines(block.text) });
    case "heading":
      return (id) => ({ type: "heading", attrs: { id, level: block.level }, content: inlines(block.text) });
    case "bulletList":
      return (id) => ({ type: "bulletList", attrs: { id }, content: listItems(block.items) });
    case "orderedList":
      return (id) => ({ type: "orderedList", attrs: { id, start: block.start }, content: listItems(block.items) });
    case "quotation":
      return (id) => ({
        type: "quotation",
        attrs: { id, ...attributionOf(block.attribution) },
        content: block.text.split("\n").map(inner),
      });
    default:
      return block satisfies never;
  }
}

/** Fields are printed in the form of the house; where the page says more than they hold, it is printed as it was. */
function attributionOf({ text, ...fields }: PageAttribution) {
  const lines = text.split("\n");
  const { complete } = parseAttribution(lines);
  const { speaker = "", occasion = "", date = "", work = "", volume = "", page = "", link = "" } = fields;
  return {
    speaker,
    occasion,
    date,
    work,
    volume,
    page,
    link,
    verbatim: complete ? "" : lines.join(/\p{Script=Han}/u.test(text) ? "" : " "),
  };
}

function listItems(items: readonly string[]) {
  return items.map((text) => ({ type: "listItem" as const, content: [inner(text)] }));
}

function inner(text: string): InnerParagraph {
  return { type: "paragraph", content: inlines(text) };
}

function inlines(text: string): NonNullable<InnerParagraph["content"]> {
  return text
    .split("\n")
    .flatMap((line, at) => [
      ...(at > 0 ? [{ type: "hardBreak" as const }] : []),
      ...(line === "" ? [] : [{ type: "text" as const, text: line }]),
    ]);
}
