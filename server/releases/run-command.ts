import { z } from "zod";
import { lockArticle, whyClosed } from "#db/articles/lock-article.ts";
import { appendEvents } from "#db/audit/append-events.ts";
import { databaseNow } from "#db/clock.ts";
import { addJob } from "#db/jobs/add-job.ts";
import { announceChange } from "#db/presence/announce.ts";
import { publishAlone } from "#db/publications/publishing-lock.ts";
import { languagesInRelease, lockRelease, storeRelease } from "#db/releases/releases.ts";
import type { Tx } from "#db/transaction.ts";
import { findWorkflowState } from "#db/workflow/find-state.ts";
import { type Actor, may } from "#domain/access.ts";
import { peopleOfRelease } from "#domain/notifications/notices-of-release.ts";
import { decideRelease, type ReleaseCommand, type ReleasePolicy } from "#domain/releases/decide-release.ts";
import { evolveRelease } from "#domain/releases/evolve-release.ts";
import { isOpen, type Release, type ReleaseMember, releaseSchema } from "#domain/releases/release.ts";
import type { ReleaseEvent } from "#domain/releases/release-events.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { waitingSchedules } from "#domain/workflow/decide-publication.ts";
import { answerOnce } from "#server/commands/answer-once.ts";
import { tellRelease } from "#server/notifications/tell-release.ts";
import { first, publishAttempts } from "#server/publications/add-due-job.ts";
import { type LoadedMembers, lockMembers, publishOf } from "#server/releases/load-members.ts";
import { reachesMembers } from "#server/releases/reaches-members.ts";
import type { Asker } from "#server/reviews/load-workflow.ts";
import { decideLoaded, storeDecided } from "#server/reviews/run-command.ts";

type Asked = { releaseId: string; commandId: string };

/** Fifty articles are locked, checked and stored in one transaction. */
export const releaseTimeoutMs = 60_000;

/** What every command on a release answers: the release as it is after it. */
export const releaseAnswer = z.strictObject({ release: releaseSchema });
export type ReleaseAnswer = z.infer<typeof releaseAnswer>;

/** Decides a command on a release and stores what comes of it, in one transaction; a repeated command id does nothing. */
export async function runReleaseCommand(
  actor: Actor,
  { commandId, releaseId }: Asked,
  command: ReleaseCommand,
): Promise<Result<ReleaseAnswer>> {
  // Everybody who may do anything about one may gather: whoever may not hears so before anything is locked.
  if (!may(actor, "release.gather")) return refuse("forbidden");
  if (!may(actor, permissionOf(command))) return refuse("forbidden");
  const once = { id: commandId, name: `releases/${command.type}`, answer: releaseAnswer };
  return answerOnce(
    actor,
    once,
    async (tx) => {
      const release = command.type === "create" ? null : await lockRelease(tx, releaseId);
      if (!(await reachesMembers(tx, actor, concernedBy(command, release), permissionOf(command))))
        return refuse("beyondRights");
      const decided = await decideAndStoreRelease(tx, actor, { commandId, releaseId }, release, command);
      return decided.ok ? ok({ release: decided.value }) : decided;
    },
    { timeoutMs: releaseTimeoutMs },
  );
}

const deciding: ReadonlySet<ReleaseCommand["type"]> = new Set(["publish", "schedule", "unschedule", "cancel"]);

function permissionOf({ type }: ReleaseCommand): "release.publish" | "release.gather" {
  return deciding.has(type) ? "release.publish" : "release.gather";
}

/** The articles that a command on a release decides something about, in the languages that it does. */
function concernedBy(command: ReleaseCommand, release: Release | null): ReleaseMember[] {
  const members = release?.members ?? [];
  if (deciding.has(command.type)) return members;
  if (command.type === "putMember") return [command.member, ...members.filter(isOf(command.member.articleId))];
  return command.type === "removeMember" ? members.filter(isOf(command.articleId)) : [];
}

const isOf = (articleId: string) => (member: ReleaseMember) => member.articleId === articleId;

/** What asks every member whether it may go out. */
const asksMembers: ReadonlySet<ReleaseCommand["type"]> = new Set(["publish", "schedule", "publishDue"]);

/** What a job asks, when the time has come. */
const ofTheClock: ReadonlySet<ReleaseCommand["type"]> = new Set(["publishDue", "refuseDue"]);

const noMembers: LoadedMembers = { members: [], problems: [] };

