import type { PhrasingContent } from "mdast";
import type { TextDirective } from "mdast-util-directive";
import { type Mark, markSchema } from "#domain/document/document.ts";

/** A mark that Markdown has no sign for, which is written as `:name[words]`. */
type NamedMark = Exclude<Mark, { type: "bold" | "italic" | "link" }>;

const names = {
  emphasis: "dots",
  superscript: "sup",
  subscript: "sub",
  highlight: "mark",
  ruby: "ruby",
} satisfies Record<NamedMark["type"], string>;

/** The names after which `:name[` begins a mark; after any other it is ordinary text, as in 数字中国:当数据. */
export const markNames: readonly string[] = Object.values(names);

export function toDirective(mark: NamedMark, children: PhrasingContent[]): TextDirective {
  return { type: "textDirective", name: names[mark.type], attributes: "attrs" in mark ? mark.attrs : {}, children };
}

/** Null where it says no mark of ours: without words, or with attributes that the mark has not. */
export function markOfDirective({ name, attributes, children }: TextDirective): Mark | null {
  const type = (Object.keys(names) as NamedMark["type"][]).find((each) => names[each] === name);
  if (type === undefined || children.length === 0) return null;
  const attrs = { ...attributes };
  const read = markSchema.safeParse(Object.keys(attrs).length === 0 ? { type } : { type, attrs });
  return read.success ? read.data : null;
}
