import type { Language } from "#domain/locale.ts";
import { buildWorkflowView } from "#domain/workflow/build-view.ts";
import type { WorkflowCommand } from "#domain/workflow/commands.ts";
import { type ScopeKey, scopeOf } from "#domain/workflow/state.ts";
import { oneReviewTemplate } from "#domain/workflow/testing/templates.ts";
import {
  createWorld,
  heldBy,
  manifestNow,
  perform,
  policyOf,
  type User,
  type World,
} from "#domain/workflow/testing/world.ts";
import type { Template } from "#domain/workflow/workflow.ts";

// What a desk's people ask of a workflow, each in a line.

export const people: User[] = [
  { id: "wei", roles: ["editor", "publisher"], disabled: false },
  { id: "ann", roles: ["translator"], disabled: false },
  { id: "rui", roles: ["reviewer"], disabled: false },
  { id: "rob", roles: ["reviewer"], disabled: false },
];

let commands = 0;

/** Runs a command as a person with their present roles: "done" or the code of the refusal. */
export function ask(world: World, by: string, command: WorkflowCommand): string {
  const who = world.users.find(({ id }) => id === by);
  const actor = { id: by, roles: heldBy(world, who) };
  const outcome = perform(world, `c${commands++}`, command, actor);
  return outcome.ok ? "done" : outcome.error.code;
}

export const submit = (world: World, key: ScopeKey, by = "wei") =>
  ask(world, by, { type: "submit", scope: scopeOf(key) });
export const approve = (world: World, key: ScopeKey, by = "rui") =>
  ask(world, by, { type: "approve", signatureId: `s${commands}`, manifestHash: manifestNow(world, key), remark: "" });
export const publish = (world: World, key: ScopeKey, by = "wei") =>
  ask(world, by, { type: "publish", languages: scopeOf(key) });

export function edit(world: World, language: Language, by: string): void {
  const { version } = world.texts[language];
  world.texts = { ...world.texts, [language]: { version: version + 1, authors: [by] } };
  ask(world, by, { type: "contentChanged" });
}

export function view(world: World, by = "rui") {
  const who = world.users.find(({ id }) => id === by);
  const roles = heldBy(world, who);
  return buildWorkflowView(world.state, { id: by, roles }, policyOf(world), { wei: "Wei", rui: "Rui" });
}

export const newWorld = (template: Template = oneReviewTemplate, users = people) =>
  createWorld(template, structuredClone(users));
