import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { requireActor } from "#app/(studio)/actor.ts";
import { rolesByPerson } from "#app/(studio)/studio/(desk)/workflows/roles-by-person.ts";
import { copyOf } from "#app/(studio)/studio/(desk)/workflows/workflow-draft.ts";
import { WorkflowForm } from "#app/(studio)/studio/(desk)/workflows/workflow-form.tsx";
import styles from "#app/(studio)/studio/(desk)/workflows/workflows.module.css";
import { nameIn } from "#app/(studio)/studio/articles/[id]/localised.ts";
import { may } from "#domain/access.ts";
import { createId } from "#domain/ids.ts";
import { deskTemplate } from "#domain/workflow/templates.ts";
import { listTemplates } from "#server/templates/list-templates.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: (await requireActor()).locale, namespace: "studio.workflows" });
  return { title: t("new") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** A new workflow, begun as a copy of the one that the address names, or else of the default. */
export default async function NewWorkflowPage({ searchParams }: Props) {
  const actor = await requireActor();
  const [{ from }, found, people, t] = await Promise.all([
    searchParams,
    listTemplates(actor, {}),
    rolesByPerson(actor),
    getTranslations({ locale: actor.locale, namespace: "studio.workflows" }),
  ]);
  const model = (found.ok ? found.value : []).find(({ template }) => template.id === from)?.template ?? deskTemplate;
  const manages = may(actor, "desk.manage");
  return (
    <>
      <Link href="/studio/workflows" className={styles.quiet}>
        ← {t("title")}
      </Link>
      <div className={styles.head}>
        <h1>{t("new")}</h1>
      </div>
      {manages ? (
        <>
          <p className={styles.about}>{t("form.from", { name: nameIn(model.name, actor.locale) })}</p>
          <WorkflowForm
            id={`w-${createId(6)}`}
            newest={null}
            begun={copyOf(model)}
            people={people}
            locale={actor.locale}
          />
        </>
      ) : (
        <p className={styles.hint}>{t("readOnly")}</p>
      )}
    </>
  );
}
