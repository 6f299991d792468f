"use client";

import { Button, Loader, Modal, Textarea, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconArrowLeft, IconCircleCheck, IconSearch } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { printAttribution } from "#domain/document/print-attribution.ts";
import { type Language, languages, otherLanguage, type ReaderLocale } from "#domain/locale.ts";
import type { QuotationInList, QuotationToEmbed } from "#domain/quotations/to-embed.ts";
import type { QuotedParts } from "#editor/quotations/insert-quotation.ts";
import styles from "#editor/quotations/quotations.module.css";
import { useQuotations } from "#editor/quotations/quotations-context.tsx";

/** What is typed is searched once the hand rests. Milliseconds. */
const restMs = 200;

type Props = {
  /** Of the text that it is put into. */
  language: Language;
  localeOf: (language: Language) => ReaderLocale;
  onChoose: (embed: QuotationToEmbed, parts: QuotedParts) => void;
  onClose: () => void;
};

/** An entry of the quotation library is looked for by a few of its words, and quoted whole or in part. */
export function QuotationDialog({ language, localeOf, onChoose, onClose }: Props) {
  const t = useTranslations("studio.editor.library");
  const { embed } = useQuotations();
  const [chosen, setChosen] = useState<QuotationToEmbed | null>(null);
  const choose = async ({ id }: QuotationInList) => setChosen(await embed(id));
  return (
    <Modal opened onClose={onClose} size="xl" title={t("title")} closeButtonProps={{ "aria-label": t("close") }}>
      {chosen ? (
        <Chosen {...{ language, localeOf, chosen, onChoose }} onBack={() => setChosen(null)} />
      ) : (
        <Search language={language} onTake={(entry) => void choose(entry)} />
      )}
    </Modal>
  );
}

function Search({ language, onTake }: { language: Language; onTake: (entry: QuotationInList) => void }) {
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
  const chinese = content.script === "Hant" ? "zh-Hant" : "zh-Hans";
  const order = [language, otherLanguage(language)] as const;
  const speaker = content[language].speaker || content[otherLanguage(language)].speaker;
  return (
    <>
      <div className={styles.facing}>
        {order.map((one) => (
          <p key={one} lang={one === "zh" ? chinese : "en"} className={styles.words} data-language={one}>
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

function Chosen({
  language,
  localeOf,
  chosen,
  onChoose,
  onBack,
}: Omit<Props, "onClose"> & { chosen: QuotationToEmbed; onBack: () => void }) {
  const t = useTranslations("studio.editor.library");
  const [parts, setParts] = useState<QuotedParts>({});
  const order = [language, otherLanguage(language)] as const;
  const isPart = languages.some((one) => parts[one] !== undefined);
  return (
    <>
      <p className={styles.hint}>{t("partHint")}</p>
      <div className={styles.facing}>
        {order.map((one) => {
          const said = chosen.said[one];
          if (!said) {
            return (
              <p key={one} className={styles.unsaid}>
                {t(`unsaid.${one}`)}
              </p>
            );
          }
          const whole = said.paragraphs.join("\n");
          return (
            <div key={one}>
              <Textarea
                readOnly
                autosize
                minRows={3}
                maxRows={14}
                label={t(`text.${one}`)}
                lang={localeOf(one)}
                value={whole}
                classNames={{ input: styles.passage ?? "" }}
                onSelect={(event) => {
                  const { selectionStart, selectionEnd } = event.currentTarget;
                  const part = whole.slice(selectionStart, selectionEnd).trim();
                  setParts({ ...parts, [one]: part === "" || part === whole ? undefined : part });
                }}
              />
              <p className={styles.facts} lang={localeOf(one)}>
                {printAttribution(said.attribution, localeOf(one))}
              </p>
              {parts[one] !== undefined && (
                <p className={styles.part} lang={localeOf(one)}>
                  {t("part")} <q>{parts[one]}</q>
                </p>
              )}
            </div>
          );
        })}
      </div>
      {!chosen.verified && <p className={styles.warning}>{t("unverified")}</p>}
      <div className={styles.foot}>
        <Button variant="subtle" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={onBack}>
          {t("back")}
        </Button>
        <Button disabled={!chosen.said[language]} data-autofocus onClick={() => onChoose(chosen, parts)}>
          {t(isPart ? "insertPart" : "insert")}
        </Button>
      </div>
    </>
  );
}
