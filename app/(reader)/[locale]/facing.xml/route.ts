import { facingFeedAnswer } from "#app/(reader)/feed-answer.ts";

export const dynamic = "force-dynamic";

export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  return facingFeedAnswer((await params).locale);
}
