import { wordSigns } from "#editor/files/prepare-word.ts";
import { childNamed, elementsNamed, textOfXml, type XmlElement } from "#editor/files/word-xml.ts";

/** Word has nine levels; a file may say anything. */
const deepestLevel = 8;

type Level = { start: number; counts: boolean };
/** What a list of the text counts by: lists of one kind go on counting together. */
type Numbering = { kind: string; restarts: ReadonlyMap<number, number> };

/**
 * Puts before the words of each numbered paragraph the number that it has in Word, under a sign: the library that reads the
 * text knows only that it is counted. In place.
 */
export function numberItems(root: XmlElement, numbering: XmlElement): void {
  const kinds = new Map(
    elementsNamed(numbering, "w:abstractNum").map((each) => [each.attrs["w:abstractNumId"], levelsOf(each)]),
  );
  const lists = new Map(elementsNamed(numbering, "w:num").map((each) => [each.attrs["w:numId"], numberingOf(each)]));
  const counted = new Map<string, number[]>();
  const begun = new Set<string>();
  for (const paragraph of elementsNamed(root, "w:p")) {
    const properties = childNamed(paragraph, "w:pPr");
    const place = properties && childNamed(properties, "w:numPr");
    const id = place ? val(place, "w:numId") : undefined;
    const list = lists.get(id);
    const depth = Number((place && val(place, "w:ilvl")) ?? 0);
    const level = list && kinds.get(list.kind)?.get(depth);
    if (!place || !list || !level || depth > deepestLevel) continue;
    const numbers = counted.get(list.kind) ?? [];
    const restart = begun.has(`${id} ${depth}`) ? undefined : list.restarts.get(depth);
    begun.add(`${id} ${depth}`);
    const number = restart ?? (numbers[depth] ?? level.start - 1) + 1;
    counted.set(list.kind, [...Array.from({ length: depth }, (_, at) => numbers[at] ?? level.start), number]);
    if (!level.counts || textOfXml(paragraph).trim() === "") continue;
    const at = properties ? paragraph.children.indexOf(properties) + 1 : 0;
    paragraph.children.splice(at, 0, sign(number));
  }
}

/** The items of a list with the numbers that were carried as links. */
export function withNumbers(html: string): string {
  const link = `<a href="#${wordSigns.number}(\\d+)">[^<]*</a>`;
  return html.replace(new RegExp(`<li>${link}`, "g"), '<li value="$1">').replace(new RegExp(link, "g"), "");
}

function levelsOf(kind: XmlElement): ReadonlyMap<number, Level> {
  return new Map(
    elementsNamed(kind, "w:lvl").map((level) => [
      Number(level.attrs["w:ilvl"] ?? 0),
      {
        start: Number(val(level, "w:start") ?? 1),
        counts: !/^(?:bullet|none)$/.test(val(level, "w:numFmt") ?? ""),
      },
    ]),
  );
}

function numberingOf(list: XmlElement): Numbering {
  const restarts = new Map<number, number>();
  for (const override of elementsNamed(list, "w:lvlOverride")) {
    const level = childNamed(override, "w:lvl");
    const start = val(override, "w:startOverride") ?? (level ? val(level, "w:start") : undefined);
    if (start !== undefined) restarts.set(Number(override.attrs["w:ilvl"] ?? 0), Number(start));
  }
  return { kind: val(list, "w:abstractNumId") ?? "", restarts };
}

function val(element: XmlElement, name: string): string | undefined {
  return childNamed(element, name)?.attrs["w:val"];
}

function sign(number: number): XmlElement {
  const text: XmlElement = { name: "w:t", attrs: {}, children: [String(number)] };
  const run: XmlElement = { name: "w:r", attrs: {}, children: [text] };
  return { name: "w:hyperlink", attrs: { "w:anchor": `${wordSigns.number}${number}` }, children: [run] };
}
