import pino from "pino";
import { currentActor } from "#app/(studio)/actor.ts";
import { isFromOwnPage } from "#app/(studio)/own-origin.ts";
import { apiRefusal } from "#app/api/api-refusal.ts";
import type { Actor } from "#domain/access.ts";
import { createId } from "#domain/ids.ts";
import { type Result, refuse } from "#domain/result.ts";

const log = pino({ name: "studio", level: process.env.LOG_LEVEL ?? "info" });

/**
 * Answers a request whose body is a file: from a page of ours, for somebody who is signed in. The answer is a Result, with
 * its code's status.
 */
export async function answerUpload(upload: (actor: Actor) => Promise<Result<unknown>>): Promise<Response> {
  try {
    if (!(await isFromOwnPage())) return await apiRefusal({ code: "originRefused" });
    const actor = await currentActor();
    if (!actor) return await apiRefusal({ code: "notSignedIn" });
    const result = await upload(actor);
    if (!result.ok) return await apiRefusal(result.error);
    return Response.json(result, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    const incident = createId(8);
    log.error({ err: error, incident }, "an upload failed");
    return apiRefusal(refuse("internal", { params: { incident } }).error);
  }
}