/** The same inside a transaction that already holds the release's lock. Answers with the release after it. */
export async function decideAndStoreRelease(
  tx: Tx,
  actor: Asker,
  { commandId, releaseId }: Asked,
  release: Release | null,
  command: ReleaseCommand,
): Promise<Result<Release>> {
  const asked = release !== null && isOpen(release) && asksMembers.has(command.type);
  const found = asked
    ? await lockMembers(tx, release.members, actor, command.type === "schedule" ? command.publishAt : null)
    : noMembers;
  const elsewhere = command.type === "putMember" ? await lockElsewhere(tx, releaseId, command.member) : ok(nowhere);
  if (!elsewhere.ok) return elsewhere;
  const now = await databaseNow(tx);
  const policy: ReleasePolicy = { now: now.toISOString(), problems: found.problems, ...elsewhere.value };
  const decided = decideRelease(release, command, actor, policy);
  if (!decided.ok) return decided;
  const events = decided.value;
  const after = events.reduce<Release | null>(evolveRelease, release);
  if (after === null) return refuse("notFound");
  if (events.length === 0) return ok(after);
  const source = { stream: `release:${releaseId}`, actorId: actor.id, commandId };
  await appendEvents(
    tx,
    source,
    events.map((event) => ({ type: event.type, data: event })),
  );
  await storeRelease(tx, after, events, now);
  for (const event of events) await followUp(tx, releaseId, event, { ...found, before: release });
  if (release) await tellRelease(tx, events, release, { onTime: ofTheClock.has(command.type) });
  return ok(after);
}

type Elsewhere = Pick<ReleasePolicy, "elsewhere" | "scheduledAlone">;
const nowhere: Elsewhere = { elsewhere: [], scheduledAlone: [] };

/** Under the article's lock: whoever publishes it, or sets it a time, sees that a release has it, or was there first. */
async function lockElsewhere(
  tx: Tx,
  releaseId: string,
  { articleId, languages }: Extract<ReleaseCommand, { type: "putMember" }>["member"],
): Promise<Result<Elsewhere>> {
  if (!(await lockArticle(tx, articleId))) return refuse(await whyClosed(tx, articleId));
  const waiting = waitingSchedules(await findWorkflowState(tx, articleId), languages);
  return ok({
    elsewhere: await languagesInRelease(tx, articleId, releaseId),
    scheduledAlone: waiting.flatMap(({ scope }) => scope),
  });
}

type Found = LoadedMembers & { before: Release | null };

/** What an event brings with it, in the same transaction. */
async function followUp(tx: Tx, releaseId: string, event: ReleaseEvent, found: Found): Promise<void> {
  switch (event.type) {
    case "releaseOut":
      return letOut(tx, releaseId, event.by, found);
    case "releaseScheduled": {
      const { publishAt } = event;
      const due = { runAt: new Date(publishAt), jobKey: `release:${releaseId}`, maxAttempts: publishAttempts };
      return addJob(tx, "publish-release", { releaseId, publishAt }, { ...due, priority: first });
    }
    case "releaseMemberPut":
      return announceChange(tx, event.member.articleId);
    case "releaseMemberRemoved":
      return announceChange(tx, event.articleId);
    case "releaseCancelled":
      for (const { articleId } of found.before?.members ?? []) await announceChange(tx, articleId);
      return;
    case "releaseCreated":
    case "releaseRenamed":
    case "releaseOrdered":
    case "releaseUnscheduled":
    case "releaseRefused":
      return;
    default:
      return event satisfies never;
  }
}

/** Publishes every member as its own workflow decides it, and tells the press of all of them at once. */
async function letOut(tx: Tx, releaseId: string, by: string, { members, before }: Found): Promise<void> {
  await publishAlone(tx);
  // They hear of the release, and not of each of its articles too.
  const toldOtherwise = before ? peopleOfRelease(before) : [];
  for (const { member, loaded } of members) {
    const decided = decideLoaded(loaded, publishOf(member));
    // It was asked a moment ago, under the same lock.
    if (!decided.ok) throw new Error(`${member.articleId} may not go out after all: ${decided.error.code}`);
    const source = { actorId: by, commandId: `release:${releaseId}:${member.articleId}` };
    await storeDecided(tx, loaded, source, decided.value.events, { pressed: false, toldOtherwise });
  }
  const articleIds = members.map(({ member }) => member.articleId);
  await addJob(tx, "press", { articleIds }, { jobKey: `press:release:${releaseId}` });
}
