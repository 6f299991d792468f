"use client";
import { ActionIcon, Checkbox } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconTrash } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { NameFields } from "#app/(studio)/studio/(desk)/workflows/name-fields.tsx";
import { StageSettings } from "#app/(studio)/studio/(desk)/workflows/stage-settings.tsx";
import { useProblemText } from "#app/(studio)/studio/(desk)/workflows/use-problem-text.ts";
import { useStageName } from "#app/(studio)/studio/(desk)/workflows/use-stage-name.ts";
import { controlId, type Stages } from "#app/(studio)/studio/(desk)/workflows/use-stages.ts";
import type { DraftProblem } from "#app/(studio)/studio/(desk)/workflows/workflow-draft.ts";
import styles from "#app/(studio)/studio/(desk)/workflows/workflows.module.css";
import { nameIn } from "#app/(studio)/studio/articles/[id]/localised.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import type { Stage } from "#domain/workflow/workflow.ts";

type Props = {
  stage: Stage;
  place: number;
  all: readonly Stage[];
  problems: readonly DraftProblem[];
  stages: Stages;
  locale: ReaderLocale;
};

const icon = { size: 18, stroke: 1.6, "aria-hidden": true } as const;

/** One stage of the form: what moves or removes it, its name, what it asks for, and what is wrong with it. */
export function StageFields({ stage, place, all, problems, stages, locale }: Props) {
  const t = useTranslations("studio.workflows.form");
  const problemText = useProblemText();
  const called = useStageName(locale)(stage, place);
  const { id } = stage;
  const own = problems.filter(({ stageId }) => stageId === id);
  const problemOf = (kind: DraftProblem["kind"]) => {
    const found = own.find((problem) => problem.kind === kind);
    return found && problemText(found, all);
  };
  const twice = problemOf("sameStage");
  const title = nameIn(stage.name, locale).trim() === "" ? called : t("stage", { place: place + 1, name: called });
  return (
    <fieldset className={styles.fields} aria-labelledby={`title-${id}`}>
      <div className={styles.stageHead}>
        <h3 id={`title-${id}`}>{title}</h3>
        <ActionIcon
          id={controlId(id, "up")}
          variant="subtle"
          size={36}
          aria-label={t("up", { stage: called })}
          // Not disabled: the keys stay on it when the stage has come to its end.
          aria-disabled={place === 0 || undefined}
          onClick={() => stages.move(id, -1)}
        >
          <IconArrowUp {...icon} />
        </ActionIcon>
        <ActionIcon
          id={controlId(id, "down")}
          variant="subtle"
          size={36}
          aria-label={t("down", { stage: called })}
          aria-disabled={place === all.length - 1 || undefined}
          onClick={() => stages.move(id, 1)}
        >
          <IconArrowDown {...icon} />
        </ActionIcon>
        {all.length > 1 && (
          <ActionIcon
            variant="subtle"
            size={36}
            aria-label={t("remove", { stage: called })}
            onClick={() => stages.remove(id)}
          >
            <IconTrash {...icon} />
          </ActionIcon>
        )}
      </div>
      {twice && <p className={styles.problem}>{twice}</p>}
      <NameFields
        id={controlId(id, "name")}
        name={stage.name}
        problem={problemOf("unnamed")}
        onChange={(name) => stages.change(id, { name })}
      />
      <StageSettings
        stage={stage}
        all={all}
        problemOf={problemOf}
        locale={locale}
        onChange={(change) => stages.change(id, change)}
      />
      {place > 0 && (
        <Checkbox
          label={t("distinct")}
          checked={stage.excludesEarlierApprovers}
          onChange={({ currentTarget }) => stages.change(id, { excludesEarlierApprovers: currentTarget.checked })}
        />
      )}
    </fieldset>
  );
}
