import { currentActor } from "#app/(studio)/actor.ts";
import { apiRefusal } from "#app/api/api-refusal.ts";
import { refuse } from "#domain/result.ts";
import { readImage, readImageInput } from "#server/media/read-image.ts";

type Context = { params: Promise<{ id: string; width: string }> };

/** A picture for the desk, at least so wide where it has that many pixels. Readers' pictures have other addresses. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id, width } = await params;
  const input = readImageInput.safeParse({ mediaId: id, width: Number(width) });
  const actor = await currentActor();
  const image = !actor
    ? refuse("notSignedIn")
    : !input.success
      ? refuse("notFound")
      : await readImage(actor, input.data);
  if (!image.ok) return apiRefusal(image.error);
  return new Response(new Uint8Array(image.value.bytes), {
    headers: {
      "content-type": image.value.mime,
      "cache-control": "private, max-age=86400",
      etag: `"${image.value.hash}"`,
    },
  });
}
