import { currentActor } from "#app/(studio)/actor.ts";
import { apiRefusal } from "#app/api/api-refusal.ts";
import { refuse } from "#domain/result.ts";
import { readImage, readImageInput } from "#server/media/read-image.ts";

type Context = { params: Promise<{ id: string; width: string }> };

/** A picture for the desk, at least so wide where it has that many pixels. Readers' pictures have other addresses. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id, width } = await params;
  const input = readImageInput.safeParse({ mediaId: id, width: Number(width) });
  const actor = await currentActor();
  const image = !actor
    ? refuse("notSignedIn")
    : !input.success
      ? refuse("notFound")
      : await readImage(actor, input.data);
  if (!image.ok) return apiRefusal(image.error);
  const { mime, hash, bytes } = image.value;
  // Asked for again each time: a picture may get another file.
  const headers = { "cache-control": "private, no-cache", etag: `"${hash}"` };
  if (request.headers.get("if-none-match") === headers.etag) return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(bytes), { headers: { ...headers, "content-type": mime } });
}
