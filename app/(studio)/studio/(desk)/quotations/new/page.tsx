import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { requireActor } from "#app/(studio)/actor.ts";
import { NewEntry } from "#app/(studio)/studio/(desk)/quotations/new/new-entry.tsx";
import styles from "#app/(studio)/studio/(desk)/quotations/quotations.module.css";
import { tagsInLocale } from "#app/(studio)/studio/(desk)/quotations/tags-in-locale.ts";
import { may } from "#domain/access.ts";
import { listTags } from "#server/tags/list-tags.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: (await requireActor()).locale, namespace: "studio.quotations" });
  return { title: t("new") };
}

export default async function NewQuotationPage() {
  const actor = await requireActor();
  const [known, t] = await Promise.all([
    listTags(actor, {}),
    getTranslations({ locale: actor.locale, namespace: "studio.quotations" }),
  ]);
  return (
    <>
      <Link href="/studio/quotations" className={styles.quiet}>
        ← {t("title")}
      </Link>
      <div className={styles.head}>
        <h1>{t("new")}</h1>
      </div>
      {may(actor, "quotations.write") ? (
        <NewEntry
          tags={tagsInLocale(known.ok ? known.value : [], actor.locale)}
          script={actor.locale === "zh-Hant" ? "Hant" : "Hans"}
        />
      ) : (
        <p className={styles.hint}>{t("emptyRead")}</p>
      )}
    </>
  );
}
