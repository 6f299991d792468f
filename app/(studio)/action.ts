import { unstable_rethrow } from "next/navigation";
import pino from "pino";
import type { z } from "zod";
import { currentActor } from "#app/(studio)/actor.ts";
import { isFromOwnPage } from "#app/(studio)/own-origin.ts";
import type { Actor } from "#domain/access.ts";
import { createId } from "#domain/ids.ts";
import { type Result, refuse } from "#domain/result.ts";

const log = pino({ name: "studio", level: process.env.LOG_LEVEL ?? "info" });

/**
 * Makes a server action of a use case: where the request comes from, then what it says, then who asks, then the use case.
 * What the browser gets is a Result, whatever happened; the words for its code are the page's.
 * A page may say whose it is: once somebody else is signed in, nothing of it is done in their name (`otherPerson`).
 */
export function action<S extends z.ZodType, T>(
  schema: S,
  perform: (actor: Actor, input: z.infer<S>) => Promise<Result<T>>,
): (input: unknown, pageOf?: string) => Promise<Result<T>> {
  return (input, pageOf) =>
    guarded(async () => {
      const parsed = schema.safeParse(input);
      if (!parsed.success) return refuse("invalidInput");
      const actor = await currentActor();
      if (!actor) return refuse("notSignedIn");
      return pageOf === undefined || pageOf === actor.id ? perform(actor, parsed.data) : refuse("otherPerson");
    });
}

/** For what somebody does who is not signed in yet: the same guard, without an actor. */
export function openAction<S extends z.ZodType, T>(
  schema: S,
  fn: (input: z.infer<S>) => Promise<Result<T>>,
): (input: unknown) => Promise<Result<T>> {
  return (input) =>
    guarded(async () => {
      const parsed = schema.safeParse(input);
      return parsed.success ? fn(parsed.data) : refuse("invalidInput");
    });
}

async function guarded<T>(fn: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return (await isFromOwnPage()) ? await fn() : refuse("originRefused");
  } catch (error) {
    // Redirects are exceptions of the framework's own.
    unstable_rethrow(error);
    const incident = createId(8);
    log.error({ err: error, incident }, "an action failed");
    return refuse("internal", { params: { incident } });
  }
}
