import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { requireActor } from "#app/(studio)/actor.ts";
import desk from "#app/(studio)/studio/(desk)/desk.module.css";
import { NewWorkflow } from "#app/(studio)/studio/(desk)/workflows/new-workflow.tsx";
import { WorkflowSection } from "#app/(studio)/studio/(desk)/workflows/workflow-section.tsx";
import styles from "#app/(studio)/studio/(desk)/workflows/workflows.module.css";
import { may } from "#domain/access.ts";
import { listTemplates } from "#server/templates/list-templates.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: (await requireActor()).locale, namespace: "studio.workflows" });
  return { title: t("title") };
}

/** Every way that articles can go; those that are out of the choice come last. */
export default async function WorkflowsPage() {
  const actor = await requireActor();
  const [found, t, columns] = await Promise.all([
    listTemplates(actor, {}),
    getTranslations({ locale: actor.locale, namespace: "studio.workflows" }),
    getTranslations({ locale: actor.locale, namespace: "studio.columns" }),
  ]);
  const kept = found.ok ? found.value : [];
  const chosen = kept.filter(({ retired }) => !retired);
  const manages = may(actor, "desk.manage");
  return (
    <>
      <Link href="/studio/columns" className={styles.quiet}>
        ← {columns("title")}
      </Link>
      <div className={desk.head}>
        <h1 className={desk.title}>{t("title")}</h1>
        <p className={desk.count}>{t("total", { total: chosen.length })}</p>
        {manages && <NewWorkflow />}
      </div>
      <p className={styles.about}>{t("about")}</p>
      {[...chosen, ...kept.filter(({ retired }) => retired)].map((one) => (
        <WorkflowSection key={one.template.id} workflow={one} locale={actor.locale} manages={manages} />
      ))}
    </>
  );
}
