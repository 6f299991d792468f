import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { requireActor } from "#app/(studio)/actor.ts";
import { SeeNotices } from "#app/(studio)/studio/(desk)/notices/see-notices.tsx";
import { titleOfArticle } from "#app/(studio)/studio/articles/[id]/localised.ts";
import { ReviewHead } from "#app/(studio)/studio/articles/[id]/review/review-head.tsx";
import { ReviewScreen } from "#app/(studio)/studio/articles/[id]/review/review-screen.tsx";
import { may } from "#domain/access.ts";
import { scopeKeys } from "#domain/workflow/state.ts";
import { listComments } from "#server/comments/list-comments.ts";
import { readReviewPage, readReviewPageInput } from "#server/reviews/read-review-page.ts";
import { listSuggestions } from "#server/suggestions/list-suggestions.ts";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const querySchema = z.object({ scope: z.enum(scopeKeys).optional().catch(undefined) });

const load = cache(async (id: string, scope: z.infer<typeof querySchema>["scope"]) => {
  const actor = await requireActor();
  const asked = readReviewPageInput.safeParse({ articleId: id, ...(scope && { scope }) });
  const found = asked.success ? await readReviewPage(actor, asked.data) : null;
  if (!found?.ok) notFound();
  return { actor, page: found.value };
});

async function loadFor({ params, searchParams }: Props) {
  return load((await params).id, querySchema.parse(await searchParams).scope);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { page } = await loadFor(props);
  const { source: sourceLanguage, editions } = page.now;
  return { title: titleOfArticle({ sourceLanguage, editions })?.text ?? page.articleId };
}

/** Where somebody decides about an article: only what changed or fails is open, all of it on demand. */
export default async function ReviewPage(props: Props) {
  const { actor, page } = await loadFor(props);
  const { articleId } = page;
  const [comments, suggestions] = await Promise.all([
    listComments(actor, { articleId }),
    listSuggestions(actor, { articleId }),
  ]);
  return (
    <>
      <SeeNotices articleId={articleId} />
      <ReviewScreen
        key={page.articleId}
        page={page}
        person={{ id: actor.id, locale: actor.locale }}
        remarks={{
          comments: comments.ok ? comments.value : { threads: [], people: [] },
          suggestions: suggestions.ok ? suggestions.value : [],
          mayComment: may(actor, "article.comment"),
        }}
        head={<ReviewHead page={page} locale={actor.locale} />}
      />
    </>
  );
}
