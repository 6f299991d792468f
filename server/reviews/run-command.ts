import { lockArticle, whyClosed } from "#db/articles/lock-article.ts";
import { appendEvents } from "#db/audit/append-events.ts";
import { findEventsOfCommand } from "#db/audit/read-events.ts";
import { cutRevision } from "#db/editions/cut-revision.ts";
import { announceChange } from "#db/presence/announce.ts";
import { type Tx, transaction } from "#db/transaction.ts";
import { storeOutcome } from "#db/workflow/store-outcome.ts";
import { type Actor, may } from "#domain/access.ts";
import type { RevisionReason } from "#domain/article/revision.ts";
import type { Language } from "#domain/locale.ts";
import { lacksPictures, lacksRecordings } from "#domain/publication/article-content.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { languageStatus } from "#domain/workflow/build-view.ts";
import type { WorkflowCommand } from "#domain/workflow/commands.ts";
import { type Decided, decideOnce } from "#domain/workflow/decide-once.ts";
import { type WorkflowEvent, type WorkflowEventOf, workflowEventSchema } from "#domain/workflow/events.ts";
import { evolve } from "#domain/workflow/evolve.ts";
import { waitingItems } from "#domain/workflow/waiting-items.ts";
import { tellWorkflow } from "#server/notifications/tell-workflow.ts";
import { addDueJob } from "#server/publications/add-due-job.ts";
import { makePublications } from "#server/publications/make-publications.ts";
import { takeDownPublications } from "#server/publications/take-down-publications.ts";
import { type Asker, type LoadedWorkflow, loadWorkflow } from "#server/reviews/load-workflow.ts";

type Asked = { articleId: string; commandId: string };

/**
 * Decides a command on an article's workflow and stores what comes of it, in one transaction under the article's lock.
 * Answers with the event of type `leaves` that the command left; a repeated command id with that of the first time. An id
 * that was used for something else is refused with `duplicate`.
 */
export function runWorkflowCommand<T extends WorkflowEvent["type"]>(
  actor: Actor,
  asked: Asked,
  command: WorkflowCommand,
  leaves: T,
): Promise<Result<WorkflowEventOf<T>>> {
  return transaction(async (tx) => {
    if (!may(actor, "desk.read")) return refuse("forbidden");
    if (!(await lockArticle(tx, asked.articleId))) return refuse(await whyClosed(tx, asked.articleId));
    const decided = await decideAndStore(tx, actor, asked, command);
    if (!decided.ok) return decided;
    const event = decided.value.find((each): each is WorkflowEventOf<T> => each.type === leaves);
    return event ? ok(event) : refuse("duplicate");
  });
}

/** Commands that make something public, now or later. */
const publishing: ReadonlySet<WorkflowCommand["type"]> = new Set(["publish", "schedule", "reschedule", "publishDue"]);

/** The same inside a transaction that already holds the article's lock. */
export async function decideAndStore(
  tx: Tx,
  actor: Asker,
  { articleId, commandId }: Asked,
  command: WorkflowCommand,
): Promise<Result<WorkflowEvent[]>> {
  const stream = `article:${articleId}`;
  // What changed is asked of the content, not of the command: a use case that writes twice asks twice.
  const recorded = command.type === "contentChanged" ? [] : await findEventsOfCommand(tx, commandId);
  if (recorded.some((event) => event.stream !== stream || event.actorId !== actor.id)) return refuse("duplicate");
  const loaded = await loadWorkflow(tx, articleId, actor, {
    checked: publishing.has(command.type),
    named: command.type === "assign" && command.to !== null ? [command.to] : [],
  });
  if (!loaded) return refuse("notFound");
  const decided = decideLoaded(loaded, command, workflowEvents(recorded));
  if (!decided.ok) return decided;
  const { events, fresh } = decided.value;
  if (fresh && events.length > 0) await storeDecided(tx, loaded, { actorId: actor.id, commandId }, events);
  return ok(events);
}

/** What a command leads to, of an article that is loaded; nothing is stored. */
export function decideLoaded(
  loaded: LoadedWorkflow,
  command: WorkflowCommand,
  recorded: readonly WorkflowEvent[] = [],
): Result<Decided> {
  const decided = decideOnce(recorded, loaded.state, command, loaded.actor, loaded.policy);
  if (!decided.ok) return decided;
  const missing = decided.value.fresh ? missingIn(loaded, decided.value.events) : null;
  return missing === null ? decided : refuse(missing);
}

