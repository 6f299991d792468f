import { unstable_isUnrecognizedActionError } from "next/navigation";
import { z } from "zod";
import { errorStatus } from "#domain/errors.ts";
import { type Result, refuse } from "#domain/result.ts";

/** What the server says of a call that it doesn't let in, as the framework hands it to us: the text of an error. */
const refusalSchema = z.object({
  ok: z.literal(false),
  error: z.object({
    code: z.enum(Object.keys(errorStatus) as [keyof typeof errorStatus]),
    params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  }),
});

/**
 * Calls an action. What keeps it from being answered by the use case is a refusal too: a page older than the desk, a
 * request that is too large. Rejects when no answer came.
 */
export async function askDesk<T>(call: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await call();
  } catch (error) {
    if (unstable_isUnrecognizedActionError(error)) return refuse("pageOutdated");
    const refusal = error instanceof Error ? parse(error.message) : null;
    if (refusal === null) throw error;
    const { code, params } = refusal.error;
    return refuse(code === "tooLarge" && params ? "requestTooLarge" : code, params ? { params } : {});
  }
}

/** Gives the desk a command of which nothing is kept here: that no answer came is a refusal like another. */
export function tellDesk<T>(call: () => Promise<Result<T>>): Promise<Result<T>> {
  return askDesk(call).catch(() => refuse("unavailable"));
}

function parse(text: string): z.infer<typeof refusalSchema> | null {
  if (!text.startsWith("{")) return null;
  try {
    return refusalSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
