import pino from "pino";
import { currentActor } from "#app/(studio)/actor.ts";
import { isFromOwnPage } from "#app/(studio)/own-origin.ts";
import { apiRefusal } from "#app/api/api-refusal.ts";
import { createId } from "#domain/ids.ts";
import { pictureLimits } from "#domain/media/picture.ts";
import { type Result, refuse } from "#domain/result.ts";
import { replaceImage, replaceImageInput } from "#server/media/replace-image.ts";
import { uploadImage, uploadImageInput } from "#server/media/upload-image.ts";

const log = pino({ name: "studio", level: process.env.LOG_LEVEL ?? "info" });

/**
 * Takes one picture as the body of the request: a new one, or with `for` another file for one of the library. The answer
 * is a Result, with its code's status.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    return await answer(await upload(request));
  } catch (error) {
    const incident = createId(8);
    log.error({ err: error, incident }, "an upload failed");
    return answer(refuse("internal", { params: { incident } }));
  }
}

async function upload(request: Request): Promise<Result<unknown>> {
  if (!(await isFromOwnPage())) return refuse("originRefused");
  const actor = await currentActor();
  if (!actor) return refuse("notSignedIn");
  // One byte more is enough to know that it is too large.
  const bytes = await readAtMost(request, pictureLimits.bytes + 1);
  const asked = new URL(request.url).searchParams;
  const file = { name: asked.get("name") ?? "", bytes };
  const mediaId = asked.get("for");
  if (mediaId !== null) {
    const input = replaceImageInput.safeParse({ ...file, mediaId });
    return input.success ? replaceImage(actor, input.data) : refuse("invalidInput");
  }
  const input = uploadImageInput.safeParse(file);
  return input.success ? uploadImage(actor, input.data) : refuse("invalidInput");
}

/** Reads no more of a body than is needed to refuse it, whatever its headers promise. */
async function readAtMost(request: Request, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  while (reader && length < most) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    length += value.length;
  }
  await reader?.cancel();
  return new Uint8Array(Buffer.concat(chunks));
}

function answer(result: Result<unknown>): Response | Promise<Response> {
  return result.ok ? Response.json(result, { headers: { "cache-control": "no-store" } }) : apiRefusal(result.error);
}
