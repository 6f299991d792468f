import type { DeskName } from "#domain/comments/thread.ts";

/** As many people as one comment calls. */
const mostMentions = 50;

const token = () => /@\[([A-Za-z0-9_-]{3,64})\]/g;

/** The account ids that a comment's body names, `@[id]` each, in the order of their first mention. */
export function mentionsOf(body: string): string[] {
  return [...new Set([...body.matchAll(token())].map(([, id = ""]) => id))].slice(0, mostMentions);
}

/** A piece of a body as it is shown: words, or the name of who is called. */
export type BodyPart = { text: string; mention: string | null };

/** The body in pieces, with the names of now. Of an account that nobody knows any more, what stands there is shown. */
export function bodyParts(body: string, people: readonly DeskName[]): BodyPart[] {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const parts: BodyPart[] = [];
  let at = 0;
  for (const { 0: whole, 1: id = "", index } of body.matchAll(token())) {
    const name = names.get(id);
    if (name === undefined) continue;
    if (index > at) parts.push({ text: body.slice(at, index), mention: null });
    parts.push({ text: `@${name}`, mention: id });
    at = index + whole.length;
  }
  if (at < body.length) parts.push({ text: body.slice(at), mention: null });
  return parts;
}

/** A body as somebody edits it: names instead of ids. */
export function writtenBody(body: string, people: readonly DeskName[]): string {
  return bodyParts(body, people)
    .map(({ text }) => text)
    .join("");
}

/** What somebody wrote as a body: each `@name` calls the first of `people` who is called so, the longest name first. */
export function storedBody(written: string, people: readonly DeskName[]): string {
  const byLength = [...people].sort((one, other) => other.name.length - one.name.length);
  let stored = "";
  let from = 0;
  for (let at = written.indexOf("@"); at >= 0; at = written.indexOf("@", from)) {
    const called = byLength.find(({ name }) => name !== "" && isCalled(written, at + 1, name));
    stored += written.slice(from, at) + (called ? `@[${called.id}]` : "@");
    from = at + 1 + (called?.name.length ?? 0);
  }
  return stored + written.slice(from);
}

/** A name ends where its script's words end: “@Ann” doesn't call Ann in “@Annabel”. Chinese goes on without a space. */
function isCalled(written: string, at: number, name: string): boolean {
  if (!written.startsWith(name, at)) return false;
  const [last, next] = [name.at(-1) ?? "", written.charAt(at + name.length)];
  return !(/[\p{Script=Latin}\p{N}]/u.test(last) && /[\p{Script=Latin}\p{N}]/u.test(next));
}
