import { z } from "zod";
import { currentActor } from "#app/(studio)/actor.ts";
import { errorStatus } from "#domain/errors.ts";
import { refuse } from "#domain/result.ts";
import { readImage, readImageInput } from "#server/media/read-image.ts";

type Context = { params: Promise<{ id: string }> };

/** A picture for the desk; `?width=` says how wide it will be shown. Readers' pictures have other addresses. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const width = z.coerce
    .number()
    .int()
    .catch(1600)
    .parse(new URL(request.url).searchParams.get("width") ?? 1600);
  const input = readImageInput.safeParse({ mediaId: (await params).id, width });
  const actor = await currentActor();
  const image = !actor
    ? refuse("notSignedIn")
    : !input.success
      ? refuse("notFound")
      : await readImage(actor, input.data);
  if (!image.ok) return Response.json(image, { status: errorStatus[image.error.code] });
  return new Response(new Uint8Array(image.value.bytes), {
    headers: {
      "content-type": image.value.mime,
      "cache-control": "private, max-age=86400",
      etag: `"${image.value.hash}"`,
    },
  });
}
