import { describe, expect, test } from "vitest";
import { sampleContent } from "#domain/publication/testing/article-content.ts";
import type { WorkflowCommand } from "#domain/workflow/commands.ts";
import { assembleSlip, type ReviewSlip } from "#domain/workflow/slip.ts";
import type { SlipEntry } from "#domain/workflow/slip-entries.ts";
import { scopeOf } from "#domain/workflow/state.ts";
import { deskTemplate } from "#domain/workflow/templates.ts";
import { oneReviewTemplate } from "#domain/workflow/testing/templates.ts";
import { createWorld, heldBy, manifestNow, perform, policyOf, type World } from "#domain/workflow/testing/world.ts";
import type { Template } from "#domain/workflow/workflow.ts";

const names = new Map([
  ["wei", "魏一舟"],
  ["ann", "Ann Loft"],
  ["rui", "芮青"],
  ["pia", "Pia Holm"],
]);

const newWorld = (template: Template = oneReviewTemplate): World =>
  createWorld(template, [
    { id: "wei", roles: ["editor"], disabled: false },
    { id: "ann", roles: ["translator"], disabled: false },
    { id: "rui", roles: ["reviewer"], disabled: false },
    { id: "pia", roles: ["publisher"], disabled: false },
  ]);

let commands = 0;

/** Lets somebody act; a refusal fails the test. */
function act(world: World, by: string, command: WorkflowCommand): void {
  world.minute++;
  const roles = heldBy(
    world,
    world.users.find(({ id }) => id === by),
  );
  const outcome = perform(world, `c${commands++}`, command, { id: by, roles });
  if (!outcome.ok) throw new Error(`${command.type}: ${outcome.error.code}`);
}

const submit = (world: World) => act(world, "wei", { type: "submit", scope: scopeOf("pair") });
const approve = (world: World, by: string, remark = "", key: "zh" | "en" | "pair" = "pair") =>
  act(world, by, { type: "approve", signatureId: `s${commands}`, manifestHash: manifestNow(world, key), remark });
function edit(world: World, by: string): void {
  world.texts = { ...world.texts, en: { version: world.texts.en.version + 1, authors: [by] } };
  act(world, by, { type: "contentChanged" });
}

function slipOf(world: World): ReviewSlip {
  return assembleSlip({
    content: sampleContent(),
    desk: { name: { "zh-Hans": "江声", "zh-Hant": "江聲", en: "River Sound" }, timeZone: "Europe/London" },
    stream: world.log,
    policy: policyOf(world),
    names,
    revisions: { zh: 4 },
    firstPrintedTime: null,
  });
}

const ofType = <T extends SlipEntry["type"]>(slip: ReviewSlip, type: T) =>
  slip.entries.filter((entry): entry is Extract<SlipEntry, { type: T }> => entry.type === type);

test("says when a time was moved and when an embargo was set and lifted, each time as it was said then", () => {
  const world = newWorld();
  submit(world);
  approve(world, "rui");
  const [first, second, until] = [
    "2026-05-01T09:00:00+08:00",
    "2026-05-02T09:00:00+02:00",
    "2026-04-01T00:00:00+08:00",
  ];
  act(world, "pia", {
    ...{ type: "schedule", scheduleId: "sch1" },
    languages: ["zh"],
    publishAt: first,
    zone: "Asia/Taipei",
  });
  act(world, "pia", { type: "reschedule", scheduleId: "sch1", publishAt: second, zone: "Europe/Berlin" });
  act(world, "pia", { type: "setEmbargo", until, zone: "Asia/Shanghai", note: "Until the talk." });
  expect(slipOf(world).embargo).toMatchObject({ until, note: "Until the talk." });
  act(world, "pia", { type: "liftEmbargo" });
  act(world, "pia", { type: "cancelSchedule", scheduleId: "sch1" });
  expect(slipOf(world).embargo).toBeNull();
  expect(slipOf(world).entries.slice(2)).toMatchObject([
    { type: "scheduled", publishAt: first, zone: "Asia/Taipei", role: "publisher", rounds: [1] },
    { type: "rescheduled", publishAt: second, zone: "Europe/Berlin", rounds: [1] },
    { type: "embargoSet", until, remark: "Until the talk.", name: "Pia Holm", role: "publisher" },
    { type: "embargoLifted" },
    { type: "scheduleCancelled", publishAt: second },
  ]);
});

describe("the facts", () => {
  test("an article that nobody submitted has its editions and no decision", () => {
    const slip = slipOf(newWorld());
    expect(slip).toMatchObject({
      rounds: [],
      entries: [],
      chain: null,
      column: { en: "City Notes" },
      datePublished: "2026-03-01T08:00:00+08:00",
      desk: { timeZone: "Europe/London" },
    });
    expect(slip.editions).toMatchObject([
      { language: "zh", locale: "zh-Hans", title: "一座桥的两个名字", blocks: 2, length: 21, revision: 4 },
      { language: "en", locale: "en", title: "One bridge, two names", blocks: 1, length: 4, revision: null },
    ]);
  });

  test("the language that was written first comes first, and one that is not there is left out", () => {
    const assembled = (change: Parameters<typeof sampleContent>[0]) => {
      const world = newWorld();
      const given = { desk: null, stream: [], policy: policyOf(world), names, revisions: {}, firstPrintedTime: null };
      return assembleSlip({ content: sampleContent(change), ...given });
    };
    const english = assembled((content) => {
      content.sourceLanguage = "en";
    });
    expect(english.editions.map(({ language }) => language)).toEqual(["en", "zh"]);
    expect(english.desk).toEqual({ name: null, timeZone: "Asia/Shanghai" });
    const alone = assembled((content) => {
      delete content.editions.en;
    });
    expect(alone.editions.map(({ language }) => language)).toEqual(["zh"]);
  });
});

