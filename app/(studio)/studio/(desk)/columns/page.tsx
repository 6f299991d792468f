import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { requireActor } from "#app/(studio)/actor.ts";
import { explanations } from "#app/(studio)/studio/(desk)/checks/explanations/explanations.ts";
import { ColumnAccent } from "#app/(studio)/studio/(desk)/columns/column-accent.tsx";
import { ColumnSeverities } from "#app/(studio)/studio/(desk)/columns/column-severities.tsx";
import { ColumnWorkflow } from "#app/(studio)/studio/(desk)/columns/column-workflow.tsx";
import { NewColumn } from "#app/(studio)/studio/(desk)/columns/new-column.tsx";
import styles from "#app/(studio)/studio/(desk)/desk.module.css";
import rows from "#app/(studio)/studio/(desk)/rows.module.css";
import { nameIn } from "#app/(studio)/studio/articles/[id]/localised.ts";
import { may } from "#domain/access.ts";
import { ruleIds, ruleSeverities, severitySchema } from "#domain/checks/finding.ts";
import { isWaivable } from "#domain/checks/waiver.ts";
import { deskTemplate } from "#domain/workflow/templates.ts";
import { listColumns } from "#server/columns/list-columns.ts";
import { listTemplates } from "#server/templates/list-templates.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: (await requireActor()).locale, namespace: "studio.columns" });
  return { title: t("title") };
}

export default async function ColumnsPage() {
  const actor = await requireActor();
  const [found, kept, t] = await Promise.all([
    listColumns(actor, {}),
    listTemplates(actor, {}),
    getTranslations({ locale: actor.locale, namespace: "studio.columns" }),
  ]);
  const columns = found.ok ? found.value : [];
  const workflows = (kept.ok ? kept.value : [])
    .filter(({ retired }) => !retired)
    .map(({ template }) => ({ id: template.id, name: nameIn(template.name, actor.locale) }));
  // Where a column names none that is in the choice, its articles go the default way.
  const workflowOf = (templateId: string) =>
    workflows.find(({ id }) => id === templateId) ?? workflows.find(({ id }) => id === deskTemplate.id);
  const manages = may(actor, "desk.manage");
  const rules = severitySchema.options.flatMap((severity) =>
    ruleIds
      .filter((rule) => ruleSeverities[rule] === severity && isWaivable(rule))
      .map((id) => ({ id, name: explanations[actor.locale][id].name })),
  );
  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.title}>{t("title")}</h1>
        <p className={styles.count}>{columns.length}</p>
        <Link href="/studio/checks" className={styles.quiet}>
          {t("checks")}
        </Link>
        <Link href="/studio/workflows" className={styles.quiet}>
          {t("workflows")}
        </Link>
        {manages && <NewColumn />}
      </div>
      {columns.length === 0 && (
        <div className={styles.empty}>
          <p className={styles.emptyTitle}>{t("empty")}</p>
          <p>{t("emptyText")}</p>
        </div>
      )}
      {columns.map((column) => {
        const name = nameIn(column.name, actor.locale);
        const workflow = workflowOf(column.templateId);
        return (
          <section key={column.id} className={rows.section}>
            <h2 className="reading">
              <span lang="zh-Hans">{column.name["zh-Hans"]}</span>
              {column.name["zh-Hant"] !== column.name["zh-Hans"] && (
                <span lang="zh-Hant" className={rows.other}>
                  {" "}
                  {column.name["zh-Hant"]}
                </span>
              )}
              {column.name.en && <span lang="en"> · {column.name.en}</span>}
            </h2>
            <p className={rows.about}>{column.description[actor.locale]}</p>
            {column.epigraph && <p className={rows.about}>{t("standing", { words: column.epigraph[actor.locale] })}</p>}
            <ColumnAccent column={{ id: column.id, name }} accent={column.accent} manages={manages} />
            <ColumnSeverities
              columnId={column.id}
              columnName={name}
              severities={column.severities}
              rules={rules}
              manages={manages}
            />
            {workflow && (
              <ColumnWorkflow
                column={{ id: column.id, name }}
                workflow={workflow}
                choice={workflows}
                manages={manages}
              />
            )}
            <p className={rows.about}>
              <Link href={`/studio?column=${column.id}`}>{t("read")}</Link>
            </p>
          </section>
        );
      })}
    </>
  );
}
