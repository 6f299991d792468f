import { useTranslations } from "next-intl";
import type { Place } from "#domain/presence/place.ts";
import type { RowsView } from "#editor/rows/rows-board.ts";

/** The row that a place is in, counted from 1; null for the lines above the text, and what isn't on the screen yet. */
export function rowNumber({ rows, sourceLanguage }: RowsView, { language, block }: Place): number | null {
  const side = language === sourceLanguage ? "sourceIds" : "targetIds";
  const at = rows.findIndex(({ row }) => row[side].includes(block));
  return at < 0 ? null : at + 1;
}

/** Says where somebody is: in which language, and in which row. */
export function usePlaceWords(): (view: RowsView, place: Place | null) => string {
  const t = useTranslations("studio.presence");
  return (view, place) => {
    if (place === null) return t("where.reading");
    const language = t(`languages.${place.language}`);
    if (place.block === "#title") return t("where.title", { language });
    if (place.block === "#deck") return t("where.deck", { language });
    const row = rowNumber(view, place);
    return row === null ? language : t("where.row", { language, row });
  };
}
