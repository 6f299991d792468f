import { mostProblems, type Notice } from "#domain/notifications/notice.ts";
import type { Release } from "#domain/releases/release.ts";
import type { ReleaseEvent } from "#domain/releases/release-events.ts";

/** Who hears of a release as a whole: whoever made it and whoever set its time. */
export function peopleOfRelease({ createdBy, standing }: Pick<Release, "createdBy" | "standing">): string[] {
  return [...new Set([createdBy, ...(standing.kind === "scheduled" ? [standing.by] : [])])];
}

type Told = { onTime: boolean; titles: Readonly<Record<string, string>>; submitters: readonly string[] };

/**
 * Who is told what of a release's event. `before`: the release it was decided about; `onTime`: the clock did it, and nobody.
 * `titles`: what the desk calls articles, by id;
 * `submitters`: who handed in what is in it.
 */
export function noticesOfRelease(event: ReleaseEvent, before: Release, { onTime, titles, submitters }: Told): Notice[] {
  const actorId = onTime ? null : event.by;
  const tell = (content: Notice["content"], besides: readonly string[] = []): Notice[] =>
    [...new Set([...peopleOfRelease(before), ...besides])]
      .filter((userId) => userId !== actorId)
      .map((userId) => ({ userId, articleId: null, actorId, content }));
  const release = { releaseId: before.id, name: before.name };
  if (event.type === "releaseOut") return tell({ kind: "releaseOut", ...release, scheduled: onTime });
  if (event.type !== "releaseRefused" || before.standing.kind !== "scheduled") return [];
  // One article is named once, with the first thing that keeps it in: the release's page says the rest.
  const first = event.problems.filter(
    ({ articleId }, at) => event.problems.findIndex((each) => each.articleId === articleId) === at,
  );
  const problems = first.slice(0, mostProblems).map(({ articleId, code, params }) => ({
    ...{ title: titles[articleId] ?? "", code, ...(params && { params }) },
  }));
  const { publishAt } = before.standing;
  const { reason } = event;
  const more = first.length - problems.length;
  // Nothing of it went out, so that it is news to whoever handed in what nothing kept, too.
  return tell({ kind: "releaseRefused", ...release, publishAt, reason, problems, more }, submitters);
}
