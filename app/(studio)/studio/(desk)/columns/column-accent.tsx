"use client";
import { useTranslations } from "next-intl";
import { AccentChoice } from "#app/(studio)/studio/(desk)/columns/accent-choice.tsx";
import { setAccentAction } from "#app/(studio)/studio/(desk)/columns/actions.ts";
import { ColumnChange } from "#app/(studio)/studio/(desk)/columns/column-change.tsx";
import styles from "#app/(studio)/studio/(desk)/columns/columns.module.css";
import type { ColumnAccent as Accent } from "#domain/article/column-accent.ts";

type Props = { column: { id: string; name: string }; accent: Accent; manages: boolean };

/** What a column's own pages are marked with, and the dialog that chooses another colour. */
export function ColumnAccent({ column, accent, manages }: Props) {
  const t = useTranslations("studio.columns.accent");
  return (
    <ColumnChange
      now={accent}
      className={styles.accent}
      line={
        <>
          <span className={styles.swatch} style={{ background: `var(--accent-${accent})` }} aria-hidden />
          {t("is", { accent: t(`names.${accent}`) })}
        </>
      }
      manages={manages}
      title={t("title", { column: column.name })}
      change={t("change")}
      fields={(chosen, choose) => <AccentChoice value={chosen} onChange={choose} />}
      save={(commandId, chosen) => setAccentAction({ commandId, columnId: column.id, accent: chosen })}
      saved={(chosen) => t("saved", { column: column.name, accent: t(`names.${chosen}`) })}
    />
  );
}
