"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { languageOf } from "#domain/locale.ts";
import { type QuotationBlock, type Span, spansOf } from "#domain/quotations/embed.ts";
import styles from "#editor/quotations/quotations.module.css";
import { useQuotations } from "#editor/quotations/quotations-context.tsx";
import { useWriting } from "#editor/writing-context.tsx";

/** That only a part is quoted; opened, the whole of the entry with the part marked. */
export function Excerpt({ block }: { block: QuotationBlock }) {
  const t = useTranslations("studio.editor.library");
  const { locale } = useWriting();
  const { embed } = useQuotations();
  const [paragraphs, setParagraphs] = useState<readonly string[] | null>(null);
  const { entry } = block.attrs;
  const open = async () => {
    const whole = entry && (await embed(entry.id, entry.version));
    setParagraphs(whole?.said[languageOf(locale)]?.paragraphs ?? null);
  };
  return (
    <details className={styles.excerpt} onToggle={(event) => event.currentTarget.open && void open()}>
      <summary>{t("excerpt")}</summary>
      {paragraphs && (
        <p lang={locale} className={styles.whole}>
          {marked(paragraphs.join("\n"), spansOf(block, paragraphs) ?? [])}
        </p>
      )}
    </details>
  );
}

function marked(text: string, spans: readonly Span[]) {
  let from = 0;
  const pieces = spans.flatMap((span) => {
    const before = text.slice(from, span.from);
    from = span.to;
    return [before, <mark key={span.from}>{text.slice(span.from, span.to)}</mark>];
  });
  return [...pieces, text.slice(from)];
}
