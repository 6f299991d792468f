import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireActor } from "#app/(studio)/actor.ts";
import { AboutForm } from "#app/(studio)/studio/(desk)/about/about-form.tsx";
import styles from "#app/(studio)/studio/(desk)/desk.module.css";
import own from "#app/(studio)/studio/(desk)/front/front.module.css";
import { saysSomething } from "#domain/article/complete-localized.ts";
import { aboutPath } from "#domain/publication/paths.ts";
import { readAbout } from "#server/about/read-about.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: (await requireActor()).locale, namespace: "studio.about" });
  return { title: t("title") };
}

/** Where administrators write what the publication says of itself. */
export default async function AboutPage() {
  const actor = await requireActor();
  const found = await readAbout(actor, {});
  if (!found.ok) notFound();
  const t = await getTranslations({ locale: actor.locale, namespace: "studio.about" });
  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.title}>{t("title")}</h1>
        <p className={styles.count} />
        {saysSomething(found.value.text) && (
          <a href={aboutPath(actor.locale)} target="_blank" rel="noreferrer" className={styles.quiet}>
            {t("see")}
          </a>
        )}
      </div>
      <p className={own.about}>{t("about")}</p>
      <AboutForm about={found.value} />
    </>
  );
}
