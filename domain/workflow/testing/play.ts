import { noRoles } from "#domain/access.ts";
import { canonicalJson } from "#domain/hash.ts";
import type { WorkflowActor, WorkflowCommand } from "#domain/workflow/commands.ts";
import { scopeKeys, scopeOf } from "#domain/workflow/state.ts";
import { checkEvents, checkVoided, checkWorld, Violation } from "#domain/workflow/testing/invariants.ts";
import type { Operation, Scenario } from "#domain/workflow/testing/scenario.ts";
import {
  createWorld,
  type Decide,
  heldBy,
  manifestNow,
  perform,
  type User,
  type World,
} from "#domain/workflow/testing/world.ts";

export type Tally = {
  accepted: number;
  refused: number;
  published: number;
  voided: number;
  dueRefused: number;
  takenDown: number;
};

/** Plays a scenario and throws the first violation. */
export function play({ template, users, onlySource, operations }: Scenario, decide?: Decide): Tally {
  const world = createWorld(
    template,
    users.map((each) => ({ ...each })),
    decide,
  );
  if (onlySource) world.texts = { ...world.texts, en: { version: 0, authors: [] } };
  const done: Attempt[] = [];
  const tally: Tally = { accepted: 0, refused: 0, published: 0, voided: 0, dueRefused: 0, takenDown: 0 };
  const attempt = (command: WorkflowCommand, actor: WorkflowActor) => {
    const asked = { id: `command-${done.length + 1}`, command, actor };
    done.push(asked);
    return tryCommand(world, asked, tally);
  };
  for (const each of operations) act(world, each, attempt, done, tally);
  return tally;
}

type Attempt = { id: string; command: WorkflowCommand; actor: WorkflowActor };

function tryCommand(world: World, { id, command, actor }: Attempt, tally: Tally): boolean {
  const before = { ...world };
  const outcome = perform(world, id, command, actor);
  if (!outcome.ok) {
    if (world.state !== before.state || world.log !== before.log) throw new Violation("unchanged", command.type);
    tally.refused++;
    return false;
  }
  const fresh = outcome.value.fresh ? outcome.value.events : [];
  checkEvents(before, fresh, command.type === "publishDue" ? command.scheduleId : null);
  checkWorld(before, world);
  tally.accepted++;
  for (const event of fresh) {
    if (event.type === "published") tally.published++;
    if (event.type === "signaturesVoided") tally.voided++;
    if (event.type === "scheduleRefused") tally.dueRefused++;
    if (event.type === "takenDown") tally.takenDown++;
  }
  return true;
}

