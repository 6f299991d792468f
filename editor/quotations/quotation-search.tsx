"use client";

import { Loader, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconCircleCheck, IconSearch } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { editionLocale, type Language, otherLanguage } from "#domain/locale.ts";
import type { QuotationInList } from "#domain/quotations/to-embed.ts";
import styles from "#editor/quotations/quotations.module.css";
import { useQuotations } from "#editor/quotations/quotations-context.tsx";

/** What is typed is searched once the hand rests. Milliseconds. */
const restMs = 200;

/** Looks for an entry of the library by a few of its words, the keys going to the one that is meant. */
export function QuotationSearch({
  language,
  onTake,
}: {
  language: Language;
  onTake: (entry: QuotationInList) => void;
}) {
  const t = useTranslations("studio.editor.library");
  const { search } = useQuotations();
  const [query, setQuery] = useState("");
  const [asked] = useDebouncedValue(query, restMs);
  const [found, setFound] = useState<QuotationInList[] | null>(null);
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let open = true;
    void search(asked).then((entries) => {
      if (!open || !entries) return;
      setFound(entries);
      setActive(0);
    });
    return () => {
      open = false;
    };
  }, [asked, search]);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: "nearest" });
  }, [active]);
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !found || found.length === 0) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const entry = found[active];
    if (step !== 0) setActive((active + step + found.length) % found.length);
    else if (event.key === "Enter" && entry) onTake(entry);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <TextInput
        label={t("search")}
        description={t("searchHint")}
        leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
        rightSection={found === null ? <Loader size={16} /> : null}
        role="combobox"
        aria-expanded={found !== null && found.length > 0}
        aria-controls="quotation-hits"
        aria-activedescendant={found?.[active] ? `quotation-hit-${found[active].id}` : undefined}
        data-autofocus
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={keys}
      />
      {found?.length === 0 && (
        <p className={styles.none}>
          {t(asked.trim() === "" ? "empty" : "none")} <a href="/studio/quotations/new">{t("add")}</a>
        </p>
      )}
      <div ref={list} id="quotation-hits" role="listbox" aria-label={t("hits")} className={styles.hits}>
        {found?.map((entry, at) => (
          <div
            key={entry.id}
            id={`quotation-hit-${entry.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === active}
            className={styles.hit}
            onPointerDown={(event) => {
              event.preventDefault();
              onTake(entry);
            }}
          >
            <Hit entry={entry} language={language} />
          </div>
        ))}
      </div>
    </>
  );
}

function Hit({ entry: { newest }, language }: { entry: QuotationInList; language: Language }) {
  const t = useTranslations("studio.editor.library");
  const { content } = newest;
  const order = [language, otherLanguage(language)] as const;
  const speaker = content[language].speaker || content[otherLanguage(language)].speaker;
  return (
    <>
      <div className={styles.facing}>
        {order.map((one) => (
          <p key={one} lang={editionLocale(one, content.script)} className={styles.words} data-language={one}>
            {content[one].text === "" ? <span className={styles.unsaid}>{t(`unsaid.${one}`)}</span> : content[one].text}
          </p>
        ))}
      </div>
      <p className={styles.facts}>
        {[speaker, content.date].filter((text) => text !== "").join(" · ")}
        <span className={styles.state}>
          {newest.verifiedAt !== null && <IconCircleCheck size={14} stroke={1.6} aria-hidden />}
          {t(newest.verifiedAt === null ? "proposed" : "verified")}
        </span>
      </p>
    </>
  );
}
