"use client";
import { Button, Group, NativeSelect } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { setSeveritiesAction } from "#app/(studio)/studio/(desk)/columns/actions.ts";
import styles from "#app/(studio)/studio/(desk)/columns/column-severities.module.css";
import rows from "#app/(studio)/studio/(desk)/rows.module.css";
import { type RuleId, type RuleSeverities, ruleSeverities, ruleWeightSchema } from "#domain/checks/finding.ts";
import { CommandDialog, useCommand } from "#ui/command-dialog.tsx";
import { useTell } from "#ui/use-tell.ts";

const weights = ruleWeightSchema.options;

type Props = {
  columnId: string;
  columnName: string;
  severities: RuleSeverities;
  /** Every rule that a column may weigh by its name, the gravest first. */
  rules: { id: RuleId; name: string }[];
  manages: boolean;
};

/** What findings weigh in a column where that is not what they weigh elsewhere, and the dialog that says so. */
export function ColumnSeverities({ columnId, columnName, severities, rules, manages }: Props) {
  const t = useTranslations("studio.columns.severities");
  const w = useTranslations("studio.checks.weights");
  const common = useTranslations("studio.common");
  const tell = useTell();
  const router = useRouter();
  const command = useCommand();
  const [opened, dialog] = useDisclosure(false);
  const [chosen, setChosen] = useState(severities);
  const own = rules.flatMap(({ id, name }) => {
    const weight = severities[id];
    return weight === undefined ? [] : [t("one", { rule: name, weight: w(weight) })];
  });
  const choose = (rule: RuleId, value: string) => {
    const { [rule]: _before, ...others } = chosen;
    const weight = weights.find((one) => one === value);
    setChosen(weight === undefined ? others : { ...others, [rule]: weight });
  };
  const save = () =>
    command.give(
      (commandId) => setSeveritiesAction({ commandId, columnId, severities: chosen }),
      () => {
        command.renew();
        dialog.close();
        tell.done(t("saved"));
        router.refresh();
      },
    );
  return (
    <>
      <p className={rows.about}>
        {own.length === 0 ? t("none") : own.join(" · ")}{" "}
        {manages && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={`${t("title", { column: columnName })}: ${t("change")}`}
            onClick={() => {
              setChosen(severities);
              dialog.open();
            }}
          >
            {t("change")}
          </Button>
        )}
      </p>
      <CommandDialog
        command={command}
        opened={opened}
        onClose={dialog.close}
        title={t("title", { column: columnName })}
        size="lg"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <p className={styles.hint}>{t("about")}</p>
        <ul className={styles.rules}>
          {rules.map(({ id, name }) => (
            <li key={id} className={styles.rule}>
              <Link href={`/studio/checks/${id}`} target="_blank" className={styles.name} prefetch={false}>
                {name}
              </Link>
              <NativeSelect
                size="sm"
                aria-label={name}
                data={[
                  { value: "", label: t("elsewhere", { weight: w(ruleSeverities[id]) }) },
                  ...weights.map((weight) => ({ value: weight, label: w(weight) })),
                ]}
                value={chosen[id] ?? ""}
                onChange={({ currentTarget }) => choose(id, currentTarget.value)}
              />
            </li>
          ))}
        </ul>
        <Group justify="flex-end" className={styles.buttons}>
          <Button variant="subtle" onClick={dialog.close}>
            {common("cancel")}
          </Button>
          <Button type="submit" loading={command.pending}>
            {common("save")}
          </Button>
        </Group>
      </CommandDialog>
    </>
  );
}
