import Link from "next/link";
import { getFormatter, getTranslations } from "next-intl/server";
import { RetireWorkflow } from "#app/(studio)/studio/(desk)/workflows/retire-workflow.tsx";
import { ShortageNote } from "#app/(studio)/studio/(desk)/workflows/shortage-note.tsx";
import { WorkflowWay } from "#app/(studio)/studio/(desk)/workflows/workflow-way.tsx";
import styles from "#app/(studio)/studio/(desk)/workflows/workflows.module.css";
import { nameIn } from "#app/(studio)/studio/articles/[id]/localised.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import { deskTemplate } from "#domain/workflow/templates.ts";
import type { TemplateForDesk } from "#server/templates/list-templates.ts";

type Props = { workflow: TemplateForDesk; locale: ReaderLocale; manages: boolean };

/** A workflow of the list: what it is called and who goes by it, and beside that its way. */
export async function WorkflowSection({ workflow, locale, manages }: Props) {
  const { template, retired, shipped, shortage } = workflow;
  const [t, format] = await Promise.all([
    getTranslations({ locale, namespace: "studio.workflows" }),
    getFormatter({ locale }),
  ]);
  const { id, version, stages } = template;
  const name = nameIn(template.name, locale);
  const columns = workflow.columns.map((column) => nameIn(column.name, locale));
  const goBy = columns.length > 0 ? t("columns", { columns: format.list(columns) }) : t("noColumn");
  return (
    <section className={styles.workflow} data-retired={retired || undefined} aria-labelledby={`workflow-${id}`}>
      <div>
        <h2 id={`workflow-${id}`}>
          <Link href={`/studio/workflows/${id}`} className={styles.name} prefetch={false}>
            {name}
          </Link>
        </h2>
        <p className={styles.hint}>{t("version", { number: version })}</p>
        <p className={styles.hint}>{retired ? t("retired") : goBy}</p>
        {id === deskTemplate.id && <p className={styles.hint}>{t("byDefault")}</p>}
        {manages && (
          <div className={styles.actions}>
            {!retired && (
              <Link
                href={`/studio/workflows/${id}`}
                className={styles.quiet}
                aria-label={t("editNamed", { name })}
                prefetch={false}
              >
                {t("edit")}
              </Link>
            )}
            <Link
              href={`/studio/workflows/new?from=${id}`}
              className={styles.quiet}
              aria-label={t("copyNamed", { name })}
              prefetch={false}
            >
              {t("copy")}
            </Link>
            {!retired && !shipped && <RetireWorkflow id={id} name={name} />}
          </div>
        )}
      </div>
      <div>
        {!retired && shortage && <ShortageNote shortage={shortage} stages={stages} locale={locale} manages={manages} />}
        <WorkflowWay workflow={template} locale={locale} />
      </div>
    </section>
  );
}
