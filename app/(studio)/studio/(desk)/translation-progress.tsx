import { getTranslations } from "next-intl/server";
import styles from "#app/(studio)/studio/(desk)/desk.module.css";
import type { Progress } from "#domain/alignment/derive-rows.ts";
import type { ReaderLocale } from "#domain/locale.ts";

const open = ["stale", "missing", "draft", "unpaired"] as const;

/** How far a translation has come: a line as long as it is, and what is still to be done in words. */
export async function TranslationProgress({ progress, locale }: { progress: Progress; locale: ReaderLocale }) {
  const t = await getTranslations({ locale, namespace: "studio.editor.rows.counts" });
  const total = Object.values(progress).reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  return (
    <span className={styles.progress}>
      <span className={styles.track} aria-hidden="true">
        {(["current", "draft", "stale", "missing", "unpaired"] as const).map(
          (state) =>
            progress[state] > 0 && <span key={state} data-row-state={state} style={{ flexGrow: progress[state] }} />,
        )}
      </span>
      <span>{t("current", { count: progress.current, total })}</span>
      {open.map(
        (state) =>
          progress[state] > 0 && (
            <span key={state} data-row-state={state}>
              {t(state, { count: progress[state] })}
            </span>
          ),
      )}
    </span>
  );
}
