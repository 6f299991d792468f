import { ok, type Result } from "#domain/result.ts";
import type { WorkflowActor, WorkflowCommand } from "#domain/workflow/commands.ts";
import { decide } from "#domain/workflow/decide.ts";
import type { WorkflowEvent } from "#domain/workflow/events.ts";
import type { Policy } from "#domain/workflow/policy.ts";
import type { WorkflowState } from "#domain/workflow/state.ts";

/** `events` answer the command; `fresh` ones are to be stored. */
export type Decided = { events: WorkflowEvent[]; fresh: boolean };

/**
 * A command whose id has left events has done its work: asked again it adds nothing and is answered from what it did.
 * `recorded` are the events of that id in this article's stream.
 */
export function decideOnce(
  recorded: readonly WorkflowEvent[],
  state: WorkflowState,
  command: WorkflowCommand,
  actor: WorkflowActor,
  policy: Policy,
): Result<Decided> {
  if (recorded.length > 0) return ok({ events: [...recorded], fresh: false });
  const decided = decide(state, command, actor, policy);
  return decided.ok ? ok({ events: decided.value, fresh: true }) : decided;
}
