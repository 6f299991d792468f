import { z } from "zod";
import { appendEvents } from "#db/audit/append-events.ts";
import { databaseNow } from "#db/clock.ts";
import { findFront, replaceFront } from "#db/front/front.ts";
import { askToPress } from "#db/jobs/ask-to-press.ts";
import { type Actor, may, mayIn } from "#domain/access.ts";
import { completeLocalized } from "#domain/article/complete-localized.ts";
import { type FrontArrangement, frontArrangementSchema } from "#domain/front/front.ts";
import { idSchema } from "#domain/ids.ts";
import { languages } from "#domain/locale.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { answerOnce } from "#server/commands/answer-once.ts";

export const publishFrontInput = z.strictObject({
  commandId: idSchema,
  /** 0 for the first. */
  baseLockVersion: z.int().min(0),
  /** Null leaves the front to itself: the newest, by column. */
  arrangement: frontArrangementSchema.nullable(),
});

const answer = z.strictObject({ arrangement: frontArrangementSchema.nullable(), lockVersion: z.int() });

/**
 * Gives readers another front, in one act: there is no draft of it at the desk. It may name what they don't have yet, which
 * stands there from its publication on. Refuses with `conflict` where somebody else published one meanwhile, and with
 * `beyondRights` whoever's role is held for some columns or one language: the front is everybody's.
 */
export async function publishFront(
  actor: Actor,
  input: z.infer<typeof publishFrontInput>,
): Promise<Result<z.infer<typeof answer>>> {
  if (!may(actor, "front.arrange")) return refuse("forbidden");
  if (!mayIn(actor, "front.arrange", { columnId: null, languages })) return refuse("beyondRights");
  const { commandId, baseLockVersion } = input;
  const arrangement = input.arrangement && withHeadings(input.arrangement);
  return answerOnce(actor, { id: commandId, name: "front/publish-front", answer }, async (tx) => {
    const at = await databaseNow(tx);
    if (!(await replaceFront(tx, arrangement, { baseLockVersion, actorId: actor.id, at })))
      return refuse("conflict", { detail: { current: await findFront(tx) } });
    await appendEvents(tx, { stream: "desk", actorId: actor.id, commandId }, [
      { type: "frontPublished", data: { arrangement } },
    ]);
    await askToPress(tx, { furniture: true });
    return ok({ arrangement, lockVersion: baseLockVersion + 1 });
  });
}

/** A Chinese script that nobody wrote is made from the other one. */
function withHeadings(arrangement: FrontArrangement): FrontArrangement {
  const sections = arrangement.sections.map((section) =>
    section.kind === "articles" ? { ...section, heading: completeLocalized(section.heading) } : section,
  );
  return { ...arrangement, sections };
}
