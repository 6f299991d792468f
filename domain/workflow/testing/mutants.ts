import { type RolesIn, roles } from "#domain/access.ts";
import { ok } from "#domain/result.ts";
import { decideOnce } from "#domain/workflow/decide-once.ts";
import type { WorkflowEvent } from "#domain/workflow/events.ts";
import type { Policy } from "#domain/workflow/policy.ts";
import { scopeKeyOf, type WorkflowState } from "#domain/workflow/state.ts";
import type { invariants } from "#domain/workflow/testing/invariants.ts";
import type { Decide } from "#domain/workflow/testing/world.ts";
import type { Stage, Template } from "#domain/workflow/workflow.ts";

const changeTemplates = (state: WorkflowState, change: (template: Template) => Template): WorkflowState => ({
  ...state,
  rounds: state.rounds.map((round) => ({ ...round, template: change(round.template) })),
});

const changeEvents =
  (change: (events: WorkflowEvent[], state: WorkflowState) => WorkflowEvent[]): Decide =>
  (recorded, state, command, actor, policy) => {
    const decided = decideOnce(recorded, state, command, actor, policy);
    return decided.ok && decided.value.fresh
      ? ok({ fresh: true, events: change(decided.value.events, state) })
      : decided;
  };

const allRoles: RolesIn = { zh: roles, en: roles };
const everybody = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, allRoles]));
/** Who is something in one language is taken for the same in the other. */
const inBoth = ({ zh, en }: RolesIn): RolesIn => ({ zh: [...zh, ...en], en: [...zh, ...en] });
const people = Array.from({ length: 6 }, (_, index) => `user-${index + 1}`);

