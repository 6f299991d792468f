"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FindArticles } from "#app/(studio)/studio/(desk)/find-articles.tsx";
import { putMemberAction } from "#app/(studio)/studio/(desk)/releases/actions.ts";
import own from "#app/(studio)/studio/(desk)/releases/releases.module.css";
import { createId } from "#domain/ids.ts";
import { tellDesk } from "#ui/ask-desk.ts";
import { useTell } from "#ui/use-tell.ts";

/** Finds articles by their titles, and puts them in. */
export function AddArticle({ releaseId, inIt }: { releaseId: string; inIt: readonly string[] }) {
  const t = useTranslations("studio.releases");
  const tell = useTell();
  const router = useRouter();
  const [adding, setAdding] = useState<string | null>(null);
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
      <FindArticles
        label={t("add.search")}
        taken={inIt}
        takenWord={t("add.there")}
        taking={adding}
        onTake={({ id }) => void add(id)}
      />
    </section>
  );
}
