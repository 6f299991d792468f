import { type Document, documentLimits, documentSchema } from "#domain/document/document.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

/** Member names that reach an object's prototype when somebody copies them carelessly. */
const forbiddenKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);
/** Objects and arrays in all: 5,000 blocks of 40. */
const nodeLimit = 200_000;
/** A node at depth n lies 2n levels deep in JSON (`content`, node); its marks' attributes take four more. */
const nestingLimit = 2 * documentLimits.depth + 4;

/**
 * Reads a document that came from outside. Its limits are met before anything recursive walks it, so that a value 10,000
 * levels deep is refused and not a stack overflow. Refuses with `documentTooLarge` (`params.limit` names the limit that
 * was met, `params.most` is its value) or `documentInvalid` (`params.at`: path of the first thing that is not allowed).
 */
export function parseDocument(value: unknown): Result<Document> {
  const measured = measure(value);
  if (!measured.ok) return measured;
  const parsed = documentSchema.safeParse(withoutNestedIds(value));
  return parsed.success ? ok(parsed.data) : invalid(parsed.error.issues[0]?.path ?? []);
}

type Waiting = { value: unknown; key: string; depth: number };

function measure(root: unknown): Result<null> {
  if (childrenOf(root).length > documentLimits.blocks) return tooLarge("blocks", documentLimits.blocks);
  let nodes = 0;
  let characters = 0;
  let bytes = 0;
  const waiting: Waiting[] = [{ value: root, key: "", depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, key, depth } = next;
    if (depth > nestingLimit) return tooLarge("depth", documentLimits.depth);
    if (typeof value === "string") {
      if (key === "text") characters += value.length;
      bytes += utf8Length(value) + 2;
    } else if (typeof value !== "object" || value === null) bytes += 5;
    else {
      const keys = Array.isArray(value) ? [] : Object.keys(value);
      const forbidden = keys.find((name) => forbiddenKeys.has(name));
      if (forbidden !== undefined) return invalid([forbidden]);
      nodes += 1;
      if (Array.isArray(value)) {
        bytes += value.length + 2;
        // A hole or a million numbers costs as little to send as it costs much to hold.
        if (value.length > nodeLimit) return tooLarge("nodes", nodeLimit);
        for (const item of value) waiting.push({ value: item, key, depth: depth + 1 });
      }
      for (const name of keys) {
        bytes += name.length + 4;
        waiting.push({ value: Reflect.get(value, name), key: name, depth: depth + 1 });
      }
    }
    if (nodes > nodeLimit) return tooLarge("nodes", nodeLimit);
    if (bytes > documentLimits.bytes) return tooLarge("bytes", documentLimits.bytes);
    if (characters > documentLimits.characters) return tooLarge("characters", documentLimits.characters);
  }
  return ok(null);
}

/**
 * Editors put ids on nested nodes too; only those of blocks and footnotes mean anything, and two of one id must not look
 * different. Of two footnotes with one id (a copy, or what a merge brought together) the second gets another.
 */
function withoutNestedIds(document: unknown): unknown {
  if (!isObject(document)) return document;
  const notes = new Set<string>();
  const strip = (node: unknown): unknown => {
    if (!isObject(node)) return node;
    const stripped = withChildren(node, strip);
    if (!isObject(stripped) || !isObject(stripped.attrs) || !("id" in stripped.attrs)) return stripped;
    const { attrs, ...rest } = stripped;
    const { id, ...others } = attrs;
    if (node.type === "footnote") return { ...rest, attrs: { ...others, id: freeNoteId(id, notes) } };
    return Object.keys(others).length > 0 ? { ...rest, attrs: others } : rest;
  };
  return { ...document, content: mapChildren(document, (block) => withChildren(block, strip)) };
}

function freeNoteId(id: unknown, taken: Set<string>): unknown {
  if (typeof id !== "string") return id;
  let free = id;
  for (let number = 2; taken.has(free); number++) free = `${id.slice(0, 32)}-${number}`;
  taken.add(free);
  return free;
}

function withChildren(node: unknown, map: (child: unknown) => unknown): unknown {
  return isObject(node) && "content" in node ? { ...node, content: mapChildren(node, map) } : node;
}

function mapChildren(node: Record<string, unknown>, map: (child: unknown) => unknown): unknown {
  return Array.isArray(node.content) ? node.content.map(map) : node.content;
}

function childrenOf(node: unknown): unknown[] {
  return isObject(node) && Array.isArray(node.content) ? node.content : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Bytes of a string in UTF-8, without making them. */
function utf8Length(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // A surrogate pair is two units and four bytes; any other unit above U+07FF is three bytes.
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}

function tooLarge(limit: keyof typeof documentLimits | "nodes", most: number) {
  return refuse("documentTooLarge", { params: { limit, most } });
}

function invalid(path: readonly PropertyKey[]) {
  return refuse("documentInvalid", { params: { at: path.map(String).join(".").slice(0, 200) } });
}
