"use client";

import { useTranslations } from "next-intl";
import type { ComparedPart } from "#domain/comparing/compare-texts.ts";
import { isChange } from "#domain/comparing/compare-texts.ts";
import type { WordChange } from "#domain/comparing/compare-words.ts";
import { blockText } from "#domain/document/block-text.ts";
import { footnotesOf } from "#domain/document/footnotes.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import type { Records } from "#domain/records/record.ts";
import styles from "#editor/comparing/comparing.module.css";
import { useFormWords } from "#editor/comparing/use-form-words.ts";
import { renderBlock } from "#render/blocks.tsx";

type ComparedTextProps = {
  parts: readonly ComparedPart[];
  lang: string;
  /** `facing`: what was on the left, what is on the right, block beside block. */
  layout?: "inline" | "facing";
  /** The figures of each state, which are not in its blocks. */
  records?: { was: Records; is: Records };
};

const noRecords = { was: {}, is: {} };

/** Two states of a text in one, or beside each other: what went is struck through, what came is underlined. */
export function ComparedText({ parts, lang, layout = "inline", records = noRecords }: ComparedTextProps) {
  return (
    <div className={styles.text} lang={lang} data-layout={layout}>
      {parts.map((part) => (
        <div
          key={part.key}
          className={styles.part}
          data-kind={part.kind}
          data-change={isChange(part) || undefined}
          data-block={(part.is ?? part.was)?.type}
          data-place={placeOf(part)}
          tabIndex={isChange(part) ? -1 : undefined}
        >
          <Notes part={part} lang={lang} />
          {layout === "inline" ? (
            <Side part={part} lang={lang} records={records} show="both" />
          ) : (
            <div className={styles.sides}>
              <div>{part.kind !== "new" && <Side part={part} lang={lang} records={records} show="gone" />}</div>
              <div>{part.kind !== "gone" && <Side part={part} lang={lang} records={records} show="new" />}</div>
            </div>
          )}
        </div>
      ))}
    </div>
  );
}

/** Where a part's words stand, as remarks name it; what went stands nowhere. */
function placeOf({ key, is, was }: ComparedPart): string | undefined {
  if (is) return `block ${is.attrs.id}`;
  return was ? undefined : `line ${key}`;
}

function Notes({ part, lang }: { part: ComparedPart; lang: string }) {
  const t = useTranslations("studio.editor.comparing");
  const say = useFormWords(localeOf(lang));
  const said = [...(part.moved ? [t("moved")] : []), ...part.form.map(say)];
  if (said.length === 0) return null;
  return (
    <p className={styles.form} lang="" data-aside>
      {said.join(t("between"))}
    </p>
  );
}

type SideProps = {
  part: ComparedPart;
  lang: string;
  records: { was: Records; is: Records };
  show: "both" | "gone" | "new";
};

/**
 * What a side shows: words that changed one by one; any other block as readers would see it, so that nothing is missing of
 * a kind that came later than this.
 */
function Side({ part, lang, records, show }: SideProps) {
  const { kind, changes } = part;
  const block = show === "gone" ? part.was : (part.is ?? part.was);
  const worded = changes.some(({ text }) => text !== "");
  if (block === null || (kind === "changed" && worded)) {
    const seen = changes.filter((change) => show === "both" || change.kind === "same" || change.kind === show);
    return <p>{seen.map(printChange)}</p>;
  }
  const Shown = kind === "gone" ? "del" : kind === "new" ? "ins" : "div";
  const context = {
    locale: localeOf(lang),
    anchors: new Map([[block.attrs.id, null]]),
    secondary: true,
    records: show === "gone" || kind === "gone" ? records.was : records.is,
  };
  // What footnotes say stands at the end of a whole text only: here it stands below the words that they are of.
  const hasNotes = footnotesOf(block).length > 0;
  return <Shown className={styles.shown}>{hasNotes ? <p>{blockText(block)}</p> : renderBlock(block, context)}</Shown>;
}

function printChange(change: WordChange, index: number) {
  const at = `${index}${change.kind}`;
  if (change.kind === "gone") return <del key={at}>{change.text}</del>;
  if (change.kind === "new") return <ins key={at}>{change.text}</ins>;
  return <span key={at}>{change.text}</span>;
}

function localeOf(lang: string): ReaderLocale {
  return lang === "en" || lang === "zh-Hant" ? lang : "zh-Hans";
}
