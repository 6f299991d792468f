"use client";
import { useTranslations } from "next-intl";
import { nameIn } from "#app/(studio)/studio/articles/[id]/localised.ts";
import type { FrontSection } from "#domain/front/front.ts";
import type { ReaderLocale } from "#domain/locale.ts";

/** What a section is called on the page that arranges it. */
export function useSectionName(
  columns: readonly { id: string; name: string }[],
  locale: ReaderLocale,
): (section: FrontSection) => string {
  const t = useTranslations("studio.front");
  return (section) => {
    switch (section.kind) {
      case "newest":
        return t("kinds.newest");
      case "column":
        return t("kinds.column", {
          column: columns.find(({ id }) => id === section.columnId)?.name ?? section.columnId,
        });
      case "articles":
        return nameIn(section.heading, locale).trim() || t("kinds.articles");
      default:
        return section satisfies never;
    }
  };
}
