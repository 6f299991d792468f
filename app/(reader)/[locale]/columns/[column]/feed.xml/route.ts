import { feedAnswer } from "#app/(reader)/feed-answer.ts";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; column: string }> };

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { locale, column } = await params;
  return feedAnswer(locale, column);
}
