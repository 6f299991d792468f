import type { ReadWarnings } from "#domain/importing/reading.ts";
import { childNamed, textOfXml, type XmlElement, type XmlNode } from "#editor/files/word-xml.ts";

/** What becomes of changes that somebody tracked: taken as they are meant, or the text as it was before them. */
export type TrackedChanges = "accept" | "keep";

/** Marks what the library that reads Word's text would lose; the HTML it makes is read for them. */
export const wordSigns = { dots: "DuizhaoDots", ruby: "duizhao-ruby:", number: "duizhao-number:" } as const;

export type TrackedCount = { inserted: number; deleted: number };

/** Counts tracked changes. */
export function countTracked(root: XmlElement): TrackedCount {
  const count = { inserted: 0, deleted: 0 };
  const walk = (node: XmlNode) => {
    if (typeof node === "string") return;
    if (isInsertion(node) && node.children.length > 0) count.inserted += 1;
    if (isDeletion(node) && node.children.length > 0) count.deleted += 1;
    node.children.forEach(walk);
  };
  walk(root);
  return count;
}

/**
 * A Word text as it is to be read: tracked changes decided, hidden text out, readings and emphasis dots under signs,
 * formulas as their words. In place.
 */
export function prepareWord(root: XmlElement, changes: TrackedChanges, warnings: ReadWarnings): void {
  const prepare = (node: XmlNode): XmlNode[] => {
    if (typeof node === "string") return [node];
    const { name } = node;
    if (isInsertion(node) && node.children.length > 0) {
      if (changes === "keep") return [];
      warnings.add("insertedKept", textOfXml(node));
      return node.children.flatMap(prepare);
    }
    if (isDeletion(node) && node.children.length > 0) {
      if (changes === "keep") return node.children.flatMap(prepare);
      warnings.add("deletedLeftOut", textOfXml(node));
      return [];
    }
    if (name === "w:rPr" && changes === "keep")
      node.children = node.children.filter((child) => typeof child === "string" || !/^w:(?:ins|del)$/.test(child.name));
    if (name === "w:delText") return [{ ...node, name: "w:t" }];
    if (name === "w:customXml") return node.children.flatMap(prepare);
    if (name === "w:ruby") return ruby(node).flatMap(prepare);
    if (name === "m:oMath") {
      warnings.add("drawingAsText", textOfXml(node));
      return [run(textOfXml(node))];
    }
    if (name === "w:object" || name === "w:control") {
      warnings.add("otherLeftOut", name);
      return [];
    }
    if (name === "w:txbxContent") warnings.add("textBoxMoved", textOfXml(node));
    if (name === "w:r") {
      const properties = childNamed(node, "w:rPr");
      if (properties && isOn(childNamed(properties, "w:vanish"))) {
        if (textOfXml(node).trim() !== "") warnings.add("hiddenLeftOut", textOfXml(node));
        return [];
      }
      const dots = properties && childNamed(properties, "w:em");
      if (properties && dots && dots.attrs["w:val"] !== "none" && !childNamed(properties, "w:rStyle"))
        properties.children.unshift({ name: "w:rStyle", attrs: { "w:val": wordSigns.dots }, children: [] });
    }
    // The newer form of a drawing is followed by an older one that the library reads.
    if (name === "mc:Choice") return [];
    node.children = node.children.flatMap(prepare);
    return [node];
  };
  root.children = root.children.flatMap(prepare);
}

function isInsertion({ name }: XmlElement): boolean {
  return name === "w:ins" || name === "w:moveTo";
}

function isDeletion({ name }: XmlElement): boolean {
  return name === "w:del" || name === "w:moveFrom";
}

function isOn(element: XmlElement | null): boolean {
  return element !== null && !/^(?:0|false|none)$/.test(element.attrs["w:val"] ?? "");
}

function run(text: string): XmlElement {
  return { name: "w:r", attrs: {}, children: [{ name: "w:t", attrs: { "xml:space": "preserve" }, children: [text] }] };
}

/** Words with their reading as a link that nobody wrote. */
function ruby(element: XmlElement): XmlNode[] {
  const base = childNamed(element, "w:rubyBase")?.children ?? [];
  const reading = textOfXml(childNamed(element, "w:rt") ?? "").trim();
  if (reading === "") return base;
  return [
    { name: "w:hyperlink", attrs: { "w:anchor": `${wordSigns.ruby}${encodeURIComponent(reading)}` }, children: base },
  ];
}
