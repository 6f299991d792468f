"use client";
import { ActionIcon, Button } from "@mantine/core";
import { IconGripVertical } from "@tabler/icons-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import own from "#app/(studio)/studio/(desk)/releases/releases.module.css";
import { useSorted } from "#app/(studio)/studio/articles/[id]/details/sortable.tsx";
import type { ArticleInList } from "#domain/article/article-in-list.ts";
import { titleOnDesk } from "#domain/article/title-on-desk.ts";
import { editionLocale, languageOf, otherLanguage } from "#domain/locale.ts";

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
        <ActionIcon
          {...handle}
          component="button"
          type="button"
          variant="subtle"
          size={36}
          className={own.handle}
          aria-label={t("move", { title: titleOf(placed.article) })}
        >
          <IconGripVertical size={18} stroke={1.5} aria-hidden />
        </ActionIcon>
      )}
      <PlacedArticle {...placed} />
    </li>
  );
}

/** Both titles of a placed article, in which languages readers have it, and the way to take it off. */
export function PlacedArticle({ id, article, onRemove }: PlacedProps) {
  const t = useTranslations("studio.front");
  const title = useArticleTitle()(article);
  const named = article && titleOnDesk(article);
  const other = named && otherLanguage(languageOf(named.locale));
  return (
    <>
      <div className={own.body}>
        {article ? (
          <Link
            href={`/studio/articles/${id}`}
            className={`reading ${own.headline}`}
            lang={named?.locale}
            prefetch={false}
          >
            {title}
          </Link>
        ) : (
          <span className={own.headline}>{title}</span>
        )}
        {article && other && article.titles[other] !== "" && (
          <span className={`reading ${own.other}`} lang={editionLocale(other, article.script)}>
            {article.titles[other]}
          </span>
        )}
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
