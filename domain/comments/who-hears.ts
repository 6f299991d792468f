/** Who hears of a comment, and why: once each, and being called by name weighs more than having spoken before. */
export type Hearers = { mentioned: string[]; participants: string[] };

/**
 * Whom a comment concerns: those whom it calls, and those who spoke in its thread or were called there. Never its author.
 * `before`: the comments of its thread that were there; who took theirs back spoke all the same. `heard`: whom it called before
 * it was edited, who need not hear of it twice.
 */
export function whoHears(
  comment: { authorId: string; mentions: readonly string[] },
  before: readonly { authorId: string; mentions: readonly string[] }[],
  heard: readonly string[] = [],
): Hearers {
  const mentioned = new Set(comment.mentions);
  mentioned.delete(comment.authorId);
  const participants = new Set(before.flatMap(({ authorId, mentions }) => [authorId, ...mentions]));
  participants.delete(comment.authorId);
  for (const id of mentioned) participants.delete(id);
  const anew = (ids: ReadonlySet<string>) => [...ids].filter((id) => !heard.includes(id));
  return { mentioned: anew(mentioned), participants: anew(participants) };
}
