import type { FootnoteDefinition, FootnoteReference, Root, RootContent } from "mdast";
import { type Footnote, footnoteIdSchema, type Inline } from "#domain/document/document.ts";
import { contentOf, innerParagraphs, type Reading, warn } from "#domain/portable/markdown-inner.ts";
import { noteIdByPlace } from "#domain/portable/notes-to-markdown.ts";

/** Reads footnotes in the order of their signs; `unread` are the definitions that no sign asked for. */
export type NotesReader = {
  readNote: (reference: FootnoteReference) => Footnote;
  unread: () => FootnoteDefinition[];
};

/**
 * A note takes its id from its label, or from its place where the label is a number. A document has one sign a note: a
 * second one gets a note of its own with the same words.
 */
export function notesOf(root: Root, reading: Reading): NotesReader {
  const definitions = new Map(definitionsIn(root).map((node) => [node.identifier, node] as const));
  const named = new Set([...definitions.keys()].filter((label) => footnoteIdSchema.safeParse(label).success));
  const read = new Set<string>();
  const taken = new Set<string>();
  const idFor = (label: string) => {
    if (named.has(label) && !taken.has(label)) return label;
    const place = noteIdByPlace(taken.size + 1);
    let id = place;
    for (let number = 2; taken.has(id) || named.has(id); number++) id = `${place}-${number}`;
    return id;
  };
  return {
    readNote({ identifier }) {
      const definition = definitions.get(identifier);
      if (definition && !/^\d+$|^[a-z]/.test(identifier))
        warn(reading, definition, `“${identifier}” cannot be the id of a footnote: it has another.`);
      read.add(identifier);
      const id = idFor(identifier);
      taken.add(id);
      return { type: "footnote", attrs: { id }, ...wordsOf(definition, reading) };
    },
    unread: () => [...definitions].filter(([label]) => !read.has(label)).map(([, node]) => node),
  };
}

function wordsOf(definition: FootnoteDefinition | undefined, reading: Reading): Pick<Footnote, "content"> {
  const { readNote: _none, ...source } = reading.source;
  const lines = innerParagraphs(definition?.children ?? [], { ...reading, source });
  const inlines = lines.flatMap((line, at): Inline[] => [
    ...(at > 0 ? [{ type: "hardBreak" as const }] : []),
    ...(line.content ?? []),
  ]);
  return contentOf(inlines.filter((inline) => inline.type !== "footnote"));
}

function definitionsIn(node: Root | RootContent): FootnoteDefinition[] {
  if (node.type === "footnoteDefinition") return [node];
  return "children" in node ? node.children.flatMap(definitionsIn) : [];
}
