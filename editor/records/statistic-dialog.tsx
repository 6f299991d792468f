"use client";

import { Select, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useLocale, useTranslations } from "next-intl";
import { readerLocaleSchema } from "#domain/locale.ts";
import { approximations, changeMeasures, type Statistic } from "#domain/records/statistic.ts";
import { BilingualFields } from "#editor/records/bilingual-fields.tsx";
import { RecordDialog, type RecordDialogProps } from "#editor/records/record-dialog.tsx";
import styles from "#editor/records/records.module.css";
import {
  type DraftField,
  draftOf,
  draftUnits,
  emptyDraft,
  readDraft,
  type StatisticDraft,
} from "#editor/records/statistic-draft.ts";
import { useUnitLabel } from "#editor/records/unit-label.ts";
import { StatisticWords } from "#render/statistic.tsx";

/** Everything a statistic says, for both languages in one form, with what each language's readers will see. */
export function StatisticDialog(props: RecordDialogProps & { statistic: Statistic | null }) {
  const { statistic, ...dialog } = props;
  const t = useTranslations("studio.editor.records");
  const s = useTranslations("studio.editor.records.statistic");
  const locale = readerLocaleSchema.parse(useLocale());
  const unitLabel = useUnitLabel();
  const form = useForm<StatisticDraft>({
    initialValues: statistic ? draftOf(statistic, locale) : emptyDraft,
    validate: (draft) => {
      const read = readDraft(draft);
      if ("statistic" in read) return {};
      return Object.fromEntries(
        Object.entries(read.problems).map(([field, problem]) => [field, t(`problems.${problem}`)]),
      );
    },
  });
  const { values } = form;
  const read = readDraft(values);
  // Said in the preview while typing: a message that pushed the form about would take a button from under the hand.
  const wrong = "problems" in read ? Object.values(read.problems).find((problem) => problem !== "needed") : undefined;
  const field = (name: DraftField) => ({ ...form.getInputProps(name), size: "sm" as const });
  const choice = <T extends string>(name: DraftField, options: readonly T[], label: (option: T) => string) => ({
    ...field(name),
    allowDeselect: false,
    data: options.map((value) => ({ value, label: label(value) })),
    label: s(`fields.${name as "approximation"}`),
  });
  const moves = values.direction === "up" || values.direction === "down";
  return (
    <RecordDialog
      {...dialog}
      title={s(statistic ? "edit" : "new")}
      read={() => (form.validate().hasErrors || !("statistic" in read) ? null : read.statistic)}
      onTheirs={(body) => body.kind === "statistic" && form.setValues(draftOf(body, locale))}
      preview={(shown) => (
        <figure className="statistic">
          {"statistic" in read ? (
            <StatisticWords statistic={read.statistic} locale={shown} />
          ) : (
            <p className={styles.unfinished}>{wrong === undefined ? s("unfinished") : t(`problems.${wrong}`)}</p>
          )}
        </figure>
      )}
    >
      <BilingualFields label={s("fields.label")} zh={field("labelZh")} en={field("labelEn")} maxLength={300} />
      <div className={styles.line}>
        <TextInput
          {...field("value")}
          data-autofocus
          label={s("fields.value")}
          description={s("valueHint")}
          inputMode="text"
          className={styles.wide}
        />
        <Select {...choice("approximation", approximations, (each) => s(`approximations.${each}`))} />
        <Select {...choice("unit", draftUnits, unitLabel)} searchable className={styles.wide} />
      </div>
      {values.unit === "written" && (
        <BilingualFields label={s("fields.unitWords")} zh={field("unitZh")} en={field("unitEn")} maxLength={60} />
      )}
      <div className={styles.line}>
        <TextInput
          {...field("period")}
          label={s("fields.period")}
          description={s("periodHint")}
          className={styles.wide}
        />
        <Select {...choice("sense", ["during", "asOf"] as const, (each) => s(`senses.${each}`))} />
      </div>
      <div className={styles.line}>
        <Select {...choice("direction", ["none", "up", "down", "flat"] as const, (each) => s(`directions.${each}`))} />
        {moves && <TextInput {...field("amount")} label={s("fields.amount")} />}
        {moves && <Select {...choice("measure", changeMeasures, (each) => s(`measures.${each}`))} />}
        {values.direction !== "none" && (
          <Select
            {...choice("against", ["yearEarlier", "previousPeriod", "written"] as const, (each) =>
              s(`againsts.${each}`),
            )}
          />
        )}
      </div>
      {values.direction !== "none" && values.against === "written" && (
        <BilingualFields
          label={s("fields.againstWords")}
          zh={field("againstZh")}
          en={field("againstEn")}
          maxLength={200}
        />
      )}
      <BilingualFields
        label={s("fields.comparison")}
        zh={field("comparisonZh")}
        en={field("comparisonEn")}
        maxLength={500}
      />
      <BilingualFields label={t("source")} zh={field("sourceZh")} en={field("sourceEn")} maxLength={500} />
      <TextInput {...field("href")} label={t("href")} inputMode="url" maxLength={2048} />
    </RecordDialog>
  );
}
