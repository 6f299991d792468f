"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { ArticleTitles } from "#app/(studio)/studio/(desk)/article-titles.tsx";
import own from "#app/(studio)/studio/(desk)/releases/releases.module.css";
import { SortHandle } from "#app/(studio)/studio/(desk)/sort-handle.tsx";
import { useSorted } from "#app/(studio)/studio/articles/[id]/details/sortable.tsx";
import type { ArticleInList } from "#domain/article/article-in-list.ts";
import { titleOnDesk } from "#domain/article/title-on-desk.ts";

export type KnownArticles = ReadonlyMap<string, ArticleInList>;

type PlacedProps = { id: string; article: ArticleInList | undefined; onRemove: () => void };

/** What an article is called where it is placed. */
export function useArticleTitle(): (article: ArticleInList | undefined) => string {
  const t = useTranslations("studio");
  return (article) => (article ? (titleOnDesk(article)?.text ?? t("releases.add.untitled")) : t("front.gone"));
}

/** An article in a list that is put in order. */
export function SortedArticle({ movable, ...placed }: PlacedProps & { movable: boolean }) {
  const t = useTranslations("studio.front");
  const titleOf = useArticleTitle();
  const { item, handle } = useSorted(placed.id);
  return (
    <li {...item} className={own.member} data-placed={placed.id}>
      {movable && (
        <SortHandle handle={handle} className={own.handle} label={t("move", { title: titleOf(placed.article) })} />
      )}
      <PlacedArticle {...placed} />
    </li>
  );
}

/** Both titles of a placed article, in which languages readers have it, and the way to take it off. */
export function PlacedArticle({ id, article, onRemove }: PlacedProps) {
  const t = useTranslations("studio.front");
  const title = useArticleTitle()(article);
  return (
    <>
      <div className={own.body}>
        <ArticleTitles id={id} article={article} title={title} />
        <span className={own.facts}>{t(`has.${standingOf(article)}`)}</span>
      </div>
      <div className={own.memberActions}>
        <Button size="compact-sm" variant="subtle" aria-label={t("removeNamed", { title })} onClick={onRemove}>
          {t("remove")}
        </Button>
      </div>
    </>
  );
}

function standingOf(article: ArticleInList | undefined): "gone" | "pair" | "zh" | "en" | "takenDown" | "none" {
  if (!article) return "gone";
  const { published, takenDown } = article;
  if (published.zh) return published.en ? "pair" : "zh";
  if (published.en) return "en";
  return takenDown.zh || takenDown.en ? "takenDown" : "none";
}
