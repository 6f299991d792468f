import { databaseNow } from "#db/clock.ts";
import { findArticleContent } from "#db/publications/find-article-content.ts";
import { languagesInRelease } from "#db/releases/releases.ts";
import { countPendingSuggestions } from "#db/suggestions/suggestions.ts";
import type { Tx } from "#db/transaction.ts";
import { findStandIns } from "#db/users/absences.ts";
import { type DeskPerson, findDeskPeople } from "#db/workflow/find-people.ts";
import { findWorkflowState } from "#db/workflow/find-state.ts";
import { templateOf } from "#db/workflow/templates.ts";
import { type Actor, rolesIn } from "#domain/access.ts";
import type { ArticleContent } from "#domain/publication/article-content.ts";
import { contributorsOf, manifestsOf, type SignedManifest } from "#domain/publication/manifest.ts";
import type { WorkflowActor } from "#domain/workflow/commands.ts";
import type { Policy } from "#domain/workflow/policy.ts";
import type { ScopeKey, WorkflowState } from "#domain/workflow/state.ts";
import { countErrors, noErrors } from "#server/checks/count-errors.ts";

/** An article's workflow with everything a decision about it depends on, as it is in this transaction. */
export type LoadedWorkflow = {
  content: ArticleContent;
  manifests: Partial<Record<ScopeKey, SignedManifest>>;
  state: WorkflowState;
  policy: Policy;
  /** Everybody the state names and everybody who contributed, by id. */
  people: Record<string, DeskPerson>;
  now: Date;
  /** Who asks, with what they are here and now: a session may be older than the loss of a role. */
  actor: WorkflowActor;
};

/** Who asks, with the roles that their session says. Which articles and languages those are for is looked up. */
export type Asker = Pick<Actor, "id" | "roles">;

/**
 * Null when there is no such article. Call it under the article's lock when something will be decided, and `checked` when
 * that may publish: otherwise nobody asks for errors, and the checks are left out. `named`: whom else it is about.
 * `together`: articles that go out with it.
 */
export async function loadWorkflow(
  tx: Tx,
  articleId: string,
  actor: Asker,
  {
    checked = false,
    named = [],
    together = [],
  }: { checked?: boolean; named?: readonly string[]; together?: readonly string[] } = {},
): Promise<LoadedWorkflow | null> {
  const content = await findArticleContent(tx, articleId);
  if (!content) return null;
  const state = await findWorkflowState(tx, articleId);
  const manifests = manifestsOf(content);
  const contributors = contributorsOf(content);
  const people = await findDeskPeople(tx, [actor.id, ...named, ...peopleOf(state), ...contributors.pair]);
  const now = await databaseNow(tx);
  const columnId = content.column?.id ?? null;
  const policy: Policy = {
    template: await templateOf(tx, content.templateId),
    source: content.sourceLanguage,
    now: now.toISOString(),
    manifests: hashesOf(manifests),
    contributors,
    pendingSuggestions: await countPendingSuggestions(tx, articleId),
    errors: checked ? await countErrors(tx, content, state, together) : noErrors,
    inRelease: await languagesInRelease(tx, articleId),
    activeRoles: Object.fromEntries(Object.entries(people).map(([id, person]) => [id, rolesIn(person, columnId)])),
    standIns: await findStandIns(tx, assigneesOf(state)),
  };
  const { roles: present = [], grants = [] } = people[actor.id] ?? {};
  const roles = actor.roles.filter((role) => present.includes(role));
  return {
    content,
    manifests,
    state,
    policy,
    people,
    now,
    actor: { id: actor.id, roles: rolesIn({ roles, grants }, columnId), anywhere: { zh: roles, en: roles } },
  };
}

function assigneesOf({ rounds }: WorkflowState): string[] {
  return rounds
    .filter(({ status }) => status === "open")
    .flatMap(({ assignments }) => assignments.map(({ userId }) => userId));
}

function peopleOf(state: WorkflowState): string[] {
  return [
    ...state.rounds.flatMap((round) => [
      round.submittedBy,
      ...(round.returned ? [round.returned.userId] : []),
      ...round.signatures.map((signature) => signature.userId),
    ]),
    ...state.schedules.map((schedule) => schedule.requestedBy),
    ...Object.values(state.takenDown).map(({ by }) => by),
    ...(state.embargo ? [state.embargo.by] : []),
  ];
}

function hashesOf(manifests: LoadedWorkflow["manifests"]): Policy["manifests"] {
  const hashes: Policy["manifests"] = {};
  for (const key of ["zh", "en", "pair"] as const) {
    const manifest = manifests[key];
    if (manifest) hashes[key] = manifest.hash;
  }
  return hashes;
}
