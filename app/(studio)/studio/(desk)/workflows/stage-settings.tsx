"use client";
import { Checkbox, NativeSelect, NumberInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useStageName } from "#app/(studio)/studio/(desk)/workflows/use-stage-name.ts";
import { controlId } from "#app/(studio)/studio/(desk)/workflows/use-stages.ts";
import { type DraftProblem, refusalChoices } from "#app/(studio)/studio/(desk)/workflows/workflow-draft.ts";
import styles from "#app/(studio)/studio/(desk)/workflows/workflows.module.css";
import { may, roles } from "#domain/access.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import { type Stage, stageSigns } from "#domain/workflow/workflow.ts";

type Props = {
  stage: Stage;
  all: readonly Stage[];
  problemOf: (kind: DraftProblem["kind"]) => string | undefined;
  locale: ReaderLocale;
  onChange: (change: Partial<Omit<Stage, "id">>) => void;
};

const kinds = ["review", "work"] as const;
const mostApprovals = 9;
/** Others couldn't write anyway. */
const writingRoles = roles.filter((role) => may({ roles: [role] }, "article.write"));

/** What a stage asks for: what it is about, by how many of whom, by when, who writes meanwhile, where a refusal goes. */
export function StageSettings({ stage, all, problemOf, locale, onChange }: Props) {
  const t = useTranslations("studio.workflows");
  const roleName = useTranslations("studio.roles");
  const stageName = useStageName(locale);
  const { id, kind, signs, role, approvals, hoursDue, refusesTo, writers } = stage;
  const { earlier, lost } = refusalChoices(all, stage);
  const later = all.findIndex((one) => one.id === lost);
  const lostStage = all[later];
  const lostName = lostStage ? t("form.lostLater", { stage: stageName(lostStage, later) }) : t("form.lostRemoved");
  return (
    <>
      <div className={styles.settings}>
        <NativeSelect
          label={t("form.kind")}
          data={kinds.map((one) => ({ value: one, label: t(`form.kinds.${one}`) }))}
          value={kind}
          onChange={({ currentTarget }) => onChange({ kind: currentTarget.value === "work" ? "work" : "review" })}
        />
        <NativeSelect
          id={controlId(id, "signs")}
          label={t("form.signs")}
          data={stageSigns.map((one) => ({ value: one, label: t(`signs.${one}`) }))}
          value={signs}
          error={problemOf("beginsWithTarget")}
          onChange={({ currentTarget }) =>
            onChange({ signs: stageSigns.find((one) => one === currentTarget.value) ?? signs })
          }
        />
        <NativeSelect
          label={t("form.role")}
          data={roles.map((one) => ({ value: one, label: roleName(one) }))}
          value={role}
          onChange={({ currentTarget }) => onChange({ role: roles.find((one) => one === currentTarget.value) ?? role })}
        />
        <NativeSelect
          label={t("form.approvals")}
          data={Array.from({ length: mostApprovals }, (_, count) => String(count + 1))}
          value={String(approvals)}
          onChange={({ currentTarget }) => onChange({ approvals: Number(currentTarget.value) })}
        />
        <NumberInput
          label={t("form.hoursDue")}
          placeholder={t("form.hoursNone")}
          min={1}
          max={2400}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="strict"
          hideControls
          value={hoursDue ?? ""}
          onChange={(hours) => onChange({ hoursDue: typeof hours === "number" ? hours : null })}
        />
        <NativeSelect
          id={controlId(id, "refusal")}
          label={t("form.refusesTo")}
          data={[
            { value: "", label: t("form.writersOf") },
            ...earlier.map((one, place) => ({ value: one.id, label: stageName(one, place) })),
            ...(lost === null ? [] : [{ value: lost, label: lostName }]),
          ]}
          value={refusesTo ?? ""}
          error={problemOf("refusesForward")}
          onChange={({ currentTarget }) => onChange({ refusesTo: currentTarget.value || null })}
        />
        <NativeSelect
          id={controlId(id, "writers")}
          className={styles.wide}
          label={t("form.writers")}
          data={[
            { value: "anybody", label: t("form.writersAnybody") },
            { value: "chosen", label: t("form.writersChosen") },
          ]}
          value={writers === null ? "anybody" : "chosen"}
          error={problemOf("nobodyWrites")}
          onChange={({ currentTarget }) =>
            onChange({ writers: currentTarget.value === "chosen" ? writingRoles.filter((one) => one === role) : null })
          }
        />
      </div>
      {writers !== null && (
        <Checkbox.Group
          label={t("form.writersRoles")}
          value={[...writers]}
          onChange={(chosen) => onChange({ writers: writingRoles.filter((one) => chosen.includes(one)) })}
        >
          <div className={styles.roles}>
            {writingRoles.map((one) => (
              <Checkbox key={one} value={one} label={roleName(one)} />
            ))}
          </div>
          {writers.length === 0 && <p className={styles.hint}>{t("form.writersNone")}</p>}
        </Checkbox.Group>
      )}
    </>
  );
}
