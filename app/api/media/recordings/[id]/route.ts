import { currentActor } from "#app/(studio)/actor.ts";
import { apiRefusal } from "#app/api/api-refusal.ts";
import { answerInPart } from "#domain/media/byte-range.ts";
import { bytesOf } from "#domain/media/pieces.ts";
import { refuse } from "#domain/result.ts";
import { openRecording, openRecordingInput } from "#server/media/open-recording.ts";

type Context = { params: Promise<{ id: string }> };

/** A recording for the desk, whole or in part. Readers' recordings have other addresses. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const input = openRecordingInput.safeParse({ mediaId: (await params).id });
  const actor = await currentActor();
  const opened = !actor
    ? refuse("notSignedIn")
    : !input.success
      ? refuse("notFound")
      : await openRecording(actor, input.data);
  if (!opened.ok) return apiRefusal(opened.error);
  const { mime, hash, bytes, piece } = opened.value;
  const etag = `"${hash}"`;
  // Kept by this browser alone, and for as long as a person edits: one that was signed out asks in vain after that.
  const own = { "cache-control": "private, max-age=3600", etag, "content-type": mime };
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers: own });
  const asked = { range: request.headers.get("range"), ifRange: request.headers.get("if-range") };
  const { status, headers, part } = answerInPart(asked, { size: bytes, etag });
  return new Response(part && streamOf(bytesOf(part, piece)), { status, headers: { ...own, ...headers } });
}

function streamOf(bytes: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await bytes.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await bytes.return(undefined);
    },
  });
}
