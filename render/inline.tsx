import { Fragment, type ReactNode } from "react";
import type { Inline, Mark } from "#domain/document/document.ts";

type TextNode = Extract<Inline, { type: "text" }>;

/** Words with their marks. Neighbours under the same link become one link, so that it is read out once. */
export function renderInline(nodes: readonly Inline[] | undefined): ReactNode {
  const runs = groupByLink(nodes ?? []);
  return runs.map((run, at) => {
    const words = run.nodes.map((node, inner) => <Fragment key={keyAt(inner)}>{renderNode(node)}</Fragment>);
    return run.href === undefined ? (
      <Fragment key={keyAt(at)}>{words}</Fragment>
    ) : (
      <a key={keyAt(at)} href={run.href}>
        {words}
      </a>
    );
  });
}

type LinkRun = { href: string | undefined; nodes: Inline[] };

function groupByLink(nodes: readonly Inline[]): LinkRun[] {
  const runs: LinkRun[] = [];
  for (const node of nodes) {
    const href = node.type === "text" ? linkOf(node) : undefined;
    const last = runs.at(-1);
    if (last && last.href === href) last.nodes.push(node);
    else runs.push({ href, nodes: [node] });
  }
  return runs;
}

function linkOf(node: TextNode): string | undefined {
  return node.marks?.find((mark) => mark.type === "link")?.attrs.href;
}

function renderNode(node: Inline): ReactNode {
  switch (node.type) {
    case "text":
      return (node.marks ?? []).reduceRight<ReactNode>(renderMark, node.text);
    case "hardBreak":
      return <br />;
    default:
      throw new Error(`no way to print ${JSON.stringify(node satisfies never)}`);
  }
}

function renderMark(words: ReactNode, mark: Mark): ReactNode {
  switch (mark.type) {
    case "bold":
      return <strong>{words}</strong>;
    case "italic":
      return <em>{words}</em>;
    case "link":
      return words; // the run around it is the link
    default:
      throw new Error(`no way to print ${JSON.stringify(mark satisfies never)}`);
  }
}

/** Words never move within a rendered page, so their place is a good enough key. */
function keyAt(index: number): string {
  return String(index);
}
