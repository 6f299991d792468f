import type { Block, Document, Mark } from "#domain/document/document.ts";

type Node = { type: string; text?: string; marks?: readonly Mark[] | undefined; content?: readonly Node[] | undefined };

/** Where a block leads, each address once, with the words that lead there first; a work's has none of its own. */
export function linksOf(block: Block): Map<string, string> {
  const links = new Map<string, string>();
  let open: string | null = null;
  const visit = (node: Node): void => {
    const mark = node.marks?.find((each) => each.type === "link");
    const href = mark?.type === "link" ? mark.attrs.href : null;
    // Words in bold within a link are the same link.
    if (href === null || (href !== open && links.has(href))) open = null;
    else {
      links.set(href, (links.get(href) ?? "") + (node.text ?? ""));
      open = href;
    }
    for (const child of node.content ?? []) visit(child);
  };
  visit(block);
  if (block.type === "quotation" && block.attrs.link !== "" && !links.has(block.attrs.link))
    links.set(block.attrs.link, block.attrs.work || block.attrs.occasion || block.attrs.speaker);
  return links;
}

/** The addresses on this site that a document's links name, without what comes after `?` or `#`. */
export function sitePathsOf(document: Document): string[] {
  const links = document.content.flatMap((block) => [...linksOf(block).keys()]);
  return [...new Set(links.filter((href) => href.startsWith("/")).flatMap((href) => href.split(/[?#]/, 1)))];
}
