import type { ContainerDirective } from "mdast-util-directive";
import { attributionAttrs, type EmbeddedEntry, embeddedEntrySchema } from "#domain/document/quotation-attrs.ts";
import { type Reading, warn } from "#domain/portable/markdown-inner.ts";

const attributionNames = Object.keys(attributionAttrs) as (keyof typeof attributionAttrs)[];

/** A quotation of which nothing is said but its words. */
export function noAttribution() {
  return { speaker: "", occasion: "", date: "", work: "", volume: "", page: "", link: "", verbatim: "" };
}

/** What a quotation may say beside its words. */
export const quotationAttributeNames: readonly string[] = [...attributionNames, "entry", "version", "partial"];

/** Where a quotation comes from and which entry it embeds; a field that cannot be one is printed as it is written. */
export function readQuotationAttributes(node: ContainerDirective, reading: Reading) {
  const attributes = node.attributes ?? {};
  const attrs = noAttribution();
  for (const name of attributionNames) {
    const read = attributionAttrs[name].safeParse(attributes[name] ?? "");
    if (read.success) attrs[name] = read.data;
    else {
      warn(reading, node, `“${attributes[name]}” cannot be the ${name} of a quotation: it is printed as written.`);
      attrs.verbatim = [attrs.verbatim, attributes[name]].filter(Boolean).join(", ");
    }
  }
  return { ...attrs, ...readEntry(node, reading) };
}

/** Which entry of the library it embeds. Half of that is no entry: the words are then the text's own. */
function readEntry(node: ContainerDirective, reading: Reading): { entry?: EmbeddedEntry } {
  const { entry: id, version, partial } = node.attributes ?? {};
  if (id === undefined && version === undefined && partial === undefined) return {};
  const said = { id, version: Number(version), partial: partial !== undefined && partial !== null };
  const read = embeddedEntrySchema.safeParse(said);
  if (read.success) {
    reading.entries.push({ at: node.position?.start.line ?? 1, id: read.data.id, version: read.data.version });
    return { entry: read.data };
  }
  warn(reading, node, `“${id ?? ""}”, version “${version ?? ""}”, is no entry of the quotation library.`);
  return {};
}
