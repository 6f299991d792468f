import { pairByOrder } from "#domain/alignment/pair-by-order.ts";
import type { Block, Document } from "#domain/document/document.ts";
import { createId } from "#domain/ids.ts";
import { type BilingualTable, takeBilingualTable } from "#domain/importing/bilingual-table.ts";
import { Dressing } from "#domain/importing/dress-page.ts";
import { withEmbeds } from "#domain/importing/embed-lines.ts";
import { keepNotes } from "#domain/importing/keep-notes.ts";
import type { Page } from "#domain/importing/page.ts";
import { creditsOfPage } from "#domain/importing/page-credits.ts";
import { pageToDocument } from "#domain/importing/page-to-document.ts";
import { type Reading, ReadWarnings } from "#domain/importing/reading.ts";
import { recognisePage } from "#domain/importing/recognise-page.ts";
import { settleReading } from "#domain/importing/settle-reading.ts";
import type { PageNote, Structure, StructuredEdition } from "#domain/importing/structure.ts";
import type { Language } from "#domain/locale.ts";

/**
 * Recognises what was read as an article's page: titles, byline, credits, both bodies with all their marks. `plain` is the
 * text itself where nothing but text was read: its blank lines tell more than its paragraphs do.
 */
export function recogniseStructure(reading: Reading, plain: string | null = null): Structure {
  const table = takeBilingualTable(reading.blocks);
  const warnings = new ReadWarnings();
  for (const words of table?.merged ?? []) warnings.add("cellsMerged", words);
  const settled = settleReading({ blocks: table?.others ?? reading.blocks, warnings: reading.warnings });
  const dressing = new Dressing(settled.blocks);
  const text = plain !== null && table === null ? plain : dressing.text;
  const page = text.trim() === "" ? emptyPage : recognisePage(text);
  const credits = creditsOfPage(page);
  const main: Language = page.editions.zh === undefined ? "en" : "zh";
  const newIds = new Map<string, string>();
  const named = (block: Block): Block => {
    const id = createId();
    newIds.set(block.attrs.id, id);
    return { ...block, attrs: { ...block.attrs, id } } as Block;
  };
  const editionOf = (language: Language): StructuredEdition | null => {
    const edition = page.editions[language];
    const document = pageToDocument(page, language, { unplaced: language === main ? credits.unplaced : [] });
    if (edition === undefined && document.content.length === 0) return null;
    const { title, blocks: lost } = dressing.undress(edition?.title ?? "");
    const { title: deck, blocks: lostBelow } = dressing.undress(edition?.deck ?? "");
    const content = [
      ...lost,
      ...lostBelow,
      ...document.content.flatMap((block) => dressing.dress(block)).flatMap(withEmbeds),
    ];
    return { title, deck, document: { type: "doc", content: content.map(named) } };
  };
  const [zh, en] = [editionOf("zh"), editionOf("en")];
  const structure: Structure = {
    column: page.column,
    source: page.byline.source,
    publishedAt: page.byline.publishedAt,
    script: page.editions.zh?.script ?? table?.script ?? null,
    credits: credits.groups,
    editions: { ...(zh && { zh }), ...(en && { en }) },
    pairs: [],
    pictures: settled.pictures.flatMap(({ blockId, src }) => {
      const id = newIds.get(blockId);
      return id === undefined ? [] : [{ blockId: id, src }];
    }),
    notes: notesOf(page, text),
    warnings: [...settled.warnings, ...warnings.list()],
  };
  if (table) {
    const taken = reading.blocks.filter((block) => !table.others.includes(block));
    return keepNotes(withTable(structure, table), [...settled.blocks, ...taken]);
  }
  const pairs = zh && en && zh.document.content.length > 0 && en.document.content.length > 0;
  const paired = pairs ? { ...structure, pairs: pairsOf(zh.document, en.document) } : structure;
  return keepNotes(paired, plain === null ? settled.blocks : []);
}

const emptyPage: Page = {
  column: null,
  epigraph: {},
  byline: { publishedAt: null, source: null, authors: [], responsibleEditors: [] },
  editions: {},
  credits: [],
  warnings: [],
};

function pairsOf(zh: Document, en: Document): Structure["pairs"] {
  return pairByOrder(zh, en)
    .filter(({ sourceIds, targetIds }) => sourceIds.length > 0 && targetIds.length > 0)
    .map(({ sourceIds, targetIds }) => ({ zh: sourceIds, en: targetIds }));
}

/** The rows of a bilingual table follow what stood above it; its first row is the titles where nothing else is. */
function withTable(structure: Structure, table: BilingualTable): Structure {
  const rows = [...table.rows];
  const editions = { zh: structure.editions.zh ?? blank(), en: structure.editions.en ?? blank() };
  const titles = editions.zh.title === "" && editions.en.title === "" ? table.titles : null;
  if (titles) rows.shift();
  const filled = (language: Language): StructuredEdition => ({
    title: titles?.[language] ?? editions[language].title,
    deck: editions[language].deck,
    document: {
      type: "doc",
      content: [...editions[language].document.content, ...rows.flatMap((row) => row[language])],
    },
  });
  const ids = (blocks: readonly Block[]) => blocks.map(({ attrs }) => attrs.id);
  return {
    ...structure,
    editions: { zh: filled("zh"), en: filled("en") },
    pairs: rows.flatMap(({ zh, en }) => (zh.length > 0 && en.length > 0 ? [{ zh: ids(zh), en: ids(en) }] : [])),
    notes: structure.notes.filter(({ code }) => !aboutTitles.has(code) || titles === null),
  };
}

const aboutTitles: ReadonlySet<PageNote["code"]> = new Set(["titleMissing"]);

function blank(): StructuredEdition {
  return { title: "", deck: "", document: { type: "doc", content: [] } };
}

/** A missing title or byline is nothing to tell of a text that is no page. */
function notesOf(page: Page, text: string): PageNote[] {
  const lines = text.split(/\r\n|[\n\r]/);
  return page.warnings.map(({ code, at }) => ({
    code,
    sample: absent.has(code) ? "" : Dressing.plain(lines[at - 1] ?? "").slice(0, 80),
  }));
}

const absent: ReadonlySet<PageNote["code"]> = new Set(["titleMissing", "bylineMissing", "timeMissing"]);
