import { loadSite, localeIn } from "#app/(reader)/load.ts";
import { shareAnswer } from "#app/(reader)/share-answer.ts";
import { siteShareCard } from "#render/share/share-card.ts";

export const dynamic = "force-dynamic";

export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  const { locale, known } = localeIn((await params).locale);
  return shareAnswer(known ? siteShareCard(locale, (await loadSite(locale)).desk) : null);
}
