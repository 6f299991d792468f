import { describe, expect, test } from "vitest";
import { noticesOf } from "#domain/notifications/notices-of.ts";
import type { WorkflowEvent } from "#domain/workflow/events.ts";
import { foldWorkflow } from "#domain/workflow/evolve.ts";
import { oneReviewTemplate, reviewStage } from "#domain/workflow/testing/templates.ts";
import type { Template } from "#domain/workflow/workflow.ts";

// Edda wrote and handed in, Rui and Sami review, Pia publishes, Tova translated.
const at = "2026-03-01T08:00:00.000Z";
const later = "2026-03-02T08:00:00.000Z";
const manifestHash = `v1:${"0".repeat(64)}`;
const second = { ...reviewStage, id: "second", name: { ...reviewStage.name, en: "Second" }, refusesTo: "review" };
const template: Template = { ...oneReviewTemplate, stages: [reviewStage, second] };

const submitted: WorkflowEvent = {
  type: "submitted",
  ...{ by: "edda", at, round: 1, scope: ["zh", "en"], source: "zh", template, manifestHash },
};
const approved = (by: string, stageId: string): WorkflowEvent => ({
  type: "approved",
  ...{ by, at, round: 1, stageId, signatureId: `${stageId}-${by}`, scope: ["zh", "en"], manifestHash, remark: "" },
});
const voided = (by: string, ...signatureIds: string[]): WorkflowEvent => ({
  type: "signaturesVoided",
  ...{ by, at, signatureIds },
});
const returned = (by: string, to: string | null): WorkflowEvent => ({
  type: "changesRequested",
  ...{ by, at, round: 1, stageId: to === null ? "review" : "second", to, remark: "Once more." },
});
const assigned = (by: string, to: string | null): WorkflowEvent => ({
  type: "assigned",
  ...{ by, at, round: 1, stageId: "review", scope: ["zh", "en"], to },
});
const published: WorkflowEvent = {
  type: "published",
  ...{ by: "pia", at, completedRounds: [1] },
  publications: [{ language: "en", number: 1, round: 1, languageHash: manifestHash, manifestHash }],
};
const schedule: WorkflowEvent = {
  type: "scheduled",
  ...{ by: "pia", at, scheduleId: "s-1", scope: ["zh", "en"], publishAt: later, zone: null },
};
const refused = (reason: string): WorkflowEvent => ({
  type: "scheduleRefused",
  ...{ by: "pia", at: later, scheduleId: "s-1", reason },
});
const moved = (by: string): WorkflowEvent => ({
  type: "rescheduled",
  ...{ by, at, scheduleId: "s-1", publishAt: "2026-03-03T08:00:00.000Z", zone: null },
});
const cancelled = (by: string): WorkflowEvent => ({ type: "scheduleCancelled", ...{ by, at, scheduleId: "s-1" } });

const contributors = { zh: ["edda"], en: ["tova"], pair: ["edda", "tova"] };
const bothSigned = [submitted, approved("rui", "review"), approved("sami", "second")];

/** `kind person …` of what `events` tell after `past`. */
function told(past: WorkflowEvent[], events: WorkflowEvent[]): string[] {
  const context = { articleId: "a1", before: foldWorkflow(past), contributors };
  return noticesOf(events, foldWorkflow([...past, ...events]), context).map(
    ({ content, userId, actorId }) => `${content.kind} ${userId}${actorId === null ? "" : ` by ${actorId}`}`,
  );
}

