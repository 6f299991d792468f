"use client";

import { Button, Checkbox, Loader, NativeSelect, SegmentedControl } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef, useState } from "react";
import { NameRevision } from "#app/(studio)/studio/articles/[id]/revisions/name-revision.tsx";
import { RestoreRevision, type Restoring } from "#app/(studio)/studio/articles/[id]/revisions/restore-revision.tsx";
import type { KeptText, RevisionInList } from "#app/(studio)/studio/articles/[id]/revisions/revision-props.ts";
import styles from "#app/(studio)/studio/articles/[id]/revisions/revisions.module.css";
import { useChanges } from "#app/(studio)/studio/articles/[id]/revisions/use-changes.ts";
import { type ComparedState, compareTexts, isChange } from "#domain/comparing/compare-texts.ts";
import type { Language, ReaderLocale } from "#domain/locale.ts";
import { ComparedText } from "#editor/comparing/compared-text.tsx";
import { usePrintTime } from "#ui/use-print-time.ts";

type RevisionCompareProps = {
  revisions: RevisionInList[];
  chosen: number;
  read: (number: number) => Promise<KeptText | null>;
  present: () => ComparedState | null;
  language: Language;
  lang: ReaderLocale;
  mayWrite: boolean;
  restoring: Restoring;
  onBack: () => void;
  onName: (name: string, number: number) => Promise<boolean>;
  onRestore: (number: number) => Promise<void>;
};

const layouts = ["facing", "inline", "asItWas"] as const;
type Layout = (typeof layouts)[number];

/** Two states of an edition: a revision and what stands now, or any other revision. */
export function RevisionCompare(props: RevisionCompareProps) {
  const { revisions, language, lang, mayWrite, restoring, onBack, onName, onRestore } = props;
  const t = useTranslations("studio.article.revisions");
  const printTime = usePrintTime();
  const [from, setFrom] = useState(props.chosen);
  /** Null: what stands now. */
  const [to, setTo] = useState<number | null>(null);
  const [layout, setLayout] = useState<Layout>("facing");
  const [onlyChanges, setOnlyChanges] = useState(false);
  const texts = useTexts(props, from, to);
  const parts = useMemo(() => {
    if (texts === null) return null;
    return compareTexts(texts.was, layout === "asItWas" ? texts.was : texts.is, language);
  }, [texts, layout, language]);
  const records =
    texts === null ? undefined : { was: texts.was.records, is: texts[layout === "asItWas" ? "was" : "is"].records };
  const text = useRef<HTMLDivElement>(null);
  const count = parts?.filter(isChange).length ?? 0;
  const changes = useChanges(text, parts);
  const shown = onlyChanges && layout !== "asItWas" ? parts?.filter(isChange) : parts;
  const revision = revisions.find(({ number }) => number === from);
  const label = ({ number, name, reason, createdAt }: RevisionInList) =>
    `${number} · ${name ?? t(`reasons.${reason}`)} · ${printTime(createdAt)}`;
  const choices = revisions.map((one) => ({ value: String(one.number), label: label(one) }));
  return (
    <div className={styles.panel}>
      <div className={styles.bar}>
        <Button variant="subtle" size="compact-sm" onClick={onBack}>
          {t("back")}
        </Button>
        {mayWrite && revision && <NameRevision key={from} revision={revision} onName={onName} />}
      </div>
      {mayWrite && <RestoreRevision number={from} restoring={restoring} onRestore={onRestore} />}
      <div className={styles.pair}>
        <NativeSelect
          label={t("from")}
          data={choices}
          value={String(from)}
          onChange={({ currentTarget }) => setFrom(Number(currentTarget.value))}
        />
        <NativeSelect
          label={t("to")}
          data={[{ value: "", label: t("now") }, ...choices]}
          value={to === null ? "" : String(to)}
          onChange={({ currentTarget }) => setTo(currentTarget.value === "" ? null : Number(currentTarget.value))}
        />
      </div>
      <div className={styles.tools}>
        <SegmentedControl
          size="xs"
          aria-label={t("layout")}
          data={layouts.map((value) => ({ value, label: t(`layouts.${value}`) }))}
          value={layout}
          onChange={(value) => setLayout(layouts.find((one) => one === value) ?? "facing")}
        />
        {layout !== "asItWas" && (
          <>
            <Checkbox
              size="xs"
              label={t("onlyChanges")}
              checked={onlyChanges}
              onChange={({ currentTarget }) => setOnlyChanges(currentTarget.checked)}
            />
            <span className={styles.steps}>
              <span role="status">
                {changes.at === null ? t("changes", { count }) : t("change", { at: changes.at + 1, count })}
              </span>
              <Button
                size="compact-sm"
                variant="default"
                disabled={count === 0}
                aria-keyshortcuts="P"
                onClick={() => changes.step(-1)}
              >
                {t("previousChange")}
              </Button>
              <Button
                size="compact-sm"
                variant="default"
                disabled={count === 0}
                aria-keyshortcuts="N"
                onClick={() => changes.step(1)}
              >
                {t("nextChange")}
              </Button>
            </span>
          </>
        )}
      </div>
      <div ref={text}>
        {shown === null || shown === undefined ? (
          <Loader size="sm" aria-label={t("loading")} />
        ) : (
          <>
            {layout === "asItWas" && <p className={styles.hint}>{t("showing", { number: from })}</p>}
            {layout !== "asItWas" && count === 0 && (
              <p className={styles.hint}>{t(to === null ? "alike" : "alikeBoth", { number: from, other: to ?? "" })}</p>
            )}
            {texts?.unkept && <p className={styles.hint}>{t("figuresUnkept")}</p>}
            <ComparedText
              parts={shown}
              lang={lang}
              layout={layout === "facing" ? "facing" : "inline"}
              records={records}
            />
          </>
        )}
      </div>
    </div>
  );
}

function useTexts({ read, present }: RevisionCompareProps, from: number, to: number | null) {
  const [texts, setTexts] = useState<{ was: ComparedState; is: ComparedState; unkept: boolean } | null>(null);
  const now = useRef(present);
  now.current = present;
  useEffect(() => {
    let open = true;
    void (async () => {
      const was = await read(from);
      const is = to === null ? now.current() : await read(to);
      if (!open || !was) return;
      // Of what was not kept, today's figures stand in both: nothing is known to have changed.
      const standing = is?.records ?? was.records ?? now.current()?.records ?? {};
      setTexts({
        was: { ...was, records: was.records ?? standing },
        is: { ...(is ?? was), records: standing },
        unkept: was.records === null || is?.records === null,
      });
    })();
    return () => {
      open = false;
    };
  }, [read, from, to]);
  return texts;
}
