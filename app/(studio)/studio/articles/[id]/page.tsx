import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { requireActor } from "#app/(studio)/actor.ts";
import { SeeNotices } from "#app/(studio)/studio/(desk)/notices/see-notices.tsx";
import { ArticleScreen } from "#app/(studio)/studio/articles/[id]/article-screen.tsx";
import { titleOfArticle } from "#app/(studio)/studio/articles/[id]/localised.ts";
import { TrashedScreen } from "#app/(studio)/studio/articles/[id]/trashed-screen.tsx";
import { may, mayIn } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { type Language, languages } from "#domain/locale.ts";
import { maySuggestIn } from "#domain/suggestions/decide-suggestion.ts";
import { readArticle } from "#server/articles/read-article.ts";

type Props = { params: Promise<{ id: string }> };

const load = cache(async (id: string) => {
  const actor = await requireActor();
  const articleId = idSchema.safeParse(id);
  const found = articleId.success ? await readArticle(actor, { articleId: articleId.data }) : null;
  if (!found?.ok) notFound();
  return { actor, article: found.value };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { article } = await load((await params).id);
  return { title: titleOfArticle(article)?.text ?? article.id };
}

export default async function ArticlePage({ params }: Props) {
  const { actor, article } = await load((await params).id);
  const { columnId } = article.details;
  const mayTrash = mayIn(actor, "article.trash", { columnId, languages });
  const suggests = (language: Language) => maySuggestIn(actor, { columnId, language });
  const writes = (language: Language) => mayIn(actor, "article.write", { columnId, languages: [language] });
  if (article.trashed) {
    const title = titleOfArticle(article)?.text ?? article.id;
    return <TrashedScreen articleId={article.id} trashed={article.trashed} title={title} mayRestore={mayTrash} />;
  }
  return (
    <>
      <SeeNotices articleId={article.id} />
      <ArticleScreen
        key={article.id}
        article={article}
        person={{
          id: actor.id,
          locale: actor.locale,
          mayWrite: writes("zh") && writes("en"),
          writes: { zh: writes("zh"), en: writes("en") },
          writesElsewhere: may(actor, "article.write"),
          maySuggest: { zh: suggests("zh"), en: suggests("en") },
          reviews: may(actor, "article.review"),
          mayAddPeople: may(actor, "people.write"),
          mayTrash,
          mayUpload: may(actor, "media.write"),
        }}
      />
    </>
  );
}
