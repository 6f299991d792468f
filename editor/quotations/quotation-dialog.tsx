"use client";

import { Button, Modal, Textarea } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { printAttribution } from "#domain/document/print-attribution.ts";
import { type Language, languages, otherLanguage, type ReaderLocale } from "#domain/locale.ts";
import type { QuotationInList, QuotationToEmbed } from "#domain/quotations/to-embed.ts";
import type { QuotedParts } from "#editor/quotations/insert-quotation.ts";
import { QuotationSearch } from "#editor/quotations/quotation-search.tsx";
import styles from "#editor/quotations/quotations.module.css";
import { useQuotations } from "#editor/quotations/quotations-context.tsx";

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
    <Modal opened onClose={onClose} size="xl" title={t("title")}>
      {chosen ? (
        <Chosen {...{ language, localeOf, chosen, onChoose }} onBack={() => setChosen(null)} />
      ) : (
        <QuotationSearch language={language} onTake={(entry) => void choose(entry)} />
      )}
    </Modal>
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
                // Read-only by refusing input: a field marked so has no caret, and keys could choose no part of it.
                aria-readonly
                inputMode="none"
                spellCheck={false}
                onBeforeInput={(event) => event.preventDefault()}
                onChange={() => undefined}
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
