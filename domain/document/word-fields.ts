import { type Block, blockSchema } from "#domain/document/document.ts";

/** Members and indices on the way from a block to one of its fields. */
export type FieldPath = readonly (string | number)[];
export type WordField = { path: FieldPath; text: string };

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Words of both languages with punctuation: a field that may hold these is written by people; dates, addresses and ids aren't. */
const sample = "字 a，b. “c”";
const holdsWords = new Map<string, boolean>();

/**
 * The fields of a block that hold words beside its text, in order: attribution, title, caption. What is one is read from
 * the schema, so that a block that comes later has its fields here by itself.
 */
export function wordFields(block: Block): WordField[] {
  const fields: WordField[] = [];
  const visit = (value: Json, path: FieldPath, name: string) => {
    if (typeof value === "string") {
      if (value !== "" && isWords(block, path, name)) fields.push({ path, text: value });
    } else if (Array.isArray(value)) {
      for (const [at, item] of value.entries()) visit(item, [...path, at], `${name}/*${typeOf(item)}`);
    } else if (typeof value === "object" && value !== null) {
      const isText = value.type === "text";
      for (const [key, inner] of Object.entries(value))
        if (key !== "type" && key !== "marks" && !(isText && key === "text"))
          visit(inner, [...path, key], `${name}/${key}`);
    }
  };
  visit(block as Json, [], block.type);
  return fields;
}

/** The block with other words in a field; null where the field may not hold them. */
export function withField(block: Block, path: FieldPath, text: string): Block | null {
  const parsed = blockSchema.safeParse(setIn(block as Json, path, text));
  return parsed.success ? parsed.data : null;
}

/** A value with other words at the end of a path. */
export function setIn(value: Json, path: FieldPath, text: string): Json {
  const [key, ...rest] = path;
  if (key === undefined) return text;
  if (Array.isArray(value)) return value.map((item, at) => (at === key ? setIn(item, rest, text) : item));
  if (typeof value !== "object" || value === null) return value;
  return { ...value, [key]: setIn(value[key] ?? null, rest, text) };
}

function isWords(block: Block, path: FieldPath, name: string): boolean {
  const known = holdsWords.get(name);
  if (known !== undefined) return known;
  const words = withField(block, path, sample) !== null;
  holdsWords.set(name, words);
  return words;
}

function typeOf(value: Json): string {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? String(value.type ?? "") : "";
}