describe("who is told", () => {
  test.each<[string, WorkflowEvent[], WorkflowEvent[], string[]]>([
    ["handing in tells nobody: inboxes do", [], [submitted], []],
    ["nor does an approval", [submitted], [approved("rui", "review")], []],
    [
      "whose approval fell, each once",
      bothSigned,
      [voided("tova", "review-rui", "second-sami")],
      ["approvalFell rui by tova", "approvalFell sami by tova"],
    ],
    ["not who made it fall", bothSigned, [voided("rui", "review-rui", "second-sami")], ["approvalFell sami by rui"]],
    [
      "who wrote and who handed in, when it is sent back to them",
      [submitted],
      [returned("rui", null)],
      ["returned edda by rui", "returned tova by rui"],
    ],
    [
      "besides, whose approval went with it",
      bothSigned,
      [returned("sami", "review"), voided("sami", "review-rui", "second-sami")],
      ["returned edda by sami", "returned tova by sami", "approvalFell rui by sami"],
    ],
    [
      "of both things a person would hear, that it is back",
      [submitted, approved("tova", "review")],
      [returned("sami", "review"), voided("sami", "review-tova")],
      ["returned edda by sami", "returned tova by sami"],
    ],
    ["to whom it was given", [submitted], [assigned("rui", "sami")], ["assigned sami by rui"]],
    ["nobody who takes it", [submitted], [assigned("rui", "rui")], []],
    ["from whom it was taken", [submitted, assigned("rui", "rui")], [assigned("ada", null)], ["unassigned rui by ada"]],
    [
      "both when it goes from one to the other",
      [submitted, assigned("rui", "rui")],
      [assigned("ada", "sami")],
      ["assigned sami by ada", "unassigned rui by ada"],
    ],
    ["nobody who gives back", [submitted, assigned("rui", "rui")], [assigned("rui", null)], []],
    [
      "whose piece readers have now",
      bothSigned,
      [published],
      ["published edda by pia", "published rui by pia", "published sami by pia", "published tova by pia"],
    ],
    [
      "whoever set the time too, when it was the clock that published",
      [...bothSigned, schedule],
      [published, { type: "scheduleDone", by: "pia", at: later, scheduleId: "s-1" }],
      ["published pia", "published edda", "published rui", "published sami", "published tova"],
    ],
    [
      "those a piece belongs to that stayed where it was, also whose fallen approval kept it",
      [...bothSigned, schedule, voided("tova", "second-sami")],
      [refused("notApproved")],
      ["scheduleRefused pia", "scheduleRefused edda", "scheduleRefused rui", "scheduleRefused sami"],
    ],
    [
      "the same when every try failed",
      [...bothSigned, schedule],
      [refused("publishFailed")],
      ["publishFailed pia", "publishFailed edda", "publishFailed rui", "publishFailed sami"],
    ],
    [
      "whose schedule somebody gave up",
      [...bothSigned, schedule],
      [cancelled("paul")],
      ["scheduleCancelled pia by paul"],
    ],
    ["not who gave up their own", [...bothSigned, schedule], [cancelled("pia")], []],
    ["whose schedule somebody moved", [...bothSigned, schedule], [moved("paul")], ["scheduleMoved pia by paul"]],
    ["not who moved their own", [...bothSigned, schedule], [moved("pia")], []],
    [
      "whoever moved it last, when it is moved once more",
      [...bothSigned, schedule, moved("paul")],
      [moved("pia")],
      ["scheduleMoved paul by pia"],
    ],
    [
      "not of a schedule that publishing now made pointless",
      [...bothSigned, schedule],
      [{ ...published, by: "paul" }, cancelled("paul")],
      ["edda", "rui", "sami", "tova"].map((name) => `published ${name} by paul`),
    ],
    [
      "nobody of what was taken back or set for later",
      [submitted],
      [schedule, { type: "withdrawn", by: "edda", at, round: 1 }],
      [],
    ],
  ])("%s", (_, past, events, expected) => {
    expect(told(past, events)).toEqual(expected);
  });
});

test("they are told what it was about", () => {
  const events = [returned("sami", "review"), voided("sami", "review-rui")];
  const context = { articleId: "a1", before: foldWorkflow(bothSigned), contributors };
  const notices = noticesOf(events, foldWorkflow([...bothSigned, ...events]), context);
  expect(notices[0]).toEqual({
    ...{ userId: "edda", articleId: "a1", actorId: "sami" },
    content: { kind: "returned", stageName: second.name, to: reviewStage.name, remark: "Once more." },
  });
  expect(notices.at(-1)?.content).toEqual({ kind: "approvalFell", stages: [reviewStage.name], why: "returned" });
});
