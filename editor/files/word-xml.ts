import { Parser } from "htmlparser2";
import { escapeMarkup } from "#domain/escape-markup.ts";

export type XmlElement = { name: string; attrs: Record<string, string>; children: XmlNode[] };
export type XmlNode = XmlElement | string;

const mostNodes = 2_000_000;
const deepest = 400;
const chunk = 65_536;

/** A part of a Word file as a tree; null where it is deeper or larger than any text is. */
export function parseXml(xml: string): XmlElement | null {
  const root: XmlElement = { name: "#root", attrs: {}, children: [] };
  const stack = [root];
  let nodes = 0;
  let tooDeep = false;
  const add = (node: XmlNode) => {
    nodes += 1;
    stack.at(-1)?.children.push(node);
  };
  const parser = new Parser(
    {
      onopentag(name, attrs) {
        const element: XmlElement = { name, attrs, children: [] };
        add(element);
        stack.push(element);
        tooDeep ||= stack.length > deepest;
      },
      ontext: add,
      onclosetag() {
        if (stack.length > 1) stack.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  for (let at = 0; at < xml.length; at += chunk) {
    parser.write(xml.slice(at, at + chunk));
    if (nodes > mostNodes || tooDeep) return null;
  }
  parser.end();
  return root;
}

const wellFormed = /^[\p{L}_][\p{L}\p{N}_:.-]*$/u;

/** A tree as well-formed XML: what has a name that XML does not know is left out of it, not what stands in it. */
export function printXml(node: XmlNode): string {
  const parts: string[] = [];
  const print = (each: XmlNode) => {
    if (typeof each === "string") {
      parts.push(escapeMarkup(each));
      return;
    }
    if (!wellFormed.test(each.name)) return each.children.forEach(print);
    const named = Object.entries(each.attrs).filter(([name]) => wellFormed.test(name));
    const attrs = named.map(([name, value]) => ` ${name}="${escapeMarkup(value)}"`);
    parts.push(`<${each.name}${attrs.join("")}>`);
    each.children.forEach(print);
    parts.push(`</${each.name}>`);
  };
  if (typeof node !== "string") {
    node.children = node.children.filter((child) => typeof child === "string" || !child.name.startsWith("?"));
  }
  print(node);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${parts.join("").trim()}`;
}

export function textOfXml(node: XmlNode): string {
  if (typeof node === "string") return node;
  return node.children.map(textOfXml).join("");
}

/** The elements of a name within a node, in order, each before those inside it. */
export function elementsNamed(root: XmlNode, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const walk = (node: XmlNode) => {
    if (typeof node === "string") return;
    if (node.name === name) found.push(node);
    node.children.forEach(walk);
  };
  walk(root);
  return found;
}

export function childNamed(element: XmlElement, name: string): XmlElement | null {
  return (
    element.children.find((child): child is XmlElement => typeof child !== "string" && child.name === name) ?? null
  );
}
