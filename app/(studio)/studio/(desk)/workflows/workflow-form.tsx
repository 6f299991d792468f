"use client";
import { Button, NativeSelect, VisuallyHidden } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { KeptForm } from "#app/(studio)/studio/(desk)/kept-form.tsx";
import { NameFields } from "#app/(studio)/studio/(desk)/workflows/name-fields.tsx";
import { ShortageNote } from "#app/(studio)/studio/(desk)/workflows/shortage-note.tsx";
import { StageFields } from "#app/(studio)/studio/(desk)/workflows/stage-fields.tsx";
import { TheirVersion } from "#app/(studio)/studio/(desk)/workflows/their-version.tsx";
import { useProblemText } from "#app/(studio)/studio/(desk)/workflows/use-problem-text.ts";
import { addId, fieldOf, useStages } from "#app/(studio)/studio/(desk)/workflows/use-stages.ts";
import { useWorkflowForm } from "#app/(studio)/studio/(desk)/workflows/use-workflow-form.ts";
import {
  type DraftProblem,
  mostStages,
  problemsOf,
  shortageOf,
  type WorkflowDraft,
} from "#app/(studio)/studio/(desk)/workflows/workflow-draft.ts";
import styles from "#app/(studio)/studio/(desk)/workflows/workflows.module.css";
import { type Role, roles } from "#domain/access.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import type { Template } from "#domain/workflow/workflow.ts";

type Props = {
  id: string;
  newest: Template | null;
  begun: WorkflowDraft;
  /** The roles of everybody who may sign in. */
  people: Record<string, Role[]>;
  locale: ReaderLocale;
};

/** A workflow as it is edited. What is wrong with it is said while it is, beside the stage and at the button. */
export function WorkflowForm({ id, newest, begun, people, locale }: Props) {
  const t = useTranslations("studio.workflows");
  const common = useTranslations("studio.common");
  const roleName = useTranslations("studio.roles");
  const problemText = useProblemText();
  const form = useWorkflowForm({ id, newest, begun, locale });
  const { entered: draft, enter, theirs } = form;
  const stages = useStages(draft, enter, locale);
  const [tried, setTried] = useState(false);
  const problems = problemsOf(draft);
  const [first] = problems;
  const shortage = shortageOf(draft, people);
  const unreviewed = problems.find(({ kind }) => kind === "unreviewed");
  // A name that nobody has come to yet is no mistake.
  const shown = tried ? problems : problems.filter(({ kind }) => kind !== "unnamed");
  const unnamed = shown.find(({ kind, stageId }) => kind === "unnamed" && stageId === null);
  const whyNot = () => {
    if (theirs) return common("decide");
    if (form.retired) return t("theirs.gone");
    if (first) return t("form.cannot", { count: problems.length, first: problemText(first, draft.stages) });
    return form.changed ? null : t("form.unchanged");
  };
  const mend = (problem: DraftProblem) => {
    setTried(true);
    document.getElementById(fieldOf(problem))?.focus();
  };
  return (
    <KeptForm
      styles={styles}
      form={form}
      reason={whyNot()}
      hint={t("form.hint")}
      onMend={first ? () => mend(first) : null}
      button={t(newest === null ? "form.create" : "form.save")}
      beside={
        <Button variant="subtle" component={Link} href="/studio/workflows">
          {t("form.cancel")}
        </Button>
      }
    >
      <div>
        <NameFields
          id="workflow-name"
          name={draft.name}
          problem={unnamed && problemText(unnamed, draft.stages)}
          onChange={(name) => enter({ ...draft, name })}
        />
        <p className={styles.hint}>{t("form.nameHint")}</p>
      </div>
      <section aria-labelledby="workflow-stages">
        <h2 id="workflow-stages">{t("form.stages")}</h2>
        <p className={styles.hint}>{t("form.stagesHint")}</p>
        <ol className={styles.stages}>
          {draft.stages.map((stage, place) => (
            <li key={stage.id}>
              <StageFields
                stage={stage}
                place={place}
                all={draft.stages}
                problems={shown}
                stages={stages}
                locale={locale}
              />
            </li>
          ))}
        </ol>
        <VisuallyHidden aria-live="polite">{stages.said}</VisuallyHidden>
        <div className={styles.below}>
          <Button id={addId} variant="default" disabled={draft.stages.length >= mostStages} onClick={stages.add}>
            {t("form.add")}
          </Button>
          {draft.stages.length >= mostStages && <p className={styles.hint}>{t("form.most", { most: mostStages })}</p>}
          {unreviewed && <p className={styles.problem}>{problemText(unreviewed, draft.stages)}</p>}
        </div>
      </section>
      <NativeSelect
        className={styles.publish}
        label={t("form.publishRole")}
        data={roles.map((role) => ({ value: role, label: roleName(role) }))}
        value={draft.publishRole}
        onChange={({ currentTarget }) =>
          enter({ ...draft, publishRole: roles.find((role) => role === currentTarget.value) ?? draft.publishRole })
        }
      />
      {shortage && <ShortageNote shortage={shortage} stages={draft.stages} locale={locale} manages />}
      {theirs && (
        <TheirVersion
          workflow={theirs.value}
          version={theirs.lockVersion}
          locale={locale}
          onSettle={(takes) => form.settle(theirs, takes)}
        />
      )}
    </KeptForm>
  );
}
