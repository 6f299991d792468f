import { lockArticle, whyClosed } from "#db/articles/lock-article.ts";
import type { Tx } from "#db/transaction.ts";
import { roles } from "#domain/access.ts";
import type { MemberProblem, ReleaseMember } from "#domain/releases/release.ts";
import type { Failure } from "#domain/result.ts";
import type { WorkflowCommand } from "#domain/workflow/commands.ts";
import { type Asker, type LoadedWorkflow, loadWorkflow } from "#server/reviews/load-workflow.ts";
import { decideLoaded } from "#server/reviews/run-command.ts";

/** A member as it is in this transaction. */
export type LoadedMember = { member: ReleaseMember; loaded: LoadedWorkflow };
export type LoadedMembers = { members: LoadedMember[]; problems: MemberProblem[] };

/** What the release asks of each of its articles. */
export const publishOf = ({ languages }: ReleaseMember): WorkflowCommand => ({
  type: "publish",
  languages,
  withRelease: true,
});

/**
 * Locks every member, by id, so that bundles and whoever works on one article wait for each other in one direction; then
 * asks each what keeps it in, now or at a later moment: then an embargo may be over. Says all of it, in the order of the release.
 */
export async function lockMembers(
  tx: Tx,
  members: readonly ReleaseMember[],
  actor: Asker,
  at: string | null,
): Promise<LoadedMembers> {
  const closed = new Map<string, MemberProblem>();
  for (const articleId of members.map((member) => member.articleId).sort()) {
    if (await lockArticle(tx, articleId)) continue;
    closed.set(articleId, { articleId, language: null, code: await whyClosed(tx, articleId) });
  }
  const together = members.map(({ articleId }) => articleId);
  const found: LoadedMembers = { members: [], problems: [] };
  for (const member of members) {
    const problem = closed.get(member.articleId);
    const loaded = problem ? null : await loadWorkflow(tx, member.articleId, actor, { checked: true, together });
    if (!loaded) {
      found.problems.push(problem ?? { articleId: member.articleId, language: null, code: "notFound" });
      continue;
    }
    found.problems.push(...problemsOf(member, asOf(loaded, at)));
    found.members.push({ member, loaded });
  }
  return found;
}

/** What keeps a member in whoever publishes: for a page, which asks before anybody does. */
export function problemsForAnybody(member: ReleaseMember, loaded: LoadedWorkflow, at: string | null): MemberProblem[] {
  return problemsOf(member, { ...asOf(loaded, at), actor: { id: loaded.actor.id, roles: { zh: roles, en: roles } } });
}

/** As if it were that moment already, where it lies ahead. Only for asking: nothing is stored as of a time to come. */
function asOf(loaded: LoadedWorkflow, at: string | null): LoadedWorkflow {
  const { policy } = loaded;
  return at !== null && Date.parse(at) > Date.parse(policy.now)
    ? { ...loaded, policy: { ...policy, now: at } }
    : loaded;
}

/** Each language is asked by itself, so that nothing of it hides behind the other; then both together. */
function problemsOf(member: ReleaseMember, loaded: LoadedWorkflow): MemberProblem[] {
  const { articleId, languages } = member;
  const problems = languages.flatMap((language) => {
    const decided = decideLoaded(loaded, publishOf({ articleId, languages: [language] }));
    // One that readers have already is no hindrance where the other is new.
    if (decided.ok || decided.error.code === "nothingToPublish") return [];
    return [problemOf(articleId, language, decided.error)];
  });
  if (problems.length > 0) return problems;
  const decided = decideLoaded(loaded, publishOf(member));
  return decided.ok ? [] : [problemOf(articleId, null, decided.error)];
}

function problemOf(articleId: string, language: MemberProblem["language"], { code, params }: Failure): MemberProblem {
  return { articleId, language, code, ...(params && { params }) };
}
