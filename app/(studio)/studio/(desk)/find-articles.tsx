"use client";
import { useTranslations } from "next-intl";
import { Finder } from "#app/(studio)/studio/(desk)/finder.tsx";
import { findArticlesAction } from "#app/(studio)/studio/(desk)/releases/actions.ts";
import type { ArticleInList } from "#domain/article/article-in-list.ts";
import { titleOnDesk } from "#domain/article/title-on-desk.ts";

const shown = 8;

type Props = {
  label: string;
  taken: readonly string[];
  takenWord: string;
  taking?: string | null;
  onTake: (article: ArticleInList) => void;
};

/** Finds articles by their titles, to be added to something. */
export function FindArticles(props: Props) {
  const t = useTranslations("studio.releases.add");
  return (
    <Finder
      {...props}
      hint={t("hint")}
      none={t("none")}
      button={t("add")}
      buttonNamed={(title) => t("addNamed", { title })}
      search={(query) => findArticlesAction({ query, pageSize: shown })}
      named={(article) => {
        const named = titleOnDesk(article);
        return { text: named?.text ?? t("untitled"), locale: named?.locale };
      }}
    />
  );
}
