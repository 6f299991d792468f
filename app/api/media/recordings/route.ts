import pino from "pino";
import { currentActor } from "#app/(studio)/actor.ts";
import { isFromOwnPage } from "#app/(studio)/own-origin.ts";
import { apiRefusal } from "#app/api/api-refusal.ts";
import { createId } from "#domain/ids.ts";
import { type Result, refuse } from "#domain/result.ts";
import { uploadRecording, uploadRecordingInput } from "#server/media/upload-recording.ts";

const log = pino({ name: "studio", level: process.env.LOG_LEVEL ?? "info" });

/** Takes one recording as the body of the request. The answer is a Result, with its code's status. */
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
  const name = new URL(request.url).searchParams.get("name") ?? "";
  const input = uploadRecordingInput.safeParse({ name, body: request.body ?? new Blob().stream() });
  return input.success ? uploadRecording(actor, input.data) : refuse("invalidInput");
}

function answer(result: Result<unknown>): Response | Promise<Response> {
  return result.ok ? Response.json(result, { headers: { "cache-control": "no-store" } }) : apiRefusal(result.error);
}
