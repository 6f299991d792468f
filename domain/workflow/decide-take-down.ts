import { holdsIn, type Role } from "#domain/access.ts";
import type { BilingualText, Language } from "#domain/locale.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import type { WorkflowActor } from "#domain/workflow/commands.ts";
import { waitingSchedules } from "#domain/workflow/decide-publication.ts";
import type { WorkflowEvent, WorkflowEventOf } from "#domain/workflow/events.ts";
import type { Policy } from "#domain/workflow/policy.ts";
import type { WorkflowState } from "#domain/workflow/state.ts";
import type { Scope } from "#domain/workflow/workflow.ts";

/**
 * Takes languages from readers, who are told why. What is under way of them ends with it, approvals and schedules too: the
 * way back begins with a new submission.
 */
export function decideTakeDown(
  state: WorkflowState,
  command: { languages: Scope; notice: BilingualText; titleShown: boolean },
  actor: WorkflowActor,
  policy: Policy,
): Result<WorkflowEvent[]> {
  const languages = (["zh", "en"] as const).filter((language) => command.languages.includes(language));
  const publications: WorkflowEventOf<"takenDown">["publications"] = [];
  for (const language of languages) {
    if (!holdsIn(actor.roles, publisherOf(state, language, policy), [language])) return refuse("forbidden");
    const live = state.publications[language];
    if (!live) return refuse("notPublished");
    publications.push({ language, number: live.number, round: live.round });
  }
  const { zh, en } = command.notice;
  const notice = { zh: zh.trim(), en: en.trim() };
  if (languages.some((language) => notice[language] === "")) return refuse("noticeRequired");
  const stamp = { by: actor.id, at: policy.now };
  const ended = state.rounds.filter(
    ({ status, scope }) => status === "open" && scope.some((language) => languages.includes(language)),
  );
  const touched = [...languages, ...ended.flatMap(({ scope }) => scope)];
  return ok([
    { type: "takenDown", ...stamp, publications, notice, titleShown: command.titleShown },
    ...ended.map(({ number }): WorkflowEvent => ({ type: "withdrawn", ...stamp, round: number })),
    ...waitingSchedules(state, touched).map(
      ({ id }): WorkflowEvent => ({ type: "scheduleCancelled", ...stamp, scheduleId: id }),
    ),
  ]);
}

/** Whoever may let out what a submission was for may take it back; a language that is not out has today's publisher. */
function publisherOf(state: WorkflowState, language: Language, policy: Policy): Role {
  const round = state.rounds.find(({ number }) => number === state.publications[language]?.round);
  return round?.template.publishRole ?? policy.template.publishRole;
}
