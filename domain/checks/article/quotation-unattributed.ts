import type { ArticleFound, CheckedArticle } from "#domain/checks/article/checked-article.ts";
import { unattributedPassages } from "#domain/checks/article/unattributed-passages.ts";
import { writtenEditions } from "#domain/checks/article/written-editions.ts";
import { blockText, inlineText } from "#domain/document/block-text.ts";
import type { Block, BlockOf } from "#domain/document/document.ts";
import type { LocalizedText } from "#domain/locale.ts";

/** Quotations of which a reader does not learn whose words they are; the column's standing epigraph is known to be its own. */
export function quotationUnattributed(article: CheckedArticle): ArticleFound[] {
  const { column, people } = article;
  return writtenEditions(article).flatMap(({ language, edition }) => {
    const names = people.flatMap((person) =>
      (language === "en" ? [person.names.en] : [person.names.hans, person.names.hant]).filter((name) => name !== ""),
    );
    const { content } = edition.document;
    return content.flatMap((block, at): ArticleFound[] => {
      const found = (quote: string, where: number, kind: string): ArticleFound => ({
        rule: "quotation-unattributed",
        place: { language, blockId: block.attrs.id },
        side: language,
        quote,
        at: where,
        said: { kind },
      });
      const [before, after] = [content[at - 1], content[at + 1]];
      switch (block.type) {
        case "quotation":
          return blockText(block).trim() === "" || isAttributed(block) ? [] : [found(firstLine(block), 0, "block")];
        case "epigraph":
          return lacksSource(block, after, column?.epigraph ?? null) ? [found(firstLine(block), 0, "epigraph")] : [];
        case "paragraph": {
          const text = inlineText(block.content);
          const around = { isIntroduced: introduces(before), isNamedBelow: namesSource(after) };
          return unattributedPassages(text, language, names, around).map(({ start, end }) =>
            found(text.slice(start, end), start, "passage"),
          );
        }
        default:
          return [];
      }
    });
  });
}

function isAttributed({ attrs: { speaker, work, occasion, verbatim } }: BlockOf<"quotation">): boolean {
  return [speaker, work, occasion, verbatim].some((text) => text.trim() !== "");
}

function lacksSource(block: BlockOf<"epigraph">, after: Block | undefined, standing: LocalizedText | null): boolean {
  const text = blockText(block);
  if (block.attrs.standing || text.trim() === "" || namesSource(after)) return false;
  const columns = Object.values(standing ?? {}).map(lettersOf);
  if (columns.includes(lettersOf(text))) return false;
  // ——《两行编辑手册》; or the words are introduced: 沈亦文说：……
  return !dash.test(text) && !/《|[:：]/u.test(text);
}

/** A dash before a few words: who said it. */
const dash = /(?:——|—|–|--)\s?(?=[^—–\n]{1,120}$)/u;

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

function firstLine(block: Block): string {
  return blockText(block).split("\n", 1)[0] ?? "";
}

/** A paragraph that ends with a colon says whose words come next. */
function introduces(block: Block | undefined): boolean {
  return block !== undefined && /[:：]$/.test(blockText(block).slice(-20).trimEnd());
}

/** ——沈亦文, on a line of its own, or a note of where it comes from. */
function namesSource(block: Block | undefined): boolean {
  if (block === undefined || block.type === "divider") return false;
  return block.type === "sourceNote" || /^\s{0,4}(?:—|–|--)/.test(blockText(block).slice(0, 8));
}
