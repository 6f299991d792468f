"use client";
import { Group, Radio } from "@mantine/core";
import { useTranslations } from "next-intl";
import styles from "#app/(studio)/studio/(desk)/columns/columns.module.css";
import { type ColumnAccent, columnAccents } from "#domain/article/column-accent.ts";

type Props = { value: ColumnAccent; onChange: (accent: ColumnAccent) => void };

/** The colours that a column's own pages may be marked with, each by its name. */
export function AccentChoice({ value, onChange }: Props) {
  const t = useTranslations("studio.columns.accent");
  return (
    <Radio.Group
      label={t("label")}
      description={t("about")}
      value={value}
      onChange={(chosen) => onChange(columnAccents.find((accent) => accent === chosen) ?? value)}
    >
      <Group mt="xs" gap="md">
        {columnAccents.map((accent) => (
          <Radio
            key={accent}
            value={accent}
            label={
              <span className={styles.accent}>
                <span className={styles.swatch} style={{ background: `var(--accent-${accent})` }} aria-hidden />
                {t(`names.${accent}`)}
              </span>
            }
          />
        ))}
      </Group>
    </Radio.Group>
  );
}
