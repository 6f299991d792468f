"use client";
import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { findArticlesAction, putMemberAction } from "#app/(studio)/studio/(desk)/releases/actions.ts";
import own from "#app/(studio)/studio/(desk)/releases/releases.module.css";
import { SearchField } from "#app/(studio)/studio/(desk)/search-field.tsx";
import type { ArticleInList } from "#domain/article/article-in-list.ts";
import { titleOnDesk } from "#domain/article/title-on-desk.ts";
import { createId } from "#domain/ids.ts";
import { tellDesk } from "#ui/ask-desk.ts";
import { useKeptFocus } from "#ui/use-kept-focus.ts";
import { useTell } from "#ui/use-tell.ts";

const shown = 8;

/** Finds articles by their titles, and puts them in. */
export function AddArticle({ releaseId, inIt }: { releaseId: string; inIt: readonly string[] }) {
  const t = useTranslations("studio.releases");
  const tell = useTell();
  const router = useRouter();
  const [found, setFound] = useState<ArticleInList[] | null>(null);
  const [adding, setAdding] = useState<string | null>(null);
  const kept = useKeptFocus<HTMLUListElement>();
  const asked = useRef("");
  const search = async (query: string) => {
    asked.current = query;
    if (query === "") return setFound(null);
    const result = await tellDesk(() => findArticlesAction({ query, pageSize: shown }));
    // A slower answer to an earlier question says nothing of this one.
    if (asked.current === query) setFound(result.ok ? result.value.items : []);
  };
  const add = async (articleId: string) => {
    setAdding(articleId);
    const member = { articleId, languages: ["zh", "en"] };
    const result = await tellDesk(() => putMemberAction({ commandId: createId(), releaseId, member }));
    setAdding(null);
    if (!result.ok) {
      tell.failed(result.error);
    }
    router.refresh();
  };
  return (
    <section className={own.add} aria-labelledby="release-add">
      <h2 id="release-add" className={own.heading}>
        {t("add.title")}
      </h2>
      <SearchField
        query=""
        aria-label={t("add.search")}
        placeholder={t("add.hint")}
        onSearch={(query) => void search(query)}
      />
      <div role="status">{found?.length === 0 && <p className={own.none}>{t("add.none")}</p>}</div>
      {found && found.length > 0 && (
        <ul {...kept} className={own.list}>
          {found.map((article) => {
            const { id } = article;
            const named = titleOnDesk(article);
            const title = named?.text ?? t("add.untitled");
            return (
              <li key={id} className={own.found}>
                <span className="reading" lang={named?.locale}>
                  {title}
                </span>
                {inIt.includes(id) ? (
                  <span className={own.facts}>{t("add.there")}</span>
                ) : (
                  <Button
                    size="compact-sm"
                    variant="default"
                    loading={adding === id}
                    aria-label={t("add.addNamed", { title })}
                    onClick={() => void add(id)}
                  >
                    {t("add.add")}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
