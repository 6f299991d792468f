import { type Grant, narrowing, noRoles, type Role, rolesIn } from "#domain/access.ts";
import type { Language } from "#domain/locale.ts";
import type { WorkflowCommand } from "#domain/workflow/commands.ts";
import { type ScopeKey, scopeOf, type WorkflowState } from "#domain/workflow/state.ts";
import { manifestNow, perform, policyOf, type User, type World } from "#domain/workflow/testing/world.ts";

/** What somebody asks, as their page showed the article; `by` and the rest name people of the world. */
export type Ask =
  | { do: "submit" | "publish" | "schedule" | "takeDown"; by: string; key: ScopeKey }
  | { do: "withdraw"; by: string; round: number }
  | { do: "approve"; by: string; key: ScopeKey; seen: Seen }
  | { do: "return"; by: string; seen: Seen }
  | { do: "assign"; by: string; key: ScopeKey; seen: Seen; to: string | null }
  | { do: "write"; by: string; language: Language }
  | { do: "cancel" | "move"; by: string; place: number }
  | { do: "embargo" | "lift"; by: string }
  | { do: "due"; by: string; place: number }
  | { do: "setRoles"; by: string; roles: Role[]; grants: Grant[] }
  | { do: "disable" | "enable"; by: string };
export type Seen = { round: number; stageId: string };

/** An ask with what its page knew: the roles of its session, and the hash of what it showed. */
export type Asked = { ask: Ask; id: string; roles: readonly Role[]; hash: string };

/** What was written is remembered by its command, which somebody may send twice. */
export type ModelWorld = World & { written: readonly string[] };

/** What readers are told of whatever is taken down. */
export const noticeGiven = { zh: "有误。", en: "It was wrong." };

/** The hash that a page would sign; of nothing that is signed, "". */
export function hashSeen(world: World, ask: Ask): string {
  return "key" in ask ? manifestNow(world, ask.key) : "";
}

/**
 * Does to the world in memory what the ask does to the article, and answers "done" or the code of the refusal. What was
 * really written and what became of accounts is taken from `really`: only what follows from it is the model's to say.
 */
export function tellModel(world: ModelWorld, asked: Asked, really: string): string {
  const { ask } = asked;
  switch (ask.do) {
    case "write": {
      // Whether words can be saved is the editor's affair, not the workflow's.
      if (really !== "done" || world.written.includes(asked.id)) return really;
      world.written = [...world.written, asked.id];
      const { version, authors } = world.texts[ask.language];
      const written = { version: version + 1, authors: [...new Set([...authors, ask.by])] };
      world.texts = { ...world.texts, [ask.language]: written };
      perform(world, `${asked.id}-change`, { type: "contentChanged" }, { id: ask.by, roles: noRoles });
      return "done";
    }
    case "setRoles":
      changeUser(world, ask.by, { roles: ask.roles, grants: narrowing(ask.roles, ask.grants) });
      return "done";
    case "disable":
    case "enable":
      changeUser(world, ask.by, { disabled: ask.do === "disable" });
      return "done";
    case "due": {
      const schedule = world.state.schedules[ask.place];
      if (schedule?.status !== "waiting") return "notFound";
      passTime(world, ask.place);
      const command = { type: "publishDue", scheduleId: schedule.id } as const;
      return codeOf(perform(world, asked.id, command, { id: schedule.requestedBy, roles: noRoles }));
    }
    default: {
      // A session may be older than the loss of a role, and never younger than its gain.
      const present = world.users.find(({ id, disabled }) => id === ask.by && !disabled);
      const roles = asked.roles.filter((role) => present?.roles.includes(role));
      const here = rolesIn({ roles, grants: present?.grants ?? [] }, world.columnId);
      const actor = { id: ask.by, roles: here, anywhere: { zh: roles, en: roles } };
      return codeOf(perform(world, asked.id, commandOf(world, asked), actor));
    }
  }
}

function commandOf(world: World, { ask, id, hash }: Asked): WorkflowCommand {
  switch (ask.do) {
    case "submit":
      return { type: "submit", scope: scopeOf(ask.key) };
    case "publish":
      return { type: "publish", languages: scopeOf(ask.key) };
    case "schedule": {
      const publishAt = inHours(world, 1);
      return { type: "schedule", scheduleId: `schedule-${id}`, languages: scopeOf(ask.key), publishAt };
    }
    case "takeDown":
      return { type: "takeDown", languages: scopeOf(ask.key), notice: noticeGiven, titleShown: true };
    case "withdraw":
      return { type: "withdraw", round: ask.round };
    case "approve":
      return { type: "approve", signatureId: `signature-${id}`, manifestHash: hash, remark: "", seen: ask.seen };
    case "return":
      return { type: "requestChanges", round: ask.seen.round, remark: "Once more, please.", seen: ask.seen };
    case "assign":
      return { type: "assign", ...ask.seen, scope: scopeOf(ask.key), to: ask.to };
    case "move": {
      const publishAt = inHours(world, 3);
      return { type: "reschedule", scheduleId: world.state.schedules[ask.place]?.id ?? "none", publishAt };
    }
    case "embargo":
      return { type: "setEmbargo", until: inHours(world, 2), note: "" };
    case "lift":
      return { type: "liftEmbargo" };
    case "cancel":
      return { type: "cancelSchedule", scheduleId: world.state.schedules[ask.place]?.id ?? "none" };
    default:
      throw new Error(`${ask.do} is no command of the workflow`);
  }
}

function inHours(world: World, hours: number): string {
  return new Date(Date.parse(policyOf(world).now) + hours * 3_600_000).toISOString();
}

/** As the test does to the stored schedule: its time came a while ago. */
function passTime(world: World, place: number): void {
  const publishAt = new Date(Date.parse(policyOf(world).now) - 1000).toISOString();
  const schedules = world.state.schedules.map((each, at) => (at === place ? { ...each, publishAt } : each));
  world.state = { ...world.state, schedules };
}

function changeUser(world: World, id: string, change: Partial<User>): void {
  world.users = world.users.map((each) => (each.id === id ? { ...each, ...change } : each));
}

function codeOf(outcome: { ok: true } | { ok: false; error: { code: string } }): string {
  return outcome.ok ? "done" : outcome.error.code;
}

/** A state without what no two runs share: times, and ids and hashes, which are named by the order they come in. */
export function shapeOf(state: WorkflowState): string {
  const names = new Map<string, string>();
  const named = (value: string) => {
    if (!names.has(value)) names.set(value, `#${names.size + 1}`);
    return names.get(value);
  };
  const shape = (value: unknown, key: string): unknown => {
    if (key === "template") return null;
    if (["at", "submittedAt", "publishAt", "until"].includes(key)) return null;
    if (key === "voidedAt") return value === null ? "stands" : "void";
    if (["id", "manifestHash", "languageHash"].includes(key) && typeof value === "string") return named(value);
    if (Array.isArray(value)) return value.map((each) => shape(each, ""));
    if (typeof value !== "object" || value === null) return value;
    const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(sorted.map(([name, each]) => [name, shape(each, name)]));
  };
  return JSON.stringify(shape(state, ""));
}
