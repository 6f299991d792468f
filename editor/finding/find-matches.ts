import type { Node } from "@tiptap/pm/model";
import type { Finder, Span } from "#domain/document/find-text.ts";
import type { Language } from "#domain/locale.ts";
import { type Place, placesIn } from "#editor/finding/places.ts";
import { isEmbedded } from "#editor/quotations/lock-embedded.ts";

/** One place where what is looked for stands. `block` is null for title and deck. */
export type Match = {
  language: Language;
  /** The same for the same match as long as the words around it stay. */
  key: string;
  place: Place;
  span: Span;
  block: { id: string; node: Node; position: number } | null;
  /** Why it can't be replaced: it is kept in another place, may only be read here, or somebody else is writing there. */
  locked: "standing" | "readOnly" | "taken" | "quoted" | null;
};

export type Searched = {
  language: Language;
  title: string;
  deck: string;
  doc: Node;
  standingText: string;
  readOnly: boolean;
  /** Whether nobody else is writing in a block, in `#title` or `#deck`. */
  mayWrite: (place: string) => boolean;
};

/** So many are found in one edition; whoever finds more looks for too little. */
export const mostMatches = 2000;

type Found = { place: Place; spans: Span[] }[];

/** Finds in an edition what one finder looks for. A block that stays as it is isn't read again. */
export function makeSearch(find: Finder): (edition: Searched) => Match[] {
  const known = new WeakMap<Node, { standingText: string; found: Found }>();
  const search = (places: readonly Place[]): Found =>
    places.map((place) => ({ place, spans: find(place.text) })).filter(({ spans }) => spans.length > 0);
  const searchBlock = (node: Node, standingText: string): Found => {
    const before = known.get(node);
    if (before?.standingText === standingText) return before.found;
    const found = search(placesIn(node, standingText));
    known.set(node, { standingText, found });
    return found;
  };
  return (edition) => {
    const matches: Match[] = [];
    const add = (found: Found, block: Match["block"]) => {
      for (const { place, spans } of found)
        for (const span of spans)
          matches.push({
            language: edition.language,
            key: keyOf(edition.language, block, place, span),
            place,
            span,
            block,
            locked: lockOf(place, block, edition),
          });
    };
    add(search([{ kind: "line", field: "title", text: edition.title }]), null);
    add(search([{ kind: "line", field: "deck", text: edition.deck }]), null);
    edition.doc.forEach((node, position) => {
      if (matches.length < mostMatches)
        add(searchBlock(node, edition.standingText), { id: String(node.attrs.id), node, position });
    });
    return matches.slice(0, mostMatches);
  };
}

function lockOf(place: Place, block: Match["block"], { readOnly, mayWrite }: Searched): Match["locked"] {
  if (readOnly) return "readOnly";
  if (place.kind === "standing") return "standing";
  if (block && isEmbedded(block.node)) return "quoted";
  return mayWrite(place.kind === "line" ? `#${place.field}` : (block?.id ?? "")) ? null : "taken";
}

function keyOf(language: Language, block: Match["block"], place: Place, { from }: Span): string {
  const where = place.kind === "line" ? place.field : place.kind === "field" ? place.path.join(".") : place.kind;
  const at = place.kind === "text" ? place.at : "";
  return JSON.stringify([language, block?.id ?? "", where, at, from, place.text]);
}
