import { saysSomething } from "#domain/article/complete-localized.ts";
import { noText } from "#domain/article/furniture.ts";
import type { FrontArrangement, FrontSection } from "#domain/front/front.ts";
import { createId } from "#domain/ids.ts";

/** What keeps a front from being published, with the section that it is about. */
export type FrontProblem = { sectionId: string; kind: "noHeading" | "noArticle" };

/** A front that looks as it does by itself: the newest of each column, then of everything. */
export function begunFrom(columns: readonly { id: string }[]): FrontArrangement {
  const sections = columns.map(({ id }) => newSection("column", id));
  return { leadId: null, sections: [...sections, newSection("newest")], quotationId: null };
}

/** A section of a kind with nothing in it yet; `columnId` is for a column's. */
export function newSection(kind: FrontSection["kind"], columnId = ""): FrontSection {
  const id = createId(8);
  switch (kind) {
    case "newest":
      return { kind, id };
    case "column":
      return { kind, id, columnId };
    case "articles":
      return { kind, id, heading: noText, articleIds: [] };
    default:
      return kind satisfies never;
  }
}

/** With one section as it was changed. */
export function changeSection(draft: FrontArrangement, changed: FrontSection): FrontArrangement {
  return { ...draft, sections: draft.sections.map((section) => (section.id === changed.id ? changed : section)) };
}

/** Sections in the order of these ids. */
export function orderSections(draft: FrontArrangement, ids: readonly string[]): FrontArrangement {
  return { ...draft, sections: ids.flatMap((id) => draft.sections.find((section) => section.id === id) ?? []) };
}

/** What keeps it from being published, in the order of its sections. */
export function problemsOf({ sections }: FrontArrangement): FrontProblem[] {
  return sections.flatMap((section): FrontProblem[] => {
    if (section.kind !== "articles") return [];
    return [
      ...(saysSomething(section.heading) ? [] : [{ sectionId: section.id, kind: "noHeading" as const }]),
      ...(section.articleIds.length > 0 ? [] : [{ sectionId: section.id, kind: "noArticle" as const }]),
    ];
  });
}

/** The element in which a problem is mended, or the keys stand after a section was added. */
export const fieldId = (sectionId: string, part: "heading" | "add" | "head") => `front-${part}-${sectionId}`;