describe("the decisions", () => {
  test("an approval that fell says when, through whom and why; the one given again stands and is published", () => {
    const world = newWorld();
    submit(world);
    approve(world, "rui", "Read against the source.");
    const first = manifestNow(world, "pair");
    edit(world, "ann");
    approve(world, "rui");
    act(world, "pia", { type: "publish", languages: scopeOf("pair") });
    const slip = slipOf(world);
    expect(slip.entries.map(({ type, name }) => `${type} ${name}`)).toEqual([
      "submitted 魏一舟",
      "approved 芮青",
      "signaturesVoided Ann Loft",
      "approved 芮青",
      "published Pia Holm",
    ]);
    const [fell, stands] = ofType(slip, "approved");
    expect(fell).toMatchObject({
      standing: "voided",
      voided: { at: "2026-01-01T00:03:00.000Z", name: "Ann Loft", why: "changed" },
      manifestHash: first,
      remark: "Read against the source.",
      stage: { name: { en: "Review" } },
      role: "reviewer",
      rounds: [1],
    });
    expect(stands).toMatchObject({ standing: "stands", voided: null, manifestHash: manifestNow(world, "pair") });
    expect(ofType(slip, "signaturesVoided")).toMatchObject([{ rounds: [1], given: [{ name: "芮青" }] }]);
    expect(ofType(slip, "published")[0]?.publications.map(({ language, number }) => `${language} ${number}`)).toEqual([
      "zh 1",
      "en 1",
    ]);
    expect(slip.rounds).toMatchObject([{ number: 1, status: "published", template: { version: 1 } }]);
    expect(slip.editions.map(({ publication }) => publication)).toEqual([1, 1]);
  });

  test("what is sent back to an earlier stage says to which, and the approvals it undoes were sent back, not changed", () => {
    const world = newWorld(deskTemplate);
    submit(world);
    approve(world, "rui", "", "zh");
    approve(world, "ann", "", "en");
    act(world, "rui", { type: "requestChanges", round: 1, remark: "The name of the bridge." });
    const slip = slipOf(world);
    const [returned] = ofType(slip, "changesRequested");
    expect(returned?.to).not.toBeNull();
    expect(returned).toMatchObject({ remark: "The name of the bridge.", name: "芮青" });
    expect(ofType(slip, "approved").map(({ standing, voided }) => [standing, voided?.why])).toEqual([
      ["stands", undefined],
      ["voided", "returned"],
    ]);
  });

  test("an approval whose giver lost the role has lapsed; one of a round that was withdrawn ended with it", () => {
    const world = newWorld();
    submit(world);
    approve(world, "rui");
    expect(slipOf(world).rounds[0]?.status).toBe("approved");
    const roleless = { ...world, users: world.users.filter(({ id }) => id !== "rui") };
    expect(ofType(slipOf(roleless), "approved")[0]?.standing).toBe("lapsed");
    expect(slipOf(roleless).rounds[0]?.status).toBe("open");
    act(world, "wei", { type: "withdraw", round: 1 });
    const slip = slipOf(world);
    expect(ofType(slip, "approved")[0]).toMatchObject({ standing: "ended", voided: null });
    expect(slip.entries.at(-1)).toMatchObject({ type: "withdrawn", rounds: [1], name: "魏一舟" });
  });

  test("a publication put off is followed to its end: cancelled with its time, or refused with the reason", () => {
    const world = newWorld();
    const publishAt = "2026-01-01T02:00:00.000Z";
    submit(world);
    approve(world, "rui");
    act(world, "pia", { type: "schedule", scheduleId: "later", languages: scopeOf("pair"), publishAt });
    act(world, "pia", { type: "cancelSchedule", scheduleId: "later" });
    act(world, "pia", { type: "schedule", scheduleId: "due", languages: scopeOf("pair"), publishAt });
    world.users = world.users.map((user) => (user.id === "rui" ? { ...user, disabled: true } : user));
    world.minute = 125;
    act(world, "pia", { type: "publishDue", scheduleId: "due" });
    expect(slipOf(world).entries.slice(2)).toMatchObject([
      { type: "scheduled", scope: ["zh", "en"], publishAt, rounds: [1], role: "publisher" },
      { type: "scheduleCancelled", publishAt },
      { type: "scheduled" },
      { type: "scheduleRefused", publishAt, reason: "decisionLapsed" },
    ]);
  });

  test("whoever has no account any more has no name, and what was not the workflow's own is no decision", () => {
    const world = newWorld();
    submit(world);
    const [link] = world.log;
    if (!link) throw new Error("nothing was recorded");
    world.log = [{ ...link, data: { type: "trashed" } }, link];
    const slip = assembleSlip({
      content: sampleContent(),
      desk: null,
      stream: world.log,
      policy: policyOf(world),
      names: new Map(),
      revisions: {},
      firstPrintedTime: "2026-02-01T00:00:00+08:00",
    });
    expect(slip.entries).toMatchObject([{ type: "submitted", name: "", role: null }]);
  });
});

describe("the chain", () => {
  test("its newest link stands at the foot, and a planted change shows", () => {
    const world = newWorld();
    submit(world);
    approve(world, "rui", "Fine.");
    const last = world.log[1];
    expect(slipOf(world).chain).toEqual({ seq: 2, hash: last?.hash, fault: null });
    world.log = world.log.map((link) =>
      link.seq === 2 ? { ...link, data: { ...Object(link.data), remark: "" } } : link,
    );
    expect(slipOf(world).chain?.fault).toEqual({ seq: 2, fault: "changed" });
  });
});
