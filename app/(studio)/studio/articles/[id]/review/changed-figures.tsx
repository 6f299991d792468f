"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { readChangedFiguresAction } from "#app/(studio)/studio/articles/[id]/actions.ts";
import { localeOfEdition } from "#app/(studio)/studio/articles/[id]/localised.ts";
import styles from "#app/(studio)/studio/articles/[id]/review/review.module.css";
import type { SignedArticle } from "#app/(studio)/studio/articles/[id]/review/signed-article.ts";
import type { Run } from "#app/(studio)/studio/articles/[id]/run.ts";
import type { Language } from "#domain/locale.ts";
import type { RecordChange } from "#domain/records/record-changes.ts";
import { useRecordWords } from "#editor/comparing/use-record-words.ts";
import { usePrintTime } from "#ui/use-print-time.ts";

type Changed = Extract<Awaited<ReturnType<typeof readChangedFiguresAction>>, { ok: true }>["value"];
type ChangedRecord = RecordChange & { recordId: string };
/** `records` is null where it is not known any more what they were. */
type Since = { since: string; records: ChangedRecord[] | null };

/** The figures that are not what readers have, or not what a fallen approval covered: a number is read over most easily. */
export function ChangedFigures({
  article: { id: articleId, editions },
  scope,
  run,
}: {
  article: Pick<SignedArticle, "id" | "editions">;
  scope: readonly Language[];
  run: Run;
}) {
  const t = useTranslations("studio.article.review.sign");
  const languages = useTranslations("studio.editor.languages");
  const printTime = usePrintTime();
  const figures = useRecordWords();
  const [changed, setChanged] = useState<Changed | null>(null);
  useEffect(() => {
    let open = true;
    void run(() => readChangedFiguresAction({ articleId })).then((read) => open && setChanged(read));
    return () => {
      open = false;
    };
  }, [articleId, run]);

  const sincesOf = (language: Language): Since[] => {
    const [changes, fallen] = [changed?.published[language], changed?.fallen[language]];
    const published = changes && { since: t("sincePublication", { number: changes.number }), records: changes.records };
    const time = fallen && printTime(fallen.at);
    const approved = fallen && {
      since: t("sinceApproval", { name: fallen.name, time: time ?? "" }),
      records: fallen.records,
    };
    return [approved, published].flatMap((one) => (one && one.records?.length !== 0 ? [one] : []));
  };
  return scope.flatMap((language) => {
    const lang = localeOfEdition(editions, language);
    return sincesOf(language).map(({ since, records }) => (
      <li key={`${language} ${since}`}>
        <span className={styles.key}>{t("figures", { language: languages(lang) })}</span>
        <div className={styles.figures}>
          <p className={styles.by}>{since}</p>
          {records === null ? (
            <p>{t("figuresUnknown")}</p>
          ) : (
            <ul>
              {records.map(({ recordId, ...change }) => {
                const { name, said } = figures(change, lang);
                return (
                  <li key={recordId}>
                    {name !== "" && <strong lang={lang}>{name}</strong>}
                    <p>{said.join("\n")}</p>
                  </li>
                );
              })}
            </ul>
          )}
        </div>
      </li>
    ));
  });
}
