import { loadSite, localeIn } from "#app/(reader)/load.ts";
import { shareAnswer } from "#app/(reader)/share-answer.ts";
import { columnShareCard } from "#render/share/share-card.ts";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; column: string }> };

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { locale: segment, column: slug } = await params;
  const { locale, known } = localeIn(segment);
  const { columns, desk } = await loadSite(locale);
  const column = known && columns.find((one) => one.slug === slug);
  return shareAnswer(column ? columnShareCard(column, locale, desk) : null);
}
