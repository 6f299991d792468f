import { drawCard } from "#render/share/draw-card.ts";
import type { ShareCard } from "#render/share/share-card.ts";

/** The picture that a link to a page is shown with elsewhere; 404 where there is no such page. */
export async function shareAnswer(card: ShareCard | null): Promise<Response> {
  if (card === null) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(await drawCard(card)), { headers: { "content-type": "image/png" } });
}
