import { loadArticle, loadSite, localeIn } from "#app/(reader)/load.ts";
import { shareAnswer } from "#app/(reader)/share-answer.ts";
import { articleShareCard } from "#render/share/share-card.ts";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; article: string }> };

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { locale: segment, article: address } = await params;
  const { locale, known } = localeIn(segment);
  const [site, article] = await Promise.all([loadSite(locale), known ? loadArticle(address) : null]);
  return shareAnswer(article && articleShareCard(article, locale, site));
}
