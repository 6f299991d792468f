import type { Release } from "#domain/releases/release.ts";
import type { ReleaseEvent } from "#domain/releases/release-events.ts";

/** The release after an event that was decided about it. Null before the first. Never refuses: what happened, happened. */
export function evolveRelease(release: Release | null, event: ReleaseEvent): Release {
  if (event.type === "releaseCreated") {
    const { releaseId: id, name, by: createdBy } = event;
    return { id, name, members: [], createdBy, standing: { kind: "gathering" } };
  }
  if (!release) throw new Error(`${event.type} comes before the release`);
  const { by, at } = event;
  switch (event.type) {
    case "releaseRenamed":
      return { ...release, name: event.name };
    case "releaseMemberPut": {
      const { member } = event;
      const known = release.members.some(({ articleId }) => articleId === member.articleId);
      const members = known
        ? release.members.map((each) => (each.articleId === member.articleId ? member : each))
        : [...release.members, member];
      return { ...release, members };
    }
    case "releaseMemberRemoved":
      return { ...release, members: release.members.filter(({ articleId }) => articleId !== event.articleId) };
    case "releaseOrdered": {
      const place = (articleId: string) => event.articleIds.indexOf(articleId);
      return { ...release, members: release.members.toSorted((a, b) => place(a.articleId) - place(b.articleId)) };
    }
    case "releaseScheduled":
      return { ...release, standing: { kind: "scheduled", publishAt: event.publishAt, zone: event.zone, by } };
    case "releaseUnscheduled":
      return { ...release, standing: { kind: "gathering" } };
    case "releaseOut":
      return { ...release, standing: { kind: "out", at, by } };
    case "releaseRefused":
      return { ...release, standing: { kind: "refused", at, by, problems: event.problems, reason: event.reason } };
    case "releaseCancelled":
      return { ...release, standing: { kind: "cancelled", at, by } };
    default:
      return event satisfies never;
  }
}
