import { may, type Role } from "#domain/access.ts";
import type { Language } from "#domain/locale.ts";
import { isOpen, type MemberProblem, mostMembers, type Release, type ReleaseMember } from "#domain/releases/release.ts";
import type { ReleaseEvent } from "#domain/releases/release-events.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

/** What can be asked of a release. */
export type ReleaseCommand =
  | { type: "create"; releaseId: string; name: string }
  | { type: "rename"; name: string }
  | { type: "putMember"; member: ReleaseMember }
  | { type: "removeMember"; articleId: string }
  | { type: "order"; articleIds: readonly string[] }
  | { type: "publish" }
  | { type: "schedule"; publishAt: string; zone: string }
  | { type: "unschedule" }
  | { type: "cancel" }
  /** Asked by the job when the time has come; the actor is whoever scheduled, with the roles of now. */
  | { type: "publishDue"; publishAt: string }
  /** Asked by the same job when it failed so often that it is tried no more. */
  | { type: "refuseDue"; publishAt: string };

/** What a decision depends on besides the release's own past: read in the transaction that stores the outcome. */
export type ReleasePolicy = {
  /** The database's clock. */
  now: string;
  /** What keeps members from going out in the actor's name, all of it: asked where something is to go out. */
  problems: readonly MemberProblem[];
  /** Of the article that is put: the languages that another open release has, and those that wait for a time of their own. */
  elsewhere: readonly Language[];
  scheduledAlone: readonly Language[];
};

type Actor = { id: string; roles: readonly Role[] };

/**
 * What a command leads to: the events to store, possibly none, or the code of the refusal. `releaseRefused` is an event and
 * not a refusal only where nobody waits for an answer. Pure.
 */
export function decideRelease(
  release: Release | null,
  command: ReleaseCommand,
  actor: Actor,
  policy: ReleasePolicy,
): Result<ReleaseEvent[]> {
  const stamp = { by: actor.id, at: policy.now };
  if (command.type === "publishDue" || command.type === "refuseDue") return decideDue(release, command, actor, policy);
  if (!may(actor, gathering.has(command.type) ? "release.gather" : "release.publish")) return refuse("forbidden");
  if (command.type === "create") {
    if (release) return refuse("duplicate");
    return ok([{ type: "releaseCreated", ...stamp, releaseId: command.releaseId, name: command.name }]);
  }
  if (!release) return refuse("notFound");
  if (!isOpen(release)) return refuse("releaseClosed");
  // Whoever set the time decided on exactly these articles.
  if (release.standing.kind === "scheduled" && !may(actor, "release.publish")) return refuse("forbidden");
  switch (command.type) {
    case "rename":
      return ok(command.name === release.name ? [] : [{ type: "releaseRenamed", ...stamp, name: command.name }]);
    case "putMember":
      return decideMember(release, command.member, stamp, policy);
    case "removeMember":
      return ok(
        has(release, command.articleId)
          ? [{ type: "releaseMemberRemoved", ...stamp, articleId: command.articleId }]
          : [],
      );
    case "order":
      return decideOrder(release, command.articleIds, stamp);
    case "publish": {
      const ready = readiness(release, policy);
      return ready.ok ? ok([{ type: "releaseOut", ...stamp, members: [...release.members] }]) : ready;
    }
    case "schedule": {
      const { publishAt, zone } = command;
      if (Date.parse(publishAt) <= Date.parse(policy.now)) return refuse("scheduleInPast");
      const ready = readiness(release, policy);
      return ready.ok ? ok([{ type: "releaseScheduled", ...stamp, publishAt, zone }]) : ready;
    }
    case "unschedule":
      return ok(release.standing.kind === "scheduled" ? [{ type: "releaseUnscheduled", ...stamp }] : []);
    case "cancel":
      return ok([{ type: "releaseCancelled", ...stamp }]);
    default:
      return command satisfies never;
  }
}

/** Putting it together is not deciding that it goes out. */
const gathering: ReadonlySet<ReleaseCommand["type"]> = new Set([
  "create",
  "rename",
  "putMember",
  "removeMember",
  "order",
]);

type Stamp = { by: string; at: string };

function decideMember(
  release: Release,
  member: ReleaseMember,
  stamp: Stamp,
  { elsewhere, scheduledAlone }: ReleasePolicy,
): Result<ReleaseEvent[]> {
  const languages = (["zh", "en"] as const).filter((language) => member.languages.includes(language));
  if (languages.some((language) => elsewhere.includes(language))) return refuse("inRelease");
  if (languages.some((language) => scheduledAlone.includes(language))) return refuse("alreadyScheduled");
  const known = release.members.find(({ articleId }) => articleId === member.articleId);
  if (known && known.languages.join() === languages.join()) return ok([]);
  if (!known && release.members.length >= mostMembers) return refuse("releaseFull", { params: { most: mostMembers } });
  return ok([{ type: "releaseMemberPut", ...stamp, member: { articleId: member.articleId, languages } }]);
}

function decideOrder(release: Release, articleIds: readonly string[], stamp: Stamp): Result<ReleaseEvent[]> {
  const known = release.members.map(({ articleId }) => articleId);
  // Somebody put another article in or took one out meanwhile.
  if ([...articleIds].sort().join() !== [...known].sort().join()) return refuse("conflict");
  return ok(
    articleIds.join() === known.join() ? [] : [{ type: "releaseOrdered", ...stamp, articleIds: [...articleIds] }],
  );
}

/** All of them, or none: who asks hears everything that is wrong with each. */
function readiness(release: Release, { problems }: ReleasePolicy): Result<null> {
  if (release.members.length === 0) return refuse("releaseEmpty");
  if (problems.length === 0) return ok(null);
  const articles = new Set(problems.map(({ articleId }) => articleId)).size;
  return refuse("releaseNotReady", { params: { articles }, detail: { problems: [...problems] } });
}

/** When its time has come everything is checked again. If one member may not go out none does, and the release says why. */
function decideDue(
  release: Release | null,
  command: Extract<ReleaseCommand, { type: "publishDue" | "refuseDue" }>,
  actor: Actor,
  { now, problems }: ReleasePolicy,
): Result<ReleaseEvent[]> {
  if (release?.standing.kind !== "scheduled") return refuse("notFound");
  const { publishAt, by } = release.standing;
  // The job of a time that was given up finds nothing to do.
  if (publishAt !== command.publishAt || actor.id !== by) return refuse("notFound");
  const stamp = { by, at: now };
  if (command.type === "refuseDue") {
    return ok([{ type: "releaseRefused", ...stamp, problems: [], reason: "publishFailed" }]);
  }
  if (Date.parse(now) < Date.parse(publishAt)) return refuse("scheduleNotDue");
  if (release.members.length === 0) {
    return ok([{ type: "releaseRefused", ...stamp, problems: [], reason: "releaseEmpty" }]);
  }
  if (problems.length > 0) {
    return ok([{ type: "releaseRefused", ...stamp, problems: problems.map(lapsed), reason: null }]);
  }
  return ok([{ type: "releaseOut", ...stamp, members: [...release.members] }]);
}

/** Whoever set the time could then; nobody asks whoever reads this. */
function lapsed(problem: MemberProblem): MemberProblem {
  return problem.code === "forbidden" || problem.code === "beyondRights"
    ? { ...problem, code: "decisionLapsed" }
    : problem;
}

function has(release: Release, articleId: string): boolean {
  return release.members.some((member) => member.articleId === articleId);
}
