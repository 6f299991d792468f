import type { Language } from "#domain/locale.ts";
import type { WorkflowEventOf } from "#domain/workflow/events.ts";
import { eventsOf, manifestNow, type User, type World } from "#domain/workflow/testing/world.ts";
import type { Stage } from "#domain/workflow/workflow.ts";

// Says from the log alone whether approvals suffice, in another way than the machine does: no code is shared with it.

type Approval = WorkflowEventOf<"approved">;

const keyOf = (scope: readonly Language[]) => (scope.length === 2 ? "pair" : (scope[0] ?? "zh"));

export function authorsOf(world: World, scope: readonly Language[]): string[] {
  return scope.flatMap((language) => world.texts[language].authors);
}

/** Approvals that nobody voided, in the order they were given. */
export function standingApprovals(world: World): Approval[] {
  const events = eventsOf(world.log);
  const voided = new Set(events.flatMap((event) => (event.type === "signaturesVoided" ? event.signatureIds : [])));
  return events.filter((event) => event.type === "approved").filter((event) => !voided.has(event.signatureId));
}

/** What is missing before a round may be published; null when nothing is. */
export function missingApproval(world: World, round: number): string | null {
  const submission = eventsOf(world.log).find((event) => event.type === "submitted" && event.round === round);
  if (submission?.type !== "submitted") return "it was never submitted";
  const { stages } = submission.template;
  const good = standingApprovals(world).filter(
    (approval) => approval.round === round && isGood(world, stages, approval),
  );
  for (const [place, stage] of stages.entries()) {
    for (const unit of unitsOf(stage, submission)) {
      const givers = new Set(
        good.filter((each) => each.stageId === stage.id && each.scope.join() === unit.join()).map((each) => each.by),
      );
      if (givers.size < stage.approvals) return `stage ${stage.id} has ${givers.size} of ${stage.approvals}`;
      const earlier = good.filter(
        (each) =>
          stages.findIndex(({ id }) => id === each.stageId) < place &&
          each.scope.some((language) => unit.includes(language)),
      );
      if (stage.excludesEarlierApprovers && earlier.some((each) => givers.has(each.by))) {
        return `stage ${stage.id} was approved by somebody who approved earlier`;
      }
    }
  }
  return null;
}

/** Until when nothing may get out, as was last said; null where nothing was, or it was taken back. */
export function embargoEnd(world: World): string | null {
  const last = eventsOf(world.log).findLast(({ type }) => type === "embargoSet" || type === "embargoLifted");
  return last?.type === "embargoSet" ? last.until : null;
}

/** The time of a schedule, as was last said. */
export function timeOf(world: World, scheduleId: string): string | null {
  const said = eventsOf(world.log).filter((event) => event.type === "scheduled" || event.type === "rescheduled");
  return said.findLast((event) => event.scheduleId === scheduleId)?.publishAt ?? null;
}

/** Languages of a published round that no review by somebody else covers as they stand. */
export function unread(world: World, round: number): Language[] {
  const submission = eventsOf(world.log).find((event) => event.type === "submitted" && event.round === round);
  if (submission?.type !== "submitted") return [];
  const { stages } = submission.template;
  const reviews = standingApprovals(world).filter(
    (approval) =>
      approval.round === round &&
      stages.find(({ id }) => id === approval.stageId)?.kind === "review" &&
      isGood(world, stages, approval),
  );
  return submission.scope.filter((language) => !reviews.some(({ scope }) => scope.includes(language)));
}

function unitsOf({ signs }: Stage, { scope, source }: WorkflowEventOf<"submitted">): Language[][] {
  const alone = scope.map((language) => [language]);
  if (signs === "pair") return [scope];
  if (signs === "edition") return alone;
  return alone.filter(([language]) => (language === source) === (signs === "source"));
}

function isGood(world: World, stages: readonly Stage[], approval: Approval): boolean {
  const stage = stages.find(({ id }) => id === approval.stageId);
  const role = stage?.role;
  const giver = world.users.find((user) => user.id === approval.by);
  const read =
    stage?.kind === "work" ||
    (approval.manifestHash === manifestNow(world, keyOf(approval.scope)) &&
      !authorsOf(world, approval.scope).includes(approval.by));
  return (
    read && giver !== undefined && !giver.disabled && role !== undefined && reaches(world, giver, role, approval.scope)
  );
}

/** Whether somebody's role reaches these languages of the article, by what their grants say. */
export function reaches(world: World, user: User, role: string, scope: readonly Language[]): boolean {
  if (!user.roles.some((held) => held === role)) return false;
  const own = (user.grants ?? []).filter((grant) => grant.role === role);
  const here = own.filter(({ columns }) => columns === "all" || columns.some((id) => id === world.columnId));
  const reached = new Set(here.flatMap((grant) => grant.languages));
  return own.length === 0 || scope.every((language) => reached.has(language));
}
