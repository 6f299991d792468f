import { appDb } from "#db/client.ts";
import { createArticle, createUser, documentOf } from "#db/testing/factories.ts";
import { transaction } from "#db/transaction.ts";
import { findWorkflowState } from "#db/workflow/find-state.ts";
import type { Actor } from "#domain/access.ts";
import { blockText } from "#domain/document/block-text.ts";
import { createId } from "#domain/ids.ts";
import type { Result } from "#domain/result.ts";
import { type ScopeKey, scopeOf } from "#domain/workflow/state.ts";
import { columnIds } from "#domain/workflow/testing/scenario.ts";
import type { User } from "#domain/workflow/testing/world.ts";
import type { Template } from "#domain/workflow/workflow.ts";
import { readArticle } from "#server/articles/read-article.ts";
import { saveWorkingCopy } from "#server/editions/save-working-copy.ts";
import { assignItem } from "#server/inbox/assign-item.ts";
import { cancelSchedule } from "#server/publications/cancel-schedule.ts";
import { liftEmbargo } from "#server/publications/lift-embargo.ts";
import { publishArticle } from "#server/publications/publish-article.ts";
import { publishDue } from "#server/publications/publish-due.ts";
import { reschedulePublication } from "#server/publications/reschedule-publication.ts";
import { schedulePublication } from "#server/publications/schedule-publication.ts";
import { setEmbargo } from "#server/publications/set-embargo.ts";
import { takeDown } from "#server/publications/take-down.ts";
import { passTheTime } from "#server/publications/testing/pass-the-time.ts";
import { approve } from "#server/reviews/approve.ts";
import { requestChanges } from "#server/reviews/request-changes.ts";
import { submitArticle } from "#server/reviews/submit-article.ts";
import { type Asked, noticeGiven } from "#server/reviews/testing/model.ts";
import { withdrawSubmission } from "#server/reviews/withdraw-submission.ts";
import { workflowView } from "#server/reviews/workflow-view.ts";
import { disableUser } from "#server/users/disable-user.ts";
import { enableUser } from "#server/users/enable-user.ts";
import { setRoles } from "#server/users/set-roles.ts";

/** An article on its template's way, its people, and the administrator who sees to their accounts. */
export type RealArticle = { articleId: string; admin: Actor; people: User[] };

export async function createRealArticle(template: Template, users: readonly User[]): Promise<RealArticle> {
  const admin = await createUser({ roles: ["admin"], name: "Administrator" });
  const people: User[] = [];
  for (const { roles, grants = [] } of users) {
    const { id } = await createUser({ roles, grants });
    people.push({ id, roles, grants, disabled: false });
  }
  await createColumns();
  const id = `way-${createId()}`;
  await appDb().workflowTemplate.create({ data: { id, version: 1, body: { ...template, id } } });
  const article = await createArticle(people[0] ? { createdBy: people[0].id } : {});
  await appDb().article.update({ where: { id: article.id }, data: { templateId: id } });
  return { articleId: article.id, admin, people };
}

/** The columns that roles are narrowed to. The article is in none, so that its own template says which way it goes. */
async function createColumns(): Promise<void> {
  const text = { "zh-Hans": "", "zh-Hant": "", en: "" };
  const blank = { name: text, prefix: text, description: text, requiredCredits: [] };
  const data = columnIds.map((id) => ({ ...blank, id, slug: id }));
  await appDb().column.createMany({ data, skipDuplicates: true });
}

export function stateOf({ articleId }: RealArticle) {
  return transaction((tx) => findWorkflowState(tx, articleId));
}

