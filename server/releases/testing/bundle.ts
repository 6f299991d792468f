import { appDb } from "#db/client.ts";
import { createId } from "#domain/ids.ts";
import type { Language } from "#domain/locale.ts";
import { releaseSchema } from "#domain/releases/release.ts";
import { createRelease } from "#server/releases/create-release.ts";
import { publishRelease } from "#server/releases/publish-release.ts";
import { putMember } from "#server/releases/put-member.ts";
import { scheduleRelease } from "#server/releases/schedule-release.ts";
import { codeOf, type Desk } from "#server/reviews/testing/desk.ts";

/** A release with these articles in it. */
export async function bundle(
  desk: Desk,
  articleIds: readonly string[],
  languages: Language[] = ["zh", "en"],
): Promise<string> {
  const made = await createRelease(desk.editor, { commandId: createId(), name: `Release ${createId(4)}` });
  if (!made.ok) throw new Error(made.error.code);
  const releaseId = made.value.release.id;
  for (const articleId of articleIds) {
    const put = await putMember(desk.editor, { commandId: createId(), releaseId, member: { articleId, languages } });
    if (!put.ok) throw new Error(put.error.code);
  }
  return releaseId;
}

export const letOut = (desk: Desk, releaseId: string, commandId = createId()) =>
  publishRelease(desk.publisher, { commandId, releaseId });

/** Sets it a time, and gives that. */
export async function setTime(desk: Desk, releaseId: string, ms = 3_600_000): Promise<string> {
  const publishAt = new Date(Date.now() + ms).toISOString();
  const set = await scheduleRelease(desk.publisher, { commandId: createId(), releaseId, publishAt, zone: "UTC" });
  if (!set.ok) throw new Error(codeOf(set));
  return publishAt;
}

/** As if a release's time had come a second ago; gives the payload of its job. */
export async function passReleaseTime(releaseId: string): Promise<{ releaseId: string; publishAt: string }> {
  const publishAt = new Date(Date.now() - 1000).toISOString();
  const release = await storedRelease(releaseId);
  if (release.standing.kind !== "scheduled") throw new Error("it has no time");
  const state = { ...release, standing: { ...release.standing, publishAt } };
  await appDb().release.update({ where: { id: releaseId }, data: { state, dueAt: publishAt } });
  return { releaseId, publishAt };
}

export async function storedRelease(id: string) {
  return releaseSchema.parse((await appDb().release.findUniqueOrThrow({ where: { id } })).state);
}

export const countOut = (articleIds: readonly string[]) =>
  appDb().publication.count({ where: { articleId: { in: [...articleIds] } } });
