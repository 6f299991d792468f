import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { requireActor } from "#app/(studio)/actor.ts";
import { rolesByPerson } from "#app/(studio)/studio/(desk)/workflows/roles-by-person.ts";
import { ShortageNote } from "#app/(studio)/studio/(desk)/workflows/shortage-note.tsx";
import { draftOf } from "#app/(studio)/studio/(desk)/workflows/workflow-draft.ts";
import { WorkflowForm } from "#app/(studio)/studio/(desk)/workflows/workflow-form.tsx";
import { WorkflowWay } from "#app/(studio)/studio/(desk)/workflows/workflow-way.tsx";
import styles from "#app/(studio)/studio/(desk)/workflows/workflows.module.css";
import { nameIn } from "#app/(studio)/studio/articles/[id]/localised.ts";
import { may } from "#domain/access.ts";
import { listTemplates } from "#server/templates/list-templates.ts";

type Props = { params: Promise<{ id: string }> };

const load = cache(async (id: string) => {
  const actor = await requireActor();
  const found = await listTemplates(actor, {});
  const workflow = found.ok ? found.value.find(({ template }) => template.id === id) : undefined;
  if (!workflow) notFound();
  return { actor, ...workflow, name: nameIn(workflow.template.name, actor.locale) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await load((await params).id);
  return { title: name };
}

/** One workflow: to be edited by an administrator while it is in the choice, and to be read by everybody. */
export default async function WorkflowPage({ params }: Props) {
  const { actor, template, retired, shortage, name } = await load((await params).id);
  const { locale } = actor;
  const manages = may(actor, "desk.manage");
  const edits = manages && !retired;
  const [people, t] = await Promise.all([
    rolesByPerson(actor),
    getTranslations({ locale, namespace: "studio.workflows" }),
  ]);
  return (
    <>
      <Link href="/studio/workflows" className={styles.quiet}>
        ← {t("title")}
      </Link>
      <div className={styles.head}>
        <h1>{name}</h1>
        <p className={styles.hint}>{t("version", { number: template.version })}</p>
      </div>
      {edits ? (
        <WorkflowForm
          key={template.id}
          id={template.id}
          newest={template}
          begun={draftOf(template)}
          people={people}
          locale={locale}
        />
      ) : (
        <>
          <p className={styles.about}>{t(retired ? "retired" : "readOnly")}</p>
          {!retired && shortage && (
            <ShortageNote shortage={shortage} stages={template.stages} locale={locale} manages={manages} />
          )}
          <WorkflowWay workflow={draftOf(template)} locale={locale} />
        </>
      )}
    </>
  );
}
