import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireActor } from "#app/(studio)/actor.ts";
import styles from "#app/(studio)/studio/(desk)/checks/checks.module.css";
import { ExampleTable } from "#app/(studio)/studio/(desk)/checks/example-table.tsx";
import { examples } from "#app/(studio)/studio/(desk)/checks/explanations/examples.ts";
import { explanations } from "#app/(studio)/studio/(desk)/checks/explanations/explanations.ts";
import { nameIn } from "#app/(studio)/studio/articles/[id]/localised.ts";
import { ruleIds, ruleSeverities } from "#domain/checks/finding.ts";
import { isWaivable } from "#domain/checks/waiver.ts";
import { listColumns } from "#server/columns/list-columns.ts";

type Props = { params: Promise<{ rule: string }> };

async function load(params: Props["params"]) {
  const named = (await params).rule;
  const actor = await requireActor();
  const rule = ruleIds.find((one) => one === named) ?? notFound();
  return { actor, rule, told: explanations[actor.locale][rule] };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { told } = await load(params);
  return { title: told.name };
}

/** What a rule finds, why that matters, and what to do about it. */
export default async function RulePage({ params }: Props) {
  const { actor, rule, told } = await load(params);
  const [t, listed] = await Promise.all([
    getTranslations({ locale: actor.locale, namespace: "studio.checks" }),
    listColumns(actor, {}),
  ]);
  const severity = ruleSeverities[rule];
  const otherwise = (listed.ok ? listed.value : []).flatMap(({ id, name, severities }) => {
    const weight = severities[rule];
    return weight === undefined || weight === severity ? [] : [{ id, name: nameIn(name, actor.locale), weight }];
  });
  return (
    <>
      <Link href="/studio/checks" className={styles.quiet}>
        ← {t("title")}
      </Link>
      <h1 className={styles.title}>{told.name}</h1>
      <p className={styles.weight}>
        {t(`weights.${severity}`)} · {t(`means.${severity}`)} <code className={styles.id}>{rule}</code>
      </p>
      <div className={styles.page}>
        <h2>{t("finds")}</h2>
        <p>{told.finds}</p>
        <h2>{t("matters")}</h2>
        <p>{told.matters}</p>
        <h2>{t("examples")}</h2>
        {examples[rule].map((example) => (
          <ExampleTable key={`${example.wrong.zh} ${example.wrong.en}`} example={example} locale={actor.locale} />
        ))}
        <h2>{t("mend")}</h2>
        <p>{told.mend}</p>
        <h2>{t("waive")}</h2>
        <p>{t(isWaivable(rule) ? "waiveText" : "waiveNever")}</p>
        <h2>{t("columns")}</h2>
        {otherwise.length === 0 ? (
          <p>{t("everywhere")}</p>
        ) : (
          <ul className={styles.columns}>
            {otherwise.map(({ id, name, weight }) => (
              <li key={id}>{t("inColumn", { column: name, weight: t(`weights.${weight}`) })}</li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
