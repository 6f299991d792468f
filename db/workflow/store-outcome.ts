import type { Tx } from "#db/transaction.ts";
import { replaceInboxItems } from "#db/workflow/inbox.ts";
import { toJsonObject } from "#domain/json.ts";
import type { Language } from "#domain/locale.ts";
import type { ManifestContent } from "#domain/publication/manifest.ts";
import type { WorkflowEvent, WorkflowEventOf } from "#domain/workflow/events.ts";
import type { WorkflowState } from "#domain/workflow/state.ts";
import type { LanguageStatus } from "#domain/workflow/view.ts";
import type { WaitingItem } from "#domain/workflow/waiting-items.ts";

/** What lists can ask for; the finer words are worked out when an article is read. */
type ListStatus = "draft" | "inReview" | "changesRequested" | "approved";

export type Outcome = {
  articleId: string;
  state: WorkflowState;
  status: { zh: LanguageStatus; en: LanguageStatus };
  events: readonly WorkflowEvent[];
  /** What waits for somebody after them. */
  waiting: readonly WaitingItem[];
  /** What a new signature covers. */
  manifestOf: (hash: string) => ManifestContent | undefined;
  /** The revisions that have its words. */
  revisions: Partial<Record<Language, number>>;
};

/** Stores the state after `events`, and the rows of the signatures and schedules among them. */
export async function storeOutcome(tx: Tx, outcome: Outcome): Promise<void> {
  const { articleId } = outcome;
  const row = {
    state: toJsonObject(outcome.state),
    statusZh: listStatus(outcome.status.zh),
    statusEn: listStatus(outcome.status.en),
    embargoUntil: outcome.state.embargo && new Date(outcome.state.embargo.until),
  };
  await tx.workflowState.upsert({ where: { articleId }, create: { articleId, ...row }, update: row });
  await replaceInboxItems(tx, articleId, outcome.waiting);
  for (const event of outcome.events) {
    switch (event.type) {
      case "approved":
        await insertSignature(tx, outcome, event);
        break;
      case "signaturesVoided":
        await tx.signature.updateMany({
          where: { id: { in: event.signatureIds }, articleId, voidedAt: null },
          data: { voidedAt: new Date(event.at) },
        });
        break;
      case "scheduled":
        await tx.schedule.create({
          data: {
            id: event.scheduleId,
            articleId,
            scope: event.scope,
            publishAt: new Date(event.publishAt),
            zone: event.zone,
            requestedBy: event.by,
          },
        });
        break;
      case "rescheduled": {
        const { by: requestedBy, zone } = event;
        await changeSchedule(tx, event.scheduleId, { publishAt: new Date(event.publishAt), zone, requestedBy });
        break;
      }
      case "scheduleCancelled":
        await changeSchedule(tx, event.scheduleId, { status: "cancelled" });
        break;
      case "scheduleDone":
        await changeSchedule(tx, event.scheduleId, { status: "done" });
        break;
      case "scheduleRefused":
        await changeSchedule(tx, event.scheduleId, { status: "refused", reason: event.reason });
        break;
      case "submitted":
      case "withdrawn":
      case "changesRequested":
      case "assigned":
      case "published":
      case "takenDown":
      case "embargoSet":
      case "embargoLifted":
        break;
      default:
        event satisfies never;
    }
  }
}

async function insertSignature(tx: Tx, outcome: Outcome, event: WorkflowEventOf<"approved">): Promise<void> {
  const manifest = outcome.manifestOf(event.manifestHash);
  if (!manifest) throw new Error(`signature ${event.signatureId} is for a manifest that does not stand`);
  await tx.signature.create({
    data: {
      id: event.signatureId,
      articleId: outcome.articleId,
      round: event.round,
      stageId: event.stageId,
      userId: event.by,
      scope: event.scope,
      manifestHash: event.manifestHash,
      manifest: toJsonObject(manifest),
      revisions: revisionsOf(outcome, event.scope),
      remark: event.remark,
      signedAt: new Date(event.at),
    },
  });
}

function revisionsOf({ revisions }: Outcome, scope: readonly Language[]): Record<string, number> {
  return Object.fromEntries(
    scope.flatMap((language) => {
      const number = revisions[language];
      return number === undefined ? [] : [[language, number]];
    }),
  );
}

type ScheduleChange =
  | { status: string; reason?: string }
  | { publishAt: Date; zone: string | null; requestedBy: string };

async function changeSchedule(tx: Tx, id: string, data: ScheduleChange): Promise<void> {
  await tx.schedule.update({ where: { id }, data });
}

function listStatus(status: LanguageStatus): ListStatus {
  switch (status) {
    case "inReview":
    case "changesRequested":
    case "approved":
      return status;
    case "scheduled":
      return "approved";
    case "draft":
    case "published":
    case "changedSincePublished":
    case "takenDown":
      return "draft";
    default:
      return status satisfies never;
  }
}
