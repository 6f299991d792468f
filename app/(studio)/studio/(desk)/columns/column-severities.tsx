"use client";
import { NativeSelect } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { setSeveritiesAction } from "#app/(studio)/studio/(desk)/columns/actions.ts";
import { ColumnChange } from "#app/(studio)/studio/(desk)/columns/column-change.tsx";
import styles from "#app/(studio)/studio/(desk)/columns/columns.module.css";
import { type RuleId, type RuleSeverities, ruleSeverities, ruleWeightSchema } from "#domain/checks/finding.ts";

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
  const own = rules.flatMap(({ id, name }) => {
    const weight = severities[id];
    return weight === undefined ? [] : [t("one", { rule: name, weight: w(weight) })];
  });
  return (
    <ColumnChange
      now={severities}
      line={own.length === 0 ? t("none") : own.join(" · ")}
      manages={manages}
      title={t("title", { column: columnName })}
      change={t("change")}
      long
      fields={(chosen, choose) => (
        <>
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
                  onChange={({ currentTarget }) => choose(weighed(chosen, id, currentTarget.value))}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      save={(commandId, chosen) => setSeveritiesAction({ commandId, columnId, severities: chosen })}
      saved={() => t("saved")}
    />
  );
}

/** With another weight of one rule; what is none leaves it as it weighs elsewhere. */
function weighed(severities: RuleSeverities, rule: RuleId, value: string): RuleSeverities {
  const { [rule]: _before, ...others } = severities;
  const weight = weights.find((one) => one === value);
  return weight === undefined ? others : { ...others, [rule]: weight };
}