/** A machine with one mistake each, and the rule that must catch it. */
export const mutants: [string, keyof typeof invariants, Decide][] = [
  [
    "forgets who wrote the content",
    "ownWork",
    (recorded, state, command, actor, policy) =>
      decideOnce(recorded, state, command, actor, { ...policy, contributors: { zh: [], en: [], pair: [] } }),
  ],
  [
    "asks nobody for a role",
    "role",
    (recorded, state, command, actor, policy) =>
      decideOnce(recorded, state, command, { ...actor, roles: allRoles }, policy),
  ],
  [
    "takes a role in one language for the role in both",
    "narrowed",
    (recorded, state, command, actor, policy) =>
      decideOnce(recorded, state, command, { ...actor, roles: inBoth(actor.roles) }, policy),
  ],
  [
    "counts approvals of people who lost a language",
    "approved",
    (recorded, state, command, actor, policy) =>
      decideOnce(recorded, state, command, actor, {
        ...policy,
        activeRoles: Object.fromEntries(Object.entries(policy.activeRoles).map(([id, held]) => [id, inBoth(held)])),
      }),
  ],
  [
    "counts approvals of people who lost the role",
    "approved",
    (recorded, state, command, actor, policy) =>
      decideOnce(recorded, state, command, actor, { ...policy, activeRoles: everybody(people) }),
  ],
  [
    "skips the last stage",
    "approved",
    (recorded, state, command, actor, policy) =>
      decideOnce(
        recorded,
        changeTemplates(state, (template) => ({ ...template, stages: template.stages.slice(0, -1) })),
        command,
        actor,
        policy,
      ),
  ],
  [
    "is content with one approval",
    "approved",
    (recorded, state, command, actor, policy) =>
      decideOnce(
        recorded,
        changeTemplates(state, (template) => ({
          ...template,
          stages: template.stages.map((stage) => ({ ...stage, approvals: 1 })),
        })),
        command,
        actor,
        policy,
      ),
  ],
  [
    "lets one person approve two stages",
    "approved",
    (recorded, state, command, actor, policy) =>
      decideOnce(
        recorded,
        changeTemplates(state, (template) => ({
          ...template,
          stages: template.stages.map((stage) => ({ ...stage, excludesEarlierApprovers: false })),
        })),
        command,
        actor,
        policy,
      ),
  ],
  ["keeps approvals when the text changes", "voided", changeEvents((events) => events.filter(not("signaturesVoided")))],
  [
    "publishes with the approvals of an earlier text",
    "approved",
    (recorded, state, command, actor, policy) =>
      decideOnce(recorded, command.type === "publish" ? revived(state, policy) : state, command, actor, policy),
  ],
  [
    "keeps what was decided when a refusal goes back a stage",
    "again",
    changeEvents((events) => (events.some(is("changesRequested")) ? events.filter(not("signaturesVoided")) : events)),
  ],
  [
    "lets anybody decide for whoever has it",
    "standIn",
    (recorded, state, command, actor, policy) =>
      decideOnce(recorded, state, command, actor, {
        ...policy,
        standIns: Object.fromEntries(people.map((id) => [id, actor.id])),
      }),
  ],
  [
    "gives things to whoever is named",
    "given",
    (recorded, state, command, actor, policy) =>
      command.type === "assign"
        ? decideOnce(recorded, state, command, actor, {
            ...policy,
            contributors: { zh: [], en: [], pair: [] },
            activeRoles: everybody(people),
          })
        : decideOnce(recorded, state, command, actor, policy),
  ],
  [
    "is content with work that nobody reviews",
    "read",
    changeEvents((events) =>
      events.map((event) =>
        event.type === "submitted"
          ? { ...event, template: { ...event.template, stages: event.template.stages.map(asWork) } }
          : event,
      ),
    ),
  ],
  [
    "signs and publishes whatever is suggested",
    "settled",
    (recorded, state, command, actor, policy) =>
      decideOnce(recorded, state, command, actor, { ...policy, pendingSuggestions: { zh: 0, en: 0, pair: 0 } }),
  ],
  [
    "lets what was approved before bring back what was taken down",
    "back",
    changeEvents((events) => (events.some(is("takenDown")) ? events.filter(not("withdrawn")) : events)),
  ],
  [
    "counts from one again after taking down",
    "kept",
    (recorded, state, command, actor, policy) =>
      decideOnce(recorded, { ...state, takenDown: {} }, command, actor, policy),
  ],
  [
    "tells readers nothing",
    "told",
    changeEvents((events) =>
      events.map((event) => (event.type === "takenDown" ? { ...event, notice: { zh: "", en: "" } } : event)),
    ),
  ],
  [
    "takes down what is not there",
    "gone",
    (recorded, state, command, actor, policy) => {
      const decided = decideOnce(recorded, state, command, actor, policy);
      if (decided.ok || decided.error.code !== "notPublished" || command.type !== "takeDown") return decided;
      const publications = [{ language: "zh" as const, number: 1, round: 1 }];
      const { notice, titleShown } = command;
      const taken = { type: "takenDown" as const, by: actor.id, at: policy.now, publications, titleShown };
      return ok({ fresh: true, events: [{ ...taken, notice: { ...notice, zh: "Why." } }] });
    },
  ],
  ["skips a number", "counted", changeNumbers((number) => number + 1)],
  ["publishes over an earlier publication", "kept", changeNumbers((number) => Math.max(1, number - 1))],
  [
    "does a repeated command again",
    "replayed",
    (_recorded, state, command, actor, policy) => decideOnce([], state, command, actor, policy),
  ],
  [
    "publishes ahead of time",
    "due",
    (recorded, state, command, actor, policy) =>
      decideOnce(recorded, state, command, actor, {
        ...policy,
        now: command.type === "publishDue" ? "2999-01-01T00:00:00.000Z" : policy.now,
      }),
  ],
  [
    "forgets embargoes",
    "embargo",
    (recorded, state, command, actor, policy) =>
      decideOnce(recorded, { ...state, embargo: null }, command, actor, policy),
  ],
  [
    "forgets embargoes when a time has come",
    "embargo",
    (recorded, state, command, actor, policy) =>
      decideOnce(recorded, command.type === "publishDue" ? { ...state, embargo: null } : state, command, actor, policy),
  ],
  [
    "takes a second submission of what is in review",
    "apart",
    (recorded, state, command, actor, policy) =>
      decideOnce(
        recorded,
        command.type === "submit"
          ? { ...state, rounds: state.rounds.map((round) => ({ ...round, status: "withdrawn" as const })) }
          : state,
        command,
        actor,
        policy,
      ),
  ],
];

function revived(state: WorkflowState, policy: Policy): WorkflowState {
  return {
    ...state,
    rounds: state.rounds.map((round) => ({
      ...round,
      signatures: round.signatures.map((signature) => ({
        ...signature,
        voidedAt: null,
        manifestHash: policy.manifests[scopeKeyOf(signature.scope)] ?? "",
      })),
    })),
  };
}

const asWork = (stage: Stage): Stage => ({ ...stage, kind: "work" });

function is(type: WorkflowEvent["type"]): (event: WorkflowEvent) => boolean {
  return (event) => event.type === type;
}

function not(type: WorkflowEvent["type"]): (event: WorkflowEvent) => boolean {
  return (event) => event.type !== type;
}

function changeNumbers(change: (number: number) => number): Decide {
  return changeEvents((events) =>
    events.map((event) =>
      event.type === "published"
        ? { ...event, publications: event.publications.map((each) => ({ ...each, number: change(each.number) })) }
        : event,
    ),
  );
}
