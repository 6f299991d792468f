"use client";

import { Anchor, Button, Group, Modal, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { localeOfEdition, nameIn } from "#app/(studio)/studio/articles/[id]/localised.ts";
import { ChangedFigures } from "#app/(studio)/studio/articles/[id]/review/changed-figures.tsx";
import { NewCorrections } from "#app/(studio)/studio/articles/[id]/review/new-corrections.tsx";
import styles from "#app/(studio)/studio/articles/[id]/review/review.module.css";
import type { SignedArticle } from "#app/(studio)/studio/articles/[id]/review/signed-article.ts";
import type { Run } from "#app/(studio)/studio/articles/[id]/run.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import type { SigningUnit } from "#domain/workflow/view.ts";

/** What a signature will cover, in front of whoever gives it. */
export function SignDialog({
  article,
  unit,
  isWork,
  locale,
  busy,
  given = "",
  run,
  onSign,
  onClose,
}: {
  article: SignedArticle;
  unit: SigningUnit;
  /** Whether something is said to be done, and nothing is approved. */
  isWork: boolean;
  locale: ReaderLocale;
  busy: boolean;
  /** The remark to begin with: what was written before the approval was refused. */
  given?: string;
  run: Run;
  onSign: (remark: string) => void;
  onClose: () => void;
}) {
  const t = useTranslations("studio.article.review.sign");
  const languages = useTranslations("studio.editor.languages");
  const [remark, setRemark] = useState(given);
  const { column, outlet, credits, tags, hasCover } = article.details;
  const about = [
    column && nameIn(column, locale),
    outlet && nameIn(outlet, locale),
    t("credits", { count: credits }),
    tags > 0 && t("tags", { count: tags }),
    t(hasCover ? "withCover" : "withoutCover"),
  ].filter((part) => typeof part === "string");
  return (
    <Modal opened onClose={onClose} title={t(isWork ? "titleWork" : "title")} size="lg" centered>
      <p style={{ marginTop: 0, lineHeight: 1.6 }}>{t(isWork ? "whatWork" : "what")}</p>
      <ul className={styles.seen}>
        {unit.scope.map((language) => {
          const edition = article.editions[language];
          const lang = localeOfEdition(article.editions, language);
          return (
            <li key={language}>
              <span className={styles.key}>{languages(lang)}</span>
              <span>
                <span className={styles.title} lang={lang}>
                  {edition?.title}
                </span>
                <br />
                {t("blocks", { count: edition?.document.content.length ?? 0 })}
                {" · "}
                <Anchor href={`/studio/articles/${article.id}/preview/${lang}`} target="_blank" inherit>
                  {t("look")}
                </Anchor>
              </span>
            </li>
          );
        })}
        <NewCorrections article={article} scope={unit.scope} />
        <ChangedFigures article={article} scope={unit.scope} run={run} />
        <li>
          <span className={styles.key}>{t("about")}</span>
          <span>{about.join(locale === "en" ? ", " : "、")}</span>
        </li>
        <li>
          <span className={styles.key}>{t("hash")}</span>
          <span className={styles.hash}>{unit.manifestHash}</span>
        </li>
      </ul>
      <Textarea
        label={t("remark")}
        autosize
        minRows={2}
        maxLength={4000}
        value={remark}
        onChange={(event) => setRemark(event.currentTarget.value)}
      />
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="default" onClick={onClose}>
          {t("cancel")}
        </Button>
        <Button data-autofocus loading={busy} onClick={() => onSign(remark.trim())}>
          {t(isWork ? "finish" : "sign")}
        </Button>
      </Group>
    </Modal>
  );
}
