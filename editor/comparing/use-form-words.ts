"use client";

import { useTranslations } from "next-intl";
import type { FormChange } from "#domain/comparing/compare-form.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import { useRecordWords } from "#editor/comparing/use-record-words.ts";

/** Says in words what changed of a block besides its own. What has no name in the interface yet is called as the document does. */
export function useFormWords(locale: ReaderLocale): (change: FormChange) => string {
  const t = useTranslations("studio.editor.comparing");
  const kinds = useTranslations("studio.editor.kinds");
  const marks = useTranslations("studio.editor.marks");
  const attributes = useTranslations("studio.editor.comparing.attributes");
  const attribution = useTranslations("studio.editor.quotation");
  const figures = useRecordWords();
  return (change) => {
    switch (change.what) {
      case "kind":
        return t("kind", { from: named(kinds, change.from) ?? change.from, to: named(kinds, change.to) ?? change.to });
      case "attribute": {
        const { name, from, to } = change;
        const said = { name: named(attributes, name) ?? named(attribution, name) ?? name, from, to };
        return t(from === "" ? "attributeSet" : to === "" ? "attributeCleared" : "attribute", said);
      }
      case "mark":
        return t(change.put ? "markPut" : "markTaken", {
          mark: named(marks, change.mark) ?? change.mark,
          words: change.words,
        });
      case "picturesPut":
      case "picturesTaken":
        return t(change.what, { count: change.count });
      case "picturesMoved":
        return t(change.what);
      case "record":
        return figures(change.change, locale).said.join(t("between"));
      case "other":
        return t("form");
      default:
        return change satisfies never;
    }
  };
}

/** A part of the interface's words that may or may not have one for a key. */
type Names<K extends string> = { has: (key: K) => boolean; (key: K): string };

function named<K extends string>(names: Names<K>, key: string): string | null {
  const known = key as K;
  return names.has(known) ? names(known) : null;
}
