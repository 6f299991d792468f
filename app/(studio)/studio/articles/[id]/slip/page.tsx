import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { requireActor } from "#app/(studio)/actor.ts";
import { compareAddress } from "#app/(studio)/studio/articles/[id]/compare/compare-address.ts";
import { nameIn } from "#app/(studio)/studio/articles/[id]/localised.ts";
import { PrintButton } from "#app/(studio)/studio/articles/[id]/slip/print-button.tsx";
import styles from "#app/(studio)/studio/articles/[id]/slip/slip.module.css";
import { SlipCorrections } from "#app/(studio)/studio/articles/[id]/slip/slip-corrections.tsx";
import { SlipDecisions } from "#app/(studio)/studio/articles/[id]/slip/slip-decisions.tsx";
import { SlipFacts } from "#app/(studio)/studio/articles/[id]/slip/slip-facts.tsx";
import { SlipRounds } from "#app/(studio)/studio/articles/[id]/slip/slip-rounds.tsx";
import { idSchema } from "#domain/ids.ts";
import { printTimeAndZone } from "#domain/publication/print-time.ts";
import { readSlip } from "#server/reviews/read-slip.ts";

type Props = { params: Promise<{ id: string }> };

const load = cache(async (id: string) => {
  const actor = await requireActor();
  const articleId = idSchema.safeParse(id);
  const found = articleId.success ? await readSlip(actor, { articleId: articleId.data }) : null;
  if (!found?.ok) notFound();
  return { locale: actor.locale, slip: found.value };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slip } = await load((await params).id);
  const t = await getTranslations({ locale, namespace: "studio.slip" });
  const title = slip.editions.find((edition) => edition.title !== "")?.title;
  return { title: title === undefined ? t("title") : `${t("title")} · ${title}` };
}

/** The review slip: one sheet that says what an article is and who decided what about it. */
export default async function SlipPage({ params }: Props) {
  const { locale, slip } = await load((await params).id);
  const t = await getTranslations({ locale, namespace: "studio.slip" });
  const comparison = await getTranslations({ locale, namespace: "studio.comparison" });
  const { desk, chain } = slip;
  return (
    <div className={styles.page}>
      <nav className={styles.ways} aria-label={t("ways")}>
        <Link href={`/studio/articles/${slip.articleId}`}>← {t("back")}</Link>
        <Link href={compareAddress(slip.articleId)}>{comparison("title")}</Link>
        <PrintButton />
      </nav>
      <main id="content" className={styles.sheet}>
        <header className={styles.head}>
          <h1>{t("title")}</h1>
          {desk.name && <p>{nameIn(desk.name, locale)}</p>}
        </header>
        <SlipFacts slip={slip} locale={locale} />
        {slip.entries.length === 0 ? (
          <section className={styles.empty}>
            <h2>{t("empty.title")}</h2>
            <p>{t("empty.text")}</p>
          </section>
        ) : (
          <>
            <SlipRounds slip={slip} locale={locale} />
            <SlipDecisions slip={slip} locale={locale} />
          </>
        )}
        <SlipCorrections slip={slip} locale={locale} />
        <footer className={styles.foot}>
          {chain && (
            <p>
              {t("chain", { seq: chain.seq })}
              {locale === "en" && " "}
              <strong>{chain.fault ? t("broken", { seq: chain.fault.seq }) : t("whole")}</strong>
              <code className={styles.hash}>{chain.hash}</code>
            </p>
          )}
          <p>{t("asOf", { time: printTimeAndZone(slip.at, locale, desk.timeZone) })}</p>
        </footer>
      </main>
    </div>
  );
}
