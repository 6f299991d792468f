import { z } from "zod";
import { findRelease } from "#db/releases/releases.ts";
import { type Tx, transaction } from "#db/transaction.ts";
import { findTrashed } from "#db/trash/trash.ts";
import { findDeskPeople } from "#db/workflow/find-people.ts";
import { type Actor, may } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { isOpen, type MemberProblem, type Release, type ReleaseMember } from "#domain/releases/release.ts";
import type { MemberForDesk, ReleaseForDesk } from "#domain/releases/release-for-desk.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { languageStatus } from "#domain/workflow/build-view.ts";
import type { Permit } from "#domain/workflow/view.ts";
import { problemsForAnybody } from "#server/releases/load-members.ts";
import { reachesMembers } from "#server/releases/reaches-members.ts";
import { releaseTimeoutMs } from "#server/releases/run-command.ts";
import { loadWorkflow } from "#server/reviews/load-workflow.ts";

export const readReleaseInput = z.strictObject({ releaseId: idSchema });

/** A release with the state of each of its articles, and, while it is open, what still keeps each in. */
export async function readRelease(
  actor: Actor,
  { releaseId }: z.infer<typeof readReleaseInput>,
): Promise<Result<ReleaseForDesk>> {
  if (!may(actor, "desk.read")) return refuse("forbidden");
  return transaction(
    async (tx) => {
      const release = await findRelease(tx, releaseId);
      if (!release) return refuse("notFound");
      const members: MemberForDesk[] = [];
      for (const member of release.members) members.push(await memberForDesk(tx, actor, release, member));
      const { standing } = release;
      const ids = [release.createdBy, ...("by" in standing ? [standing.by] : [])];
      const people = await findDeskPeople(tx, ids);
      const nameOf = (id: string) => people[id]?.name ?? "";
      return ok({
        ...release,
        members,
        createdByName: nameOf(release.createdBy),
        standingByName: "by" in standing ? nameOf(standing.by) : null,
        may: {
          gather: isOpen(release) && may(actor, standing.kind === "scheduled" ? "release.publish" : "release.gather"),
          publish: isOpen(release) && may(actor, "release.publish") ? await permitOf(tx, actor, release) : null,
        },
      });
    },
    { timeoutMs: releaseTimeoutMs },
  );
}

async function memberForDesk(tx: Tx, actor: Actor, release: Release, member: ReleaseMember): Promise<MemberForDesk> {
  const { articleId } = member;
  const open = isOpen(release);
  const together = release.members.map((each) => each.articleId);
  const loaded = await loadWorkflow(tx, articleId, actor, { checked: open, together });
  const closed = open ? await closedProblem(tx, articleId, loaded !== null) : null;
  if (!loaded) return { ...member, article: null, problems: closed ? [closed] : [] };
  const { content, state, policy } = loaded;
  const { zh, en } = content.editions;
  return {
    ...member,
    article: {
      sourceLanguage: content.sourceLanguage,
      titles: { zh: zh?.title ?? "", en: en?.title ?? "" },
      script: zh?.script ?? null,
      status: { zh: languageStatus(state, "zh", policy), en: languageStatus(state, "en", policy) },
    },
    problems: closed ? [closed] : open ? problemsForAnybody(member, loaded, timeOf(release)) : [],
  };
}

/** As the commands that let it out ask. */
async function permitOf(tx: Tx, actor: Actor, { members }: Release): Promise<Permit> {
  const covered = await reachesMembers(tx, actor, members, "release.publish");
  return covered ? { ok: true } : { ok: false, code: "beyondRights" };
}

/** When it is to go out; null while nobody said. */
function timeOf({ standing }: Release): string | null {
  return standing.kind === "scheduled" ? standing.publishAt : null;
}

/** What is in the trash is loaded all the same. */
async function closedProblem(tx: Tx, articleId: string, loaded: boolean): Promise<MemberProblem | null> {
  if (!loaded) return { articleId, language: null, code: "notFound" };
  return (await findTrashed(tx, articleId)) && { articleId, language: null, code: "inTrash" };
}
