"use client";

import { Button, Drawer, SegmentedControl, Select, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { switchSourceAction } from "#app/(studio)/studio/articles/[id]/actions.ts";
import { CoverField } from "#app/(studio)/studio/articles/[id]/details/cover-field.tsx";
import { CreditsField } from "#app/(studio)/studio/articles/[id]/details/credits-field.tsx";
import styles from "#app/(studio)/studio/articles/[id]/details/details.module.css";
import type { DetailsProps } from "#app/(studio)/studio/articles/[id]/details/details-props.ts";
import { OutletField } from "#app/(studio)/studio/articles/[id]/details/outlet-field.tsx";
import { TagField } from "#app/(studio)/studio/articles/[id]/details/tag-field.tsx";
import type { Details } from "#app/(studio)/studio/articles/[id]/details/use-details.ts";
import { localeOfEdition, nameIn } from "#app/(studio)/studio/articles/[id]/localised.ts";
import { TimeField } from "#app/(studio)/studio/articles/[id]/time-field.tsx";
import { slugSchema } from "#domain/article/article.ts";
import { createId } from "#domain/ids.ts";
import { type Language, languages } from "#domain/locale.ts";
import type { RoundView } from "#domain/workflow/view.ts";
import { SaveLine } from "#editor/saving/save-line.tsx";
import { useSaveState } from "#editor/saving/use-saver.ts";

/** What belongs to the article whatever its language. */
export function DetailsDrawer({
  opened,
  onClose,
  held,
  afterSaving,
  ...props
}: DetailsProps & {
  opened: boolean;
  onClose: () => void;
  /** Whose stage keeps whoever looks from changing what is here. */
  held: RoundView[];
  afterSaving: (act: () => Promise<unknown>) => Promise<void>;
}) {
  const t = useTranslations("studio.article.details");
  const review = useTranslations("studio.article.review");
  const names = useTranslations("studio.editor.languages");
  const { article, details, person, run } = props;
  const { value, change } = details;
  const readOnly = !person.mayWrite;
  return (
    <Drawer opened={opened} onClose={onClose} position="right" size={520} title={t("title")}>
      <div className={styles.panel}>
        {held.map(({ number, stageName }) => (
          <p key={number} className={styles.hint}>
            {review("held", { stage: stageName ? nameIn(stageName, person.locale) : "" })}
          </p>
        ))}
        {details.saving && <Saving saving={details.saving} />}
        <section className={styles.group}>
          <Select
            label={t("column")}
            placeholder={t("noColumn")}
            data={article.columns.map((column) => ({ value: column.id, label: nameIn(column.name, person.locale) }))}
            value={value.columnId}
            clearable
            searchable
            readOnly={readOnly}
            clearButtonProps={{ "aria-label": t("clear") }}
            onChange={(columnId) => change({ columnId })}
          />
          <TagField {...props} />
          <OutletField {...props} />
          <TimeField
            label={t("publishedAt")}
            description={t("publishedAtHint")}
            value={value.datePublished}
            readOnly={readOnly}
            onChange={(datePublished) => change({ datePublished })}
          />
          <SlugField slug={value.slug} readOnly={readOnly} onChange={(slug) => change({ slug })} />
          <div>
            <p className={styles.label} id="source-language">
              {t("source")}
            </p>
            <SegmentedControl
              aria-labelledby="source-language"
              fullWidth
              data={languages.map((language) => ({
                value: language,
                label: names(localeOfEdition(article.editions, language)),
              }))}
              value={article.sourceLanguage}
              readOnly={readOnly}
              onChange={(language) =>
                void afterSaving(() =>
                  run(() =>
                    switchSourceAction({
                      commandId: createId(),
                      articleId: article.id,
                      language: language === "zh" ? "zh" : ("en" satisfies Language),
                    }),
                  ),
                )
              }
            />
          </div>
        </section>
        <CoverField {...props} />
        <CreditsField {...props} />
      </div>
    </Drawer>
  );
}

function Saving({ saving }: { saving: NonNullable<Details["saving"]> }) {
  const t = useTranslations("studio.article.details");
  const state = useSaveState(saving.saver);
  return (
    <>
      {state.status !== "saved" && <SaveLine state={state} />}
      {state.conflicts.map((conflict) => (
        <div key={conflict.name} className={styles.conflict} role="alert">
          <p>{t("conflict", { name: t(`members.${conflict.name}`) })}</p>
          <Button size="xs" variant="default" onClick={() => saving.saver.decide(conflict, "mine")}>
            {t("keepMine")}
          </Button>
          <Button size="xs" variant="default" ml="xs" onClick={() => saving.saver.decide(conflict, "theirs")}>
            {t("keepTheirs")}
          </Button>
        </div>
      ))}
    </>
  );
}

function SlugField({
  slug,
  readOnly,
  onChange,
}: {
  slug: string;
  readOnly: boolean;
  onChange: (slug: string) => void;
}) {
  const t = useTranslations("studio.article.details");
  const [draft, setDraft] = useState(slug);
  useEffect(() => setDraft(slug), [slug]);
  const valid = slugSchema.safeParse(draft).success;
  return (
    <TextInput
      label={t("slug")}
      description={t("slugHint")}
      value={draft}
      lang="en"
      spellCheck={false}
      autoCapitalize="none"
      readOnly={readOnly}
      error={!valid && t("slugProblem")}
      onChange={(event) => {
        const typed = event.currentTarget.value.toLowerCase().replace(/\s+/g, "-");
        setDraft(typed);
        if (slugSchema.safeParse(typed).success) onChange(typed);
      }}
    />
  );
}