function act(
  world: World,
  operation: Operation,
  attempt: (command: WorkflowCommand, actor: WorkflowActor) => boolean,
  done: readonly Attempt[],
  tally: Tally,
): void {
  const by = userAt(world, "user" in operation ? operation.user : 0);
  const asks = (who: User): WorkflowActor => ({ id: who.id, roles: heldBy(world, who) });
  const actor = asks(by);
  const openRound = world.state.rounds.findLast(({ status }) => status === "open")?.number ?? 1;
  const scheduleAt = (place: number) => world.state.schedules[place % Math.max(1, world.state.schedules.length)]?.id;
  const scheduleId = () => `sch${done.length}`;
  const approve = (who: WorkflowActor, manifestHash: string) =>
    attempt({ type: "approve", signatureId: `sig${done.length}`, manifestHash, remark: "" }, who);
  switch (operation.do) {
    case "submit":
      attempt({ type: "submit", scope: scopeOf(operation.key) }, actor);
      break;
    case "withdraw":
      attempt({ type: "withdraw", round: openRound }, actor);
      break;
    case "approve":
      approve(actor, manifestNow(world, operation.key));
      break;
    case "approveUnseen":
      approve(actor, `v1:${"0".repeat(64)}`);
      break;
    case "goOn": {
      const people = world.users
        .map((_, place) => userAt(world, operation.user + place))
        .filter((who) => !who.disabled);
      const anybody = (ask: (who: User) => boolean) => people.some(ask);
      const languages = scopeOf(operation.key);
      const next = () => {
        if (!world.state.rounds.some(({ status }) => status === "open")) {
          return anybody((who) => attempt({ type: "submit", scope: languages }, asks(who)));
        }
        if (anybody((who) => scopeKeys.some((key) => approve(asks(who), manifestNow(world, key))))) return true;
        return operation.minutes === 0
          ? anybody((who) => attempt({ type: "publish", languages }, asks(who)))
          : anybody((who) =>
              attempt({ type: "schedule", scheduleId: scheduleId(), languages, publishAt: later() }, asks(who)),
            );
      };
      const later = () => inMinutes(world, operation.minutes);
      for (let step = 0; step < operation.steps && next(); step++);
      break;
    }
    case "return":
      attempt({ type: "requestChanges", round: openRound, remark: operation.remark }, actor);
      break;
    case "edit": {
      const text = world.texts[operation.language];
      // Who rewrites everything is its only author: the others' words are gone.
      const authors = operation.rewrites ? [by.id] : [...new Set([...text.authors, by.id])];
      const written = { version: text.version + 1, authors };
      world.texts = { ...world.texts, [operation.language]: written };
      attempt({ type: "contentChanged" }, actor);
      checkVoided(world);
      break;
    }
    case "assign": {
      const round = world.state.rounds.findLast(({ status }) => status === "open") ?? world.state.rounds.at(-1);
      const stageId = round?.template.stages[operation.place]?.id ?? "none";
      const to = operation.to === null ? null : userAt(world, operation.to).id;
      attempt({ type: "assign", round: round?.number ?? 1, stageId, scope: scopeOf(operation.key), to }, actor);
      break;
    }
    case "align":
      world.alignment++;
      attempt({ type: "contentChanged" }, actor);
      checkVoided(world);
      break;
    case "suggest": {
      const waiting = world.suggestions[operation.language];
      world.suggestions = { ...world.suggestions, [operation.language]: [...waiting, by.id] };
      break;
    }
    case "decideSuggestion": {
      const [suggester, ...waiting] = world.suggestions[operation.language];
      if (suggester === undefined) break;
      world.suggestions = { ...world.suggestions, [operation.language]: waiting };
      if (!operation.accepts) break;
      const { version, authors } = world.texts[operation.language];
      const accepted = { version: version + 1, authors: [...new Set([...authors, suggester, by.id])] };
      world.texts = { ...world.texts, [operation.language]: accepted };
      attempt({ type: "contentChanged" }, actor);
      checkVoided(world);
      break;
    }
    case "setRoles":
      changeUser(world, by.id, { roles: operation.roles });
      break;
    case "narrow":
      changeUser(world, by.id, { grants: operation.grants });
      break;
    case "leave": {
      const { id } = userAt(world, operation.to);
      changeUser(world, by.id, { away: operation.away, ...(id !== by.id && { substitute: id }) });
      break;
    }
    case "move":
      world.columnId = operation.columnId;
      break;
    case "disable":
      changeUser(world, by.id, { disabled: operation.disabled });
      break;
    case "publish":
      attempt({ type: "publish", languages: scopeOf(operation.key) }, actor);
      break;
    case "takeDown": {
      const notice = { zh: operation.notice, en: operation.notice };
      attempt({ type: "takeDown", languages: scopeOf(operation.key), notice, titleShown: true }, actor);
      break;
    }
    case "schedule": {
      const publishAt = inMinutes(world, operation.minutes);
      attempt({ type: "schedule", scheduleId: scheduleId(), languages: scopeOf(operation.key), publishAt }, actor);
      break;
    }
    case "reschedule": {
      const publishAt = inMinutes(world, operation.minutes);
      attempt({ type: "reschedule", scheduleId: scheduleAt(operation.index) ?? "none", publishAt }, actor);
      break;
    }
    case "setEmbargo": {
      const waiting = world.state.schedules.filter(({ status }) => status === "waiting");
      const last = Math.max(world.minute, ...waiting.map(({ publishAt }) => minuteOf(publishAt)));
      const from = operation.beyond ? last - world.minute : 0;
      attempt({ type: "setEmbargo", until: inMinutes(world, from + operation.minutes), note: "" }, actor);
      break;
    }
    case "liftEmbargo":
      attempt({ type: "liftEmbargo" }, actor);
      break;
    case "cancelSchedule":
      attempt({ type: "cancelSchedule", scheduleId: scheduleAt(operation.index) ?? "none" }, actor);
      break;
    case "publishDue": {
      const waiting = world.state.schedules.filter(({ status }) => status === "waiting");
      const schedule = (waiting.length > 0 ? waiting : world.state.schedules)[operation.index];
      if (schedule && operation.inTime) world.minute = Math.max(world.minute, minuteOf(schedule.publishAt));
      if (schedule)
        attempt({ type: "publishDue", scheduleId: schedule.id }, { id: schedule.requestedBy, roles: noRoles });
      break;
    }
    case "wait":
      world.minute += operation.minutes;
      break;
    case "replay":
      replay(world, done[operation.index % Math.max(1, done.length)], tally);
      break;
    default:
      operation satisfies never;
  }
}

/** A command that did something is sent again. */
function replay(world: World, again: Attempt | undefined, tally: Tally): void {
  const past = world.log.filter((event) => event.commandId === again?.id).map((event) => event.data);
  if (!again || past.length === 0) return;
  const before = { ...world };
  const outcome = perform(world, again.id, again.command, again.actor);
  if (!outcome.ok) throw new Violation("replayed", `refused with ${outcome.error.code}`);
  if (world.log !== before.log && world.log.length > before.log.length)
    throw new Violation("replayed", "it was done again");
  if (canonicalJson(outcome.value.events) !== canonicalJson(past)) throw new Violation("replayed", "another answer");
  tally.accepted++;
}

function minuteOf(instant: string): number {
  return (Date.parse(instant) - Date.UTC(2026, 0, 1)) / 60_000;
}

function inMinutes(world: World, minutes: number): string {
  return new Date(Date.UTC(2026, 0, 1, 0, world.minute + minutes)).toISOString();
}

function userAt(world: World, place: number): User {
  const found = world.users[place % world.users.length];
  if (!found) throw new Error("a world has people");
  return found;
}

function changeUser(world: World, id: string, change: Partial<User>): void {
  world.users = world.users.map((each) => (each.id === id ? { ...each, ...change } : each));
}
