import type { Found } from "#domain/checks/finding.ts";
import type { CheckedPair, CheckOptions, TextKind } from "#domain/checks/pair.ts";

/** Kinds whose lines are items, lines of verse, cells or paragraphs, so that both sides have as many. */
const counted: readonly TextKind[] = ["list", "table", "verse", "quotation"];

/** The two sides are not the same sort of block, or have not as many parts. */
export function structureDiffers({ zh, en }: CheckedPair, _options: CheckOptions): Found[] {
  if (zh === null || en === null || zh.text.trim() === "" || en.text.trim() === "") return [];
  const found = (kind: string, values: Record<string, string | number>): Found[] => [
    { rule: "structure-differs", side: "both", quote: firstLine(zh.text), at: 0, said: { kind, values } },
  ];
  if (zh.kind !== en.kind) return found("kinds", { zh: zh.kind, en: en.kind });
  if (!counted.includes(zh.kind)) return [];
  const [zhParts, enParts] = [partsOf(zh.text), partsOf(en.text)];
  return zhParts === enParts ? [] : found("parts", { kind: zh.kind, zh: zhParts, en: enParts });
}

function partsOf(text: string): number {
  return text.split("\n").filter((line) => line.trim() !== "").length;
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? "";
}
