"use client";

import { useTranslations } from "next-intl";
import type { ComparedPart } from "#editor/comparing/compare-texts.ts";
import styles from "#editor/comparing/comparing.module.css";

/** Two states of a text in one: what went is struck through, what came is underlined. */
export function ComparedText({ parts, lang }: { parts: readonly ComparedPart[]; lang: string }) {
  const t = useTranslations("studio.editor.comparing");
  return (
    <div className={styles.text} lang={lang}>
      {parts.map(({ key, kind, changes }) => (
        <div key={key} className={styles.part} data-kind={kind}>
          {kind === "form" && (
            <p className={styles.form} lang="">
              {t("form")}
            </p>
          )}
          <p>
            {changes.map((change, index) => {
              const at = `${index}${change.kind}`;
              if (change.kind === "gone") return <del key={at}>{change.text}</del>;
              if (change.kind === "new") return <ins key={at}>{change.text}</ins>;
              return <span key={at}>{change.text}</span>;
            })}
          </p>
        </div>
      ))}
    </div>
  );
}
