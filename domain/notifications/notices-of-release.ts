import { mostProblems, type Notice } from "#domain/notifications/notice.ts";
import type { MemberProblem, Release } from "#domain/releases/release.ts";
import type { ReleaseEvent } from "#domain/releases/release-events.ts";

/** Who hears of a release as a whole: whoever made it and whoever set its time. */
export function peopleOfRelease({ createdBy, standing }: Pick<Release, "createdBy" | "standing">): string[] {
  return [...new Set([createdBy, ...(standing.kind === "scheduled" ? [standing.by] : [])])];
}

type Told = { onTime: boolean; titles: Readonly<Record<string, string>>; workers: readonly string[] };

/**
 * Who is told what of a release's event. `before`: the release it was decided about; `onTime`: the clock did it, and nobody.
 * `titles`: what the desk calls articles, by id; `workers`: who handed in or signed what is in it.
 */
export function noticesOfRelease(event: ReleaseEvent, before: Release, { onTime, titles, workers }: Told): Notice[] {
  const actorId = onTime ? null : event.by;
  const tell = (people: readonly string[], content: Notice["content"]): Notice[] =>
    [...new Set(people)]
      .filter((userId) => userId !== actorId)
      .map((userId) => ({ userId, articleId: null, actorId, content }));
  const release = { releaseId: before.id, name: before.name };
  const concerned = peopleOfRelease(before);
  if (event.type === "releaseOut") return tell(concerned, { kind: "releaseOut", ...release, scheduled: onTime });
  if (before.standing.kind !== "scheduled") return [];
  const { publishAt, by } = before.standing;
  switch (event.type) {
    case "releaseScheduled":
      // Whoever moves it is who lets it out.
      return tell([by], { kind: "releaseMoved", ...release, was: publishAt, publishAt: event.publishAt });
    case "releaseUnscheduled":
      return tell([by], { kind: "releaseCalledOff", ...release, publishAt, givenUp: false });
    case "releaseCancelled":
      return tell([by], { kind: "releaseCalledOff", ...release, publishAt, givenUp: true });
    case "releaseRefused": {
      // Nothing of it went out, so that it is news to those, too, who worked on what nothing kept.
      const why = { reason: event.reason, ...namedProblems(event.problems, titles) };
      return tell([...concerned, ...workers], { kind: "releaseRefused", ...release, publishAt, ...why });
    }
    case "releaseCreated":
    case "releaseRenamed":
    case "releaseMemberPut":
    case "releaseMemberRemoved":
    case "releaseOrdered":
      return [];
    default:
      return event satisfies never;
  }
}

/** One article is named once, with the first thing that keeps it in: the release's page says the rest. */
function namedProblems(all: readonly MemberProblem[], titles: Told["titles"]) {
  const first = all.filter(({ articleId }, at) => all.findIndex((each) => each.articleId === articleId) === at);
  const problems = first.slice(0, mostProblems).map(({ articleId, code, params }) => ({
    ...{ title: titles[articleId] ?? "", code, ...(params && { params }) },
  }));
  return { problems, more: first.length - problems.length };
}
