import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { requireActor } from "#app/(studio)/actor.ts";
import { EntryScreen } from "#app/(studio)/studio/(desk)/quotations/[id]/entry-screen.tsx";
import { tagsInLocale } from "#app/(studio)/studio/(desk)/quotations/tags-in-locale.ts";
import { may } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { languageOf, otherLanguage } from "#domain/locale.ts";
import { readQuotation } from "#server/quotations/read-quotation.ts";
import { listTags } from "#server/tags/list-tags.ts";

type Props = { params: Promise<{ id: string }> };

const load = cache(async (id: string) => {
  const actor = await requireActor();
  const quotationId = idSchema.safeParse(id);
  const found = quotationId.success ? await readQuotation(actor, { quotationId: quotationId.data }) : null;
  if (!found?.ok) notFound();
  return { actor, entry: found.value };
});

const longestTitle = 40;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { actor, entry } = await load((await params).id);
  const own = languageOf(actor.locale);
  const { content } = entry.newest;
  const words = (content[own].text || content[otherLanguage(own)].text).trim().replace(/\s+/gu, " ");
  return { title: words.length > longestTitle ? `${words.slice(0, longestTitle)}…` : words };
}

export default async function QuotationPage({ params }: Props) {
  const { actor, entry } = await load((await params).id);
  const tags = await listTags(actor, {});
  return (
    <EntryScreen
      key={entry.id}
      entry={entry}
      tags={tagsInLocale(tags.ok ? tags.value : [], actor.locale)}
      person={{
        id: actor.id,
        locale: actor.locale,
        mayWrite: may(actor, "quotations.write"),
        mayVerify: may(actor, "quotations.verify"),
        mayUpdate: may(actor, "article.write"),
      }}
    />
  );
}
