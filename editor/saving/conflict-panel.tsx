"use client";

import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { blockText } from "#domain/document/block-text.ts";
import type { Choice, TextConflict } from "#editor/saving/merge-texts.ts";
import styles from "#editor/saving/saving.module.css";

/** What two people changed at once: both wordings and the choice. Until it is made nothing of either is gone. */
export function ConflictPanel({
  conflicts,
  lang,
  onDecide,
}: {
  conflicts: readonly TextConflict[];
  lang: string;
  onDecide: (conflict: TextConflict, choice: Choice) => void;
}) {
  const t = useTranslations("studio.editor.conflict");
  if (conflicts.length === 0) return null;
  return (
    <section className={styles.conflicts} aria-label={t("title")}>
      <h3>{t("title")}</h3>
      <p>{t("what")}</p>
      {conflicts.map((conflict) => (
        <div key={conflict.kind === "block" ? conflict.blockId : conflict.kind} className={styles.conflict}>
          <dl className={styles.versions}>
            {(["mine", "theirs"] as const).map((side) => (
              <div key={side}>
                <dt>{t(side)}</dt>
                <dd lang={lang}>{wordsOf(conflict, side) ?? <span className={styles.gone}>{t("gone")}</span>}</dd>
              </div>
            ))}
          </dl>
          <div className={styles.choices}>
            <Button size="xs" variant="default" onClick={() => onDecide(conflict, "mine")}>
              {t("keepMine")}
            </Button>
            <Button size="xs" variant="default" onClick={() => onDecide(conflict, "theirs")}>
              {t("keepTheirs")}
            </Button>
            {wordsOf(conflict, "mine") !== null && wordsOf(conflict, "theirs") !== null && (
              <Button size="xs" variant="default" onClick={() => onDecide(conflict, "both")}>
                {t("keepBoth")}
              </Button>
            )}
          </div>
        </div>
      ))}
    </section>
  );
}

function wordsOf(conflict: TextConflict, side: "mine" | "theirs"): string | null {
  if (conflict.kind !== "block") return conflict[side];
  const block = conflict[side];
  return block === null ? null : blockText(block);
}
