"use client";
import Link from "next/link";
import own from "#app/(studio)/studio/(desk)/releases/releases.module.css";
import { type Titled, titleOnDesk } from "#domain/article/title-on-desk.ts";
import { editionLocale, languageOf, otherLanguage } from "#domain/locale.ts";

type Props = {
  id: string;
  article: Titled | null | undefined;
  /** What it is called; what stands in place of one that is gone. */
  title: string;
};

/** What an article is called, which leads to it, and its title in the other language. */
export function ArticleTitles({ id, article, title }: Props) {
  if (!article) return <span className={own.headline}>{title}</span>;
  const named = titleOnDesk(article);
  const other = named && otherLanguage(languageOf(named.locale));
  return (
    <>
      <Link href={`/studio/articles/${id}`} className={`reading ${own.headline}`} lang={named?.locale} prefetch={false}>
        {title}
      </Link>
      {other && article.titles[other] !== "" && (
        <span className={`reading ${own.other}`} lang={editionLocale(other, article.script)}>
          {article.titles[other]}
        </span>
      )}
    </>
  );
}
