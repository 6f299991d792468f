import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { requireActor } from "#app/(studio)/actor.ts";
import styles from "#app/(studio)/studio/(desk)/checks/checks.module.css";
import { explanations } from "#app/(studio)/studio/(desk)/checks/explanations/explanations.ts";
import desk from "#app/(studio)/studio/(desk)/desk.module.css";
import { ruleIds, ruleSeverities, severitySchema } from "#domain/checks/finding.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: (await requireActor()).locale, namespace: "studio.checks" });
  return { title: t("title") };
}

/** Every rule of the checks, the gravest first. */
export default async function ChecksPage() {
  const { locale } = await requireActor();
  const t = await getTranslations({ locale, namespace: "studio.checks" });
  const told = explanations[locale];
  return (
    <>
      <div className={desk.head}>
        <h1 className={desk.title}>{t("title")}</h1>
        <p className={desk.count}>{t("total", { total: ruleIds.length })}</p>
      </div>
      <p className={styles.about}>{t("about")}</p>
      {severitySchema.options.map((severity) => (
        <section key={severity} className={styles.section} aria-labelledby={`weight-${severity}`}>
          <h2 id={`weight-${severity}`}>{t(`weights.${severity}`)}</h2>
          <p className={styles.hint}>{t(`means.${severity}`)}</p>
          <ul className={styles.rules}>
            {ruleIds
              .filter((rule) => ruleSeverities[rule] === severity)
              .map((rule) => (
                <li key={rule} className={styles.rule}>
                  <Link href={`/studio/checks/${rule}`} className={styles.name} prefetch={false}>
                    {told[rule].name}
                  </Link>
                  <span>{told[rule].finds}</span>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}
