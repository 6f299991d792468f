"use client";
import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslations } from "next-intl";
import { FindArticles } from "#app/(studio)/studio/(desk)/find-articles.tsx";
import styles from "#app/(studio)/studio/(desk)/front/front.module.css";
import { type KnownArticles, PlacedArticle } from "#app/(studio)/studio/(desk)/front/placed-article.tsx";
import own from "#app/(studio)/studio/(desk)/releases/releases.module.css";
import type { ArticleInList } from "#domain/article/article-in-list.ts";
import { useKeptFocus } from "#ui/use-kept-focus.ts";

type Props = {
  leadId: string | null;
  known: KnownArticles;
  onKnown: (article: ArticleInList) => void;
  onChange: (leadId: string | null) => void;
};

/** What leads the front: an article, or whichever is the newest. */
export function LeadField({ leadId, known, onKnown, onChange }: Props) {
  const t = useTranslations("studio.front.lead");
  const [choosing, picker] = useDisclosure(false);
  const kept = useKeptFocus<HTMLElement>();
  return (
    <section {...kept} aria-labelledby="front-lead">
      <h2 id="front-lead">{t("title")}</h2>
      {leadId === null ? (
        <p className={styles.hint}>{t("newest")}</p>
      ) : (
        <div className={own.member}>
          <PlacedArticle id={leadId} article={known.get(leadId)} onRemove={() => onChange(null)} />
        </div>
      )}
      {choosing ? (
        <FindArticles
          label={t("search")}
          taken={leadId === null ? [] : [leadId]}
          takenWord={t("leads")}
          onTake={(article) => {
            onKnown(article);
            onChange(article.id);
            picker.close();
          }}
        />
      ) : (
        <Button size="compact-sm" variant="default" className={styles.add} onClick={picker.open}>
          {t(leadId === null ? "choose" : "another")}
        </Button>
      )}
    </section>
  );
}
