import { releaseEventSchema } from "#domain/releases/release-events.ts";
import { workflowEventTypes } from "#domain/workflow/events.ts";

/** What is recorded beside the workflow's own events and those of releases. */
const otherEventTypes = [
  "articleTrashed",
  "articleRestored",
  "articleDeleted",
  "commentOpened",
  "commentResolved",
  "commentReopened",
  "correctionAdded",
  "correctionReworded",
  "correctionRemoved",
  "suggestionsMade",
  "suggestionsAccepted",
  "suggestionsRejected",
  "suggestionsWithdrawn",
  "userAdded",
  "userInvited",
  "userDisabled",
  "userEnabled",
  "rolesSet",
  "absenceSet",
  "settingsChanged",
  "templateSaved",
  "templateRetired",
  "columnTemplateSet",
  "columnAccentSet",
  "frontPublished",
  "aboutWritten",
] as const;

const releaseEventTypes = releaseEventSchema.options.map(({ shape }) => shape.type.value);

/** Everything that the log can say happened: nothing else is ever appended, and each has its sentence. */
export const auditEventTypes = [...workflowEventTypes, ...releaseEventTypes, ...otherEventTypes];
export type AuditEventType = (typeof auditEventTypes)[number];
