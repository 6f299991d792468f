import { blockAnchor } from "#domain/alignment/row-anchors.ts";
import { brokenAddress } from "#domain/checks/article/broken-address.ts";
import type { ArticleFound, CheckedArticle } from "#domain/checks/article/checked-article.ts";
import { writtenEditions } from "#domain/checks/article/written-editions.ts";
import { blockText } from "#domain/document/block-text.ts";
import { footnotesOf } from "#domain/document/footnotes.ts";
import { linksOf } from "#domain/document/links-of.ts";
import { languages } from "#domain/locale.ts";

/** Links that cannot lead anywhere. The quote is the address; one that a block has several times is said once. */
export function linkBroken(article: CheckedArticle): ArticleFound[] {
  const pageAnchors = anchorsOfPage(article);
  return writtenEditions(article).flatMap(({ language, edition }) => {
    const ids = new Set(edition.document.content.map((block) => block.attrs.id));
    const broken = (href: string): { kind: string; instead?: string } | null => {
      if (href.startsWith("#")) return leadsWithin(href.slice(1), ids, pageAnchors) ? null : { kind: "anchor" };
      if (href.startsWith("/")) return isDead(href, article.deadPaths) ? { kind: "path" } : null;
      return brokenAddress(href);
    };
    return edition.document.content.flatMap((block) => {
      const text = blockText(block);
      return [...linksOf(block)].flatMap(([href, words]): ArticleFound[] => {
        const why = broken(href);
        if (why === null) return [];
        return [
          {
            rule: "link-broken",
            place: { language, blockId: block.attrs.id },
            side: language,
            quote: href,
            at: Math.max(0, text.indexOf(href)),
            said: { kind: why.kind, values: { words: words || href } },
            ...(why.instead !== undefined && { suggestion: why.instead }),
          },
        ];
      });
    });
  });
}

/** The anchors that the pages of this article have besides the bare ids: `zh-` and `en-` before those of both languages. */
function anchorsOfPage({ editions }: CheckedArticle): ReadonlySet<string> {
  const blocks = languages.flatMap((language) =>
    (editions[language]?.document.content ?? []).flatMap((block) => [
      blockAnchor(block.attrs.id, language),
      ...footnotesOf(block).flatMap(({ attrs: { id } }) => {
        const anchor = blockAnchor(`note-${id}`, language);
        return [anchor, `${anchor}-mark`];
      }),
    ]),
  );
  return new Set(["main", ...blocks]);
}

/** `#` and `#top` are the beginning of every page, `:~:` words that a browser looks for. */
function leadsWithin(anchor: string, ids: ReadonlySet<string>, pageAnchors: ReadonlySet<string>): boolean {
  const [name = ""] = anchor.split(":~:", 1);
  return name === "" || name.toLowerCase() === "top" || ids.has(name) || pageAnchors.has(name);
}

function isDead(href: string, deadPaths: ReadonlySet<string>): boolean {
  const [path = ""] = href.split(/[?#]/, 1);
  return deadPaths.has(href) || deadPaths.has(path);
}
