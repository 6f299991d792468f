import { currentActor } from "#app/(studio)/actor.ts";
import { apiRefusal } from "#app/api/api-refusal.ts";
import { refuse } from "#domain/result.ts";
import { readTrack, readTrackInput } from "#server/media/read-track.ts";

type Context = { params: Promise<{ id: string; locale: string }> };

/** What is said in a recording, as WebVTT in one script, for the desk. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id, locale } = await params;
  const input = readTrackInput.safeParse({ mediaId: id, locale });
  const actor = await currentActor();
  const track = !actor
    ? refuse("notSignedIn")
    : !input.success
      ? refuse("notFound")
      : await readTrack(actor, input.data);
  if (!track.ok) return apiRefusal(track.error);
  // Asked for again each time: captions may be written anew.
  const headers = { "cache-control": "private, no-cache", "content-type": "text/vtt; charset=utf-8" };
  return new Response(track.value, { headers });
}
