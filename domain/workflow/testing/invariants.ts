import { findChainFault } from "#domain/audit/chain.ts";
import { canonicalJson } from "#domain/hash.ts";
import { type Language, languages } from "#domain/locale.ts";
import type { WorkflowEvent } from "#domain/workflow/events.ts";
import { foldWorkflow } from "#domain/workflow/evolve.ts";
import { scopeKeyOf } from "#domain/workflow/state.ts";
import {
  authorsOf,
  embargoEnd,
  missingApproval,
  reaches,
  standingApprovals,
  timeOf,
  unread,
} from "#domain/workflow/testing/oracle.ts";
import { eventsOf, manifestNow, policyOf, type World } from "#domain/workflow/testing/world.ts";

export const invariants = {
  approved: "nothing is published without the approvals its template asks",
  ownWork: "no one approves content they contributed to",
  read: "nothing is published that nobody else has read",
  role: "only who holds the role decides",
  narrowed: "nobody decides beyond the column and the languages of their role",
  voided: "a change to anything signed voids",
  again: "what is sent back to a stage is decided there anew",
  standIn: "only the substitute of somebody who is not there decides for them",
  given: "only who could decide something is given it",
  counted: "publications count up by one",
  kept: "a publication never changes",
  unchanged: "a refused command leaves everything as it was",
  replayed: "replaying a command id does nothing",
  audited: "the log only grows, is chained, and its fold is the state",
  due: "nothing is published before its time",
  embargo: "nothing is published while an embargo stands",
  apart: "what is in review is not submitted again",
  settled: "nothing is signed or published while suggestions to it wait",
  back: "what was taken down comes back by a new submission alone",
  gone: "readers have what was published last and not taken down since",
  told: "nothing is taken down without a word to its readers",
} as const;

/** Thrown where a world breaks a rule of DESIGN §4. */
export class Violation extends Error {
  constructor(
    readonly invariant: keyof typeof invariants,
    detail: string,
  ) {
    super(`${invariants[invariant]}: ${detail}`);
  }
}

/** Checks the events of one accepted command against the world as it was decided in. */
export function checkEvents(before: World, events: readonly WorkflowEvent[], viaSchedule: string | null): void {
  for (const event of events) {
    if (event.type === "approved") {
      const round = before.state.rounds.find(({ number }) => number === event.round);
      const stage = round?.template.stages.find(({ id }) => id === event.stageId);
      if (stage?.kind !== "work" && authorsOf(before, event.scope).includes(event.by)) {
        throw new Violation("ownWork", event.by);
      }
      if (!holds(before, event.by, stage?.role)) throw new Violation("role", `${event.by} approves`);
      if (!covers(before, event.by, stage?.role, event.scope)) throw new Violation("narrowed", `${event.by} approves`);
      if (event.manifestHash !== manifestNow(before, scopeKeyOf(event.scope)))
        throw new Violation("approved", "unseen");
      checkSettled(before, event.scope);
    }
    if ("for" in event && event.for !== undefined) {
      const absent = before.users.find(({ id }) => id === event.for);
      const there = before.users.find(({ id }) => id === event.by);
      const has = before.state.rounds
        .find(({ number }) => number === event.round)
        ?.assignments.some(({ stageId, userId }) => stageId === event.stageId && userId === event.for);
      const away = absent?.away || absent?.disabled;
      if (!has || !away || absent?.substitute !== event.by || there?.away || there?.disabled)
        throw new Violation("standIn", `${event.by} for ${event.for}`);
    }
    if (event.type === "assigned" && event.to !== null) {
      const round = before.state.rounds.find(({ number }) => number === event.round);
      const stage = round?.template.stages.find(({ id }) => id === event.stageId);
      if (!covers(before, event.to, stage?.role, event.scope))
        throw new Violation("given", `${event.to} lacks the role`);
      if (stage?.kind !== "work" && authorsOf(before, event.scope).includes(event.to)) {
        throw new Violation("given", `${event.to} wrote it`);
      }
    }
    if (event.type === "changesRequested" && event.to !== null) {
      const { template } = before.state.rounds.find(({ number }) => number === event.round) ?? {};
      const first = template?.stages.findIndex(({ id }) => id === event.to) ?? 0;
      const again = template?.stages.slice(first).map(({ id }) => id) ?? [];
      const voided = events.flatMap((each) => (each.type === "signaturesVoided" ? each.signatureIds : []));
      for (const { round, stageId, signatureId } of standingApprovals(before)) {
        if (round === event.round && again.includes(stageId) && !voided.includes(signatureId)) {
          throw new Violation("again", stageId);
        }
      }
    }
    if (event.type === "embargoSet" || event.type === "embargoLifted") {
      const reach = ["editor", "translator", "reviewer", "publisher"].some((role) =>
        covers(before, event.by, role, languages),
      );
      if (!reach) throw new Violation("narrowed", `${event.by} says until when`);
    }
    if (event.type === "submitted") {
      const submitting = ["editor", "translator"].filter((role) => holds(before, event.by, role));
      if (submitting.length === 0) throw new Violation("role", `${event.by} submits`);
      const beyond = event.scope.find(
        (language) => !submitting.some((role) => covers(before, event.by, role, [language])),
      );
      if (beyond) throw new Violation("narrowed", `${event.by} submits ${beyond}`);
      for (const { number, status, scope } of before.state.rounds) {
        const again = status === "open" && scope.some((language) => event.scope.includes(language));
        const untouched = !standingApprovals(before).some((approval) => approval.round === number);
        if (again && untouched) throw new Violation("apart", `round ${number}`);
      }
    }
    if (event.type === "takenDown") {
      for (const { language, round } of event.publications) {
        if (event.notice[language] === "") throw new Violation("told", language);
        if (!before.state.publications[language]) throw new Violation("gone", `${language} was not there`);
        const { template } = before.state.rounds.find(({ number }) => number === round) ?? {};
        if (!holds(before, event.by, template?.publishRole)) throw new Violation("role", `${event.by} takes down`);
      }
    }
    if (event.type !== "published") continue;
    checkSettled(
      before,
      event.publications.map(({ language }) => language),
    );
    for (const { language, number, round, languageHash } of event.publications) {
      const earlier = published(before).filter((each) => each.language === language);
      if (earlier.some((each) => each.number === number)) throw new Violation("kept", `${language} ${number} again`);
      if (number !== earlier.length + 1) throw new Violation("counted", `${language} ${number}`);
      if (!submittedSince(before, language, round)) throw new Violation("back", `${language} of round ${round}`);
      const missing = missingApproval(before, round);
      if (missing) throw new Violation("approved", missing);
      if (unread(before, round).includes(language)) throw new Violation("read", `${language} of round ${round}`);
      if (languageHash !== manifestNow(before, language)) throw new Violation("approved", "other content");
      const role = before.state.rounds.find((each) => each.number === round)?.template.publishRole;
      if (!holds(before, event.by, role)) throw new Violation("role", `${event.by} publishes`);
      if (!covers(before, event.by, role, [language])) throw new Violation("narrowed", `${event.by} publishes`);
    }
    const now = Date.parse(policyOf(before).now);
    const publishAt = viaSchedule === null ? null : timeOf(before, viaSchedule);
    if (publishAt !== null && Date.parse(publishAt) > now) throw new Violation("due", publishAt);
    const embargo = embargoEnd(before);
    if (embargo !== null && Date.parse(embargo) > now) throw new Violation("embargo", embargo);
  }
}

