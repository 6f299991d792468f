import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireActor } from "#app/(studio)/actor.ts";
import styles from "#app/(studio)/studio/(desk)/desk.module.css";
import own from "#app/(studio)/studio/(desk)/front/front.module.css";
import { FrontForm } from "#app/(studio)/studio/(desk)/front/front-form.tsx";
import { nameIn } from "#app/(studio)/studio/articles/[id]/localised.ts";
import { listColumns } from "#server/columns/list-columns.ts";
import { readFront } from "#server/front/read-front.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: (await requireActor()).locale, namespace: "studio.front" });
  return { title: t("title") };
}

/** Where the readers' home is arranged. */
export default async function FrontPage() {
  const actor = await requireActor();
  const { locale } = actor;
  const [found, listed, t] = await Promise.all([
    readFront(actor, {}),
    listColumns(actor, {}),
    getTranslations({ locale, namespace: "studio.front" }),
  ]);
  if (!found.ok) notFound();
  const { arrangement, lockVersion, articles, quotation, whole } = found.value;
  const columns = (listed.ok ? listed.value : []).map(({ id, name }) => ({ id, name: nameIn(name, locale) }));
  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.title}>{t("title")}</h1>
        <p className={styles.count} />
        <a href={`/${locale}`} target="_blank" rel="noreferrer" className={styles.quiet}>
          {t("see")}
        </a>
      </div>
      <p className={own.about}>{t("about")}</p>
      <FrontForm
        front={{ arrangement, lockVersion }}
        articles={articles}
        quotation={quotation}
        columns={columns}
        whole={whole}
        locale={locale}
      />
    </>
  );
}