/** Nobody submits, signs or publishes an empty place. Signatures cover pictures and recordings, and those in use are kept. */
function missingIn({ content }: LoadedWorkflow, events: readonly WorkflowEvent[]) {
  const languages = events.flatMap((event): Language[] => {
    if (event.type === "submitted" || event.type === "approved") return event.scope;
    return event.type === "published" ? event.publications.map(({ language }) => language) : [];
  });
  if (languages.some((language) => lacksPictures(content, language))) return "pictureMissing";
  return languages.some((language) => lacksRecordings(content, language)) ? "recordingMissing" : null;
}

/**
 * Stores what was decided under the article's lock, and what follows. `pressed`: unless its pages come with others'.
 * `toldOtherwise`: whoever hears of it as a part of something greater.
 */
export async function storeDecided(
  tx: Tx,
  loaded: LoadedWorkflow,
  source: { actorId: string; commandId: string },
  events: WorkflowEvent[],
  { pressed = true, toldOtherwise = [] }: { pressed?: boolean; toldOtherwise?: readonly string[] } = {},
): Promise<void> {
  const { policy } = loaded;
  const { articleId } = loaded.content;
  const state = events.reduce(evolve, loaded.state);
  await appendEvents(
    tx,
    { stream: `article:${articleId}`, ...source },
    events.map((event) => ({ type: event.type, data: event })),
  );
  const signed = Object.values(loaded.manifests);
  // A signature names the revisions that it was given for, and never changes: they are there before it.
  const revisions = await cutForSignatures(tx, loaded, events);
  await storeOutcome(tx, {
    articleId,
    state,
    status: { zh: languageStatus(state, "zh", policy), en: languageStatus(state, "en", policy) },
    events,
    waiting: waitingItems(state, policy),
    manifestOf: (hash) => signed.find((manifest) => manifest.hash === hash)?.content,
    revisions,
  });
  for (const event of events) await followUp(tx, loaded, event, pressed);
  await tellWorkflow(tx, articleId, events, { before: loaded.state, after: state, policy, toldOtherwise });
  await announceChange(tx, articleId);
}

/** What an event brings with it, in the same transaction. */
async function followUp(tx: Tx, loaded: LoadedWorkflow, event: WorkflowEvent, pressed: boolean): Promise<void> {
  switch (event.type) {
    case "submitted":
      await cutRevisions(tx, loaded, event.scope, "submit", event.by);
      return;
    case "published": {
      const languages = event.publications.map(({ language }) => language);
      await cutRevisions(tx, loaded, languages, "publish", event.by);
      return makePublications(tx, loaded, event, { pressed });
    }
    case "takenDown":
      return takeDownPublications(tx, loaded, event);
    case "scheduled":
    case "rescheduled":
      return addDueJob(tx, { articleId: loaded.content.articleId, ...event });
    case "approved":
    case "withdrawn":
    case "changesRequested":
    case "assigned":
    case "signaturesVoided":
    case "scheduleCancelled":
    case "scheduleDone":
    case "scheduleRefused":
    case "embargoSet":
    case "embargoLifted":
      return;
    default:
      return event satisfies never;
  }
}

type RevisionNumbers = Partial<Record<Language, number>>;

async function cutForSignatures(tx: Tx, loaded: LoadedWorkflow, events: WorkflowEvent[]): Promise<RevisionNumbers> {
  let numbers: RevisionNumbers = {};
  for (const event of events)
    if (event.type === "approved")
      numbers = { ...numbers, ...(await cutRevisions(tx, loaded, event.scope, "sign", event.by)) };
  return numbers;
}

async function cutRevisions(
  tx: Tx,
  { content }: LoadedWorkflow,
  languages: readonly Language[],
  reason: RevisionReason,
  actorId: string,
): Promise<RevisionNumbers> {
  const numbers: RevisionNumbers = {};
  for (const language of languages) {
    const edition = content.editions[language];
    if (edition) numbers[language] = (await cutRevision(tx, edition.editionId, reason, actorId)).number;
  }
  return numbers;
}

/** Other parts record events in an article's stream too; those are not the workflow's. */
function workflowEvents(recorded: readonly { data: unknown }[]): WorkflowEvent[] {
  return recorded.flatMap(({ data }) => {
    const event = workflowEventSchema.safeParse(data);
    return event.success ? [event.data] : [];
  });
}
