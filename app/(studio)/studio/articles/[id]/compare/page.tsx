import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { requireActor } from "#app/(studio)/actor.ts";
import { ComparisonScreen } from "#app/(studio)/studio/articles/[id]/compare/comparison-screen.tsx";
import styles from "#app/(studio)/studio/articles/[id]/review/review-screen.module.css";
import { readComparison, readComparisonInput } from "#server/reviews/read-comparison.ts";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const load = cache(async (id: string, from: unknown, to: unknown) => {
  const actor = await requireActor();
  const asked = readComparisonInput.safeParse({ articleId: id, from, to });
  const found = asked.success ? await readComparison(actor, asked.data) : null;
  if (!found?.ok) notFound();
  return { actor, comparison: found.value };
});

async function loadFor({ params, searchParams }: Props) {
  const { from, to } = await searchParams;
  return load((await params).id, from, to);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { actor, comparison } = await loadFor(props);
  const t = await getTranslations({ locale: actor.locale, namespace: "studio.comparison" });
  return { title: comparison.title ? `${t("title")} · ${comparison.title.text}` : t("title") };
}

/** Any two moments of an article, both languages facing, row by row. Its address names them, and can be passed on. */
export default async function ComparePage(props: Props) {
  const { actor, comparison } = await loadFor(props);
  const t = await getTranslations({ locale: actor.locale, namespace: "studio.comparison" });
  return (
    <main id="content" className={styles.page}>
      <nav className={styles.ways} aria-label={t("ways")}>
        <Link href={`/studio/articles/${comparison.articleId}`}>← {t("toArticle")}</Link>
      </nav>
      <header className={styles.titles}>
        <h1>{t("title")}</h1>
        {comparison.title && (
          <p className="reading" lang={comparison.title.locale}>
            {comparison.title.text}
          </p>
        )}
      </header>
      <ComparisonScreen comparison={comparison} />
    </main>
  );
}