/** What a page knows that asks: to be read before its moment, so that those of one moment know nothing of one another. */
export async function prepare(
  real: RealArticle,
  { ask, roles }: Pick<Asked, "ask" | "roles">,
): Promise<() => Promise<string>> {
  const { articleId, admin, people } = real;
  // The workflow looks up itself what narrows roles now.
  const grants = people.find(({ id }) => id === ask.by)?.grants ?? [];
  const actor: Actor = { id: ask.by, name: ask.by, roles, grants, locale: "en" };
  // One id, so that whoever presses twice sends the same command twice.
  const given = { commandId: createId(), articleId };
  const send = (command: () => Promise<Result<unknown>>) => async () => {
    const result = await command();
    return result.ok ? "done" : result.error.code;
  };
  switch (ask.do) {
    case "submit":
      return send(() => submitArticle(actor, { ...given, languages: scopeOf(ask.key) }));
    case "publish":
      return send(() => publishArticle(actor, { ...given, languages: scopeOf(ask.key) }));
    case "schedule": {
      const publishAt = inHours(1);
      return send(() => schedulePublication(actor, { ...given, languages: scopeOf(ask.key), publishAt }));
    }
    case "takeDown": {
      const languages = scopeOf(ask.key);
      return send(() => takeDown(actor, { ...given, languages, notice: noticeGiven, titleShown: true }));
    }
    case "withdraw":
      return send(() => withdrawSubmission(actor, { ...given, round: ask.round }));
    case "approve": {
      const manifestHash = await hashShown(actor, articleId, ask.key);
      return send(() => approve(actor, { ...given, manifestHash, ...ask.seen }));
    }
    case "return":
      return send(() => requestChanges(actor, { ...given, ...ask.seen, remark: "Once more, please." }));
    case "assign":
      return send(() => assignItem(actor, { ...given, ...ask.seen, scope: scopeOf(ask.key), to: ask.to }));
    case "move": {
      const scheduleId = await scheduleAt(real, ask.place);
      return send(() => reschedulePublication(actor, { ...given, scheduleId, publishAt: inHours(3) }));
    }
    case "embargo":
      return send(() => setEmbargo(actor, { ...given, until: inHours(2), note: "" }));
    case "lift":
      return send(() => liftEmbargo(actor, given));
    case "cancel": {
      const scheduleId = await scheduleAt(real, ask.place);
      return send(() => cancelSchedule(actor, { ...given, scheduleId }));
    }
    case "due": {
      const scheduleId = await scheduleAt(real, ask.place);
      await passTheTime({ articleId, scheduleId });
      return send(() => publishDue({ articleId, scheduleId }));
    }
    case "write": {
      const article = await readArticle({ ...actor, roles: ["admin"] }, { articleId });
      const copy = article.ok ? article.value.editions[ask.language] : undefined;
      if (!copy) throw new Error(`no ${ask.language} edition`);
      const { id: editionId, lockVersion: baseLockVersion, title, deck } = copy;
      const words = [...copy.document.content.map(blockText), ask.language === "zh" ? "又一段。" : "Another one."];
      const text = { editionId, baseLockVersion, title, deck, document: documentOf(words) };
      return send(() => saveWorkingCopy(actor, { commandId: given.commandId, ...text }));
    }
    case "setRoles":
      return send(() =>
        setRoles(admin, { commandId: given.commandId, userId: ask.by, roles: ask.roles, grants: ask.grants }),
      );
    case "disable":
      return send(() => disableUser(admin, { commandId: given.commandId, userId: ask.by }));
    case "enable":
      return send(() => enableUser(admin, { commandId: given.commandId, userId: ask.by }));
    default:
      return ask satisfies never;
  }
}

function inHours(hours: number): string {
  return new Date(Date.now() + hours * 3_600_000).toISOString();
}

async function hashShown(actor: Actor, articleId: string, key: ScopeKey): Promise<string> {
  const view = await transaction((tx) => workflowView(tx, actor, articleId));
  return view?.manifestHash[key] ?? `v1:${"0".repeat(64)}`;
}

async function scheduleAt(real: RealArticle, place: number): Promise<string> {
  const { schedules } = await stateOf(real);
  return schedules[place]?.id ?? "none-there";
}
