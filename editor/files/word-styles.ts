import { childNamed, elementsNamed, type XmlElement } from "#editor/files/word-xml.ts";

/** A style may say that it is like another; a file may say that they are like each other. */
const longestChain = 20;

type Style = { name: string; basedOn: string | undefined; properties: XmlElement | null };
type Place = { list: string; level: string };

/**
 * Gives paragraphs whose style makes them items of a list that place themselves: the library that reads the text looks at
 * paragraphs alone. Headings are counted by styles too, and stay headings. In place.
 */
export function placeByStyle(root: XmlElement, styles: XmlElement, numbering: XmlElement): void {
  const byId = new Map(elementsNamed(styles, "w:style").map((each) => [each.attrs["w:styleId"] ?? "", styleOf(each)]));
  const levels = levelsByStyle(numbering);
  const known = new Map<string, Place | null>();
  for (const paragraph of elementsNamed(root, "w:p")) {
    const properties = childNamed(paragraph, "w:pPr");
    const style = val(properties, "w:pStyle");
    if (!properties || style === undefined) continue;
    const own = childNamed(properties, "w:numPr");
    if (val(own, "w:numId") !== undefined) continue;
    const found = known.get(style);
    const place = found === undefined ? placeOf(style, byId, levels) : found;
    known.set(style, place);
    if (!place) continue;
    properties.children = properties.children.filter((child) => child !== own);
    properties.children.push(numberOf({ ...place, level: val(own, "w:ilvl") ?? place.level }));
  }
}

/** The list that a style or the styles it is like puts its paragraphs into; null for none, and for headings. */
function placeOf(id: string, styles: ReadonlyMap<string, Style>, levels: Levels): Place | null {
  let [list, level]: (string | undefined)[] = [];
  let at: string | undefined = id;
  for (let step = 0; at !== undefined && step < longestChain; step++) {
    const style = styles.get(at);
    if (!style) break;
    if (/^(?:heading|title)\b/i.test(style.name) || val(style.properties, "w:outlineLvl") !== undefined) return null;
    const place = style.properties && childNamed(style.properties, "w:numPr");
    level ??= val(place, "w:ilvl");
    if (list === undefined && place) {
      list = val(place, "w:numId");
      if (list !== undefined) level ??= levels.get(list)?.get(at);
    }
    at = style.basedOn;
  }
  // 0 takes out of the list that the other style puts into.
  return list === undefined || list === "0" ? null : { list, level: level ?? "0" };
}

/** The levels of each list that say which style they belong to. */
type Levels = ReadonlyMap<string, ReadonlyMap<string, string>>;

function levelsByStyle(numbering: XmlElement): Levels {
  const kinds = new Map(
    elementsNamed(numbering, "w:abstractNum").map((kind) => {
      const styled = elementsNamed(kind, "w:lvl").flatMap((level): [string, string][] => {
        const style = val(level, "w:pStyle");
        return style === undefined ? [] : [[style, level.attrs["w:ilvl"] ?? "0"]];
      });
      return [kind.attrs["w:abstractNumId"], new Map(styled)] as const;
    }),
  );
  return new Map(
    elementsNamed(numbering, "w:num").map((each) => [
      each.attrs["w:numId"] ?? "",
      kinds.get(val(each, "w:abstractNumId")) ?? new Map(),
    ]),
  );
}

function styleOf(style: XmlElement): Style {
  return {
    name: val(style, "w:name") ?? "",
    basedOn: val(style, "w:basedOn"),
    properties: childNamed(style, "w:pPr"),
  };
}

function numberOf({ list, level }: Place): XmlElement {
  const said = (name: string, value: string) => ({ name, attrs: { "w:val": value }, children: [] });
  return { name: "w:numPr", attrs: {}, children: [said("w:ilvl", level), said("w:numId", list)] };
}

function val(element: XmlElement | null, name: string): string | undefined {
  return (element && childNamed(element, name)?.attrs["w:val"]) ?? undefined;
}
