import { type Grant, noRoles, type Role, type RolesIn, rolesIn } from "#domain/access.ts";
import { type AuditEvent, chainStart, linkEvents } from "#domain/audit/chain.ts";
import { hashOf } from "#domain/hash.ts";
import type { Language } from "#domain/locale.ts";
import type { Result } from "#domain/result.ts";
import type { WorkflowActor, WorkflowCommand } from "#domain/workflow/commands.ts";
import { type Decided, decideOnce } from "#domain/workflow/decide-once.ts";
import { type WorkflowEvent, workflowEventSchema } from "#domain/workflow/events.ts";
import { evolve } from "#domain/workflow/evolve.ts";
import type { Policy } from "#domain/workflow/policy.ts";
import { initialWorkflowState, type ScopeKey, type WorkflowState } from "#domain/workflow/state.ts";
import type { Template } from "#domain/workflow/workflow.ts";

export type Decide = typeof decideOnce;

export type User = {
  id: string;
  roles: Role[];
  grants?: Grant[];
  disabled: boolean;
  away?: boolean;
  substitute?: string;
};

/** One article, its people and its log, in memory: what the property tests act on. `decide` can be a mutant. */
export type World = {
  decide: Decide;
  template: Template;
  /** The language that is written first. */
  source: Language;
  users: User[];
  /** The column that the article is in. */
  columnId: string | null;
  texts: Record<Language, { version: number; authors: string[] }>;
  /** The pairing of blocks, which only the pair's manifest covers. */
  alignment: number;
  minute: number;
  /** What the checks found and nobody waived. */
  errors: Record<ScopeKey, number>;
  /** Who suggested what is still to be decided, by language. */
  suggestions: Record<Language, readonly string[]>;
  /** What an open release has. */
  inRelease: Language[];
  state: WorkflowState;
  log: AuditEvent[];
};

export function createWorld(template: Template, users: User[], decide: Decide = decideOnce): World {
  const author = users[0]?.id ?? "nobody";
  const text = { version: 1, authors: [author] };
  return {
    decide,
    template,
    source: "zh",
    users,
    columnId: "column-1",
    texts: { zh: text, en: text },
    alignment: 1,
    minute: 0,
    errors: { zh: 0, en: 0, pair: 0 },
    suggestions: { zh: [], en: [] },
    inRelease: [],
    state: initialWorkflowState,
    log: [],
  };
}

export function policyOf(world: World): Policy {
  const { zh, en } = world.texts;
  const manifest = (content: object) => `v1:${hashOf(content)}`;
  return {
    template: world.template,
    source: world.source,
    now: new Date(Date.UTC(2026, 0, 1, 0, world.minute)).toISOString(),
    // What is at version 0 is not written yet.
    manifests: {
      ...(zh.version > 0 ? { zh: manifest({ zh: zh.version }) } : {}),
      ...(en.version > 0 ? { en: manifest({ en: en.version }) } : {}),
      ...(zh.version > 0 && en.version > 0
        ? { pair: manifest({ zh: zh.version, en: en.version, alignment: world.alignment }) }
        : {}),
    },
    contributors: { zh: zh.authors, en: en.authors, pair: [...zh.authors, ...en.authors] },
    errors: world.errors,
    pendingSuggestions: pendingIn(world),
    inRelease: world.inRelease,
    activeRoles: Object.fromEntries(
      world.users.filter((user) => !user.disabled).map((user) => [user.id, heldBy(world, user)]),
    ),
    standIns: standInsOf(world),
  };
}

/** One step only: a substitute who is not there themself passes nothing on. */
export function standInsOf({ users }: World): Record<string, string> {
  const isThere = (id: string | undefined) => users.some((user) => user.id === id && !user.away && !user.disabled);
  return Object.fromEntries(
    users.flatMap(({ id, substitute }) =>
      substitute !== undefined && !isThere(id) && isThere(substitute) ? [[id, substitute] as const] : [],
    ),
  );
}

/** What somebody is in the article's column. A disabled account can't sign in, so it asks with no roles at all. */
export function heldBy(world: World, user: User | undefined): RolesIn {
  if (!user || user.disabled) return noRoles;
  return rolesIn({ roles: user.roles, grants: user.grants ?? [] }, world.columnId);
}

function pendingIn({ suggestions: { zh, en } }: World): Policy["pendingSuggestions"] {
  return { zh: zh.length, en: en.length, pair: zh.length + en.length };
}

/** Decides and records as the use cases do, without a database. */
export function perform(
  world: World,
  commandId: string,
  command: WorkflowCommand,
  actor: WorkflowActor,
): Result<Decided> {
  const policy = policyOf(world);
  const recorded = eventsOf(world.log.filter((event) => event.commandId === commandId));
  const outcome = world.decide(recorded, deepFreeze(world.state), command, actor, policy);
  if (outcome.ok && outcome.value.fresh) record(world, commandId, actor, outcome.value.events);
  return outcome;
}

export function eventsOf(log: readonly AuditEvent[]): WorkflowEvent[] {
  return log.map((event) => workflowEventSchema.parse(event.data));
}

/** What stands for a scope. */
export function manifestNow(world: World, key: ScopeKey): string {
  return policyOf(world).manifests[key] ?? "";
}

function record(world: World, commandId: string, actor: WorkflowActor, events: readonly WorkflowEvent[]): void {
  world.state = events.reduce(evolve, world.state);
  const links = linkEvents(
    world.log.at(-1) ?? chainStart,
    events.map((event) => ({
      stream: "article:property",
      type: event.type,
      data: event,
      actorId: actor.id,
      commandId,
      at: event.at,
    })),
    0,
  );
  world.log = [...world.log, ...links.map(deepFreeze)];
}

function deepFreeze<T>(value: T): T {
  if (value !== null && typeof value === "object" && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const member of Object.values(value)) deepFreeze(member);
  }
  return value;
}