/** Checks what holds between any two moments. */
export function checkWorld(before: World, after: World): void {
  if (canonicalJson(after.log.slice(0, before.log.length)) !== canonicalJson(before.log)) {
    throw new Violation("audited", "the past changed");
  }
  const fault = findChainFault(after.log);
  if (fault) throw new Violation("audited", `${fault.fault} at ${fault.seq}`);
  if (canonicalJson(foldWorkflow(eventsOf(after.log))) !== canonicalJson(after.state)) {
    throw new Violation("audited", "the fold is another state");
  }
  for (const language of languages) {
    const last = lastOf(after, language);
    const had =
      last?.type === "published" ? last.publications.find((each) => each.language === language)?.number : null;
    if ((after.state.publications[language]?.number ?? null) !== (had ?? null)) throw new Violation("gone", language);
    if (last?.type === "takenDown" && !after.state.takenDown[language])
      throw new Violation("gone", `${language}, untold`);
  }
  const open = after.state.rounds.filter((round) => round.status === "open").flatMap((round) => round.scope);
  if (new Set(open).size < open.length) throw new Violation("apart", open.join());
}

/** Checks, once a change was told to the machine, that no approval of an open round is left for other content. */
export function checkVoided(world: World): void {
  const open = new Set(world.state.rounds.filter(({ status }) => status === "open").map(({ number }) => number));
  for (const approval of standingApprovals(world)) {
    const stage = world.state.rounds
      .find(({ number }) => number === approval.round)
      ?.template.stages.find(({ id }) => id === approval.stageId);
    if (stage?.kind === "work") continue;
    if (open.has(approval.round) && approval.manifestHash !== manifestNow(world, scopeKeyOf(approval.scope))) {
      throw new Violation("voided", approval.signatureId);
    }
  }
}

function checkSettled(world: World, languages: readonly Language[]): void {
  const waiting = languages.find((language) => world.suggestions[language].length > 0);
  if (waiting) throw new Violation("settled", waiting);
}

/** What last gave readers a language or took it from them. */
function lastOf(world: World, language: Language) {
  return eventsOf(world.log).findLast(
    (event) =>
      (event.type === "published" || event.type === "takenDown") &&
      event.publications.some((each) => each.language === language),
  );
}

/** Whether a round was submitted after its language was last taken down, if it ever was. */
function submittedSince(world: World, language: Language, round: number): boolean {
  const events = eventsOf(world.log);
  const taken = events.findLastIndex(
    (event) => event.type === "takenDown" && event.publications.some((each) => each.language === language),
  );
  return events.findIndex((event) => event.type === "submitted" && event.round === round) > taken;
}

function published(world: World) {
  return eventsOf(world.log).flatMap((event) => (event.type === "published" ? event.publications : []));
}

function covers(world: World, userId: string, role: string | undefined, scope: readonly Language[]): boolean {
  const user = world.users.find(({ id }) => id === userId);
  return user !== undefined && !user.disabled && role !== undefined && reaches(world, user, role, scope);
}

function holds(world: World, userId: string, role: string | undefined): boolean {
  const user = world.users.find(({ id }) => id === userId);
  return user !== undefined && !user.disabled && user.roles.some((each) => each === role);
}
