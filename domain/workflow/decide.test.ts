import { describe, expect, test } from "vitest";
import type { Language } from "#domain/locale.ts";
import { buildWorkflowView } from "#domain/workflow/build-view.ts";
import { templateFaults } from "#domain/workflow/check-template.ts";
import type { WorkflowCommand } from "#domain/workflow/commands.ts";
import { mayWriteNow } from "#domain/workflow/progress.ts";
import { type ScopeKey, scopeOf } from "#domain/workflow/state.ts";
import { deskTemplate, quickTemplate, shippedTemplates, threeReviewsTemplate } from "#domain/workflow/templates.ts";
import { oneReviewTemplate, reviewStage } from "#domain/workflow/testing/templates.ts";
import { createWorld, manifestNow, perform, policyOf, type User, type World } from "#domain/workflow/testing/world.ts";
import { type Template, templateSchema } from "#domain/workflow/workflow.ts";

const people: User[] = [
  { id: "wei", roles: ["editor", "publisher"], disabled: false },
  { id: "ann", roles: ["translator"], disabled: false },
  { id: "rui", roles: ["reviewer"], disabled: false },
  { id: "rob", roles: ["reviewer"], disabled: false },
];

let commands = 0;

/** Runs a command as a person with their present roles: "done" or the code of the refusal. */
function ask(world: World, by: string, command: WorkflowCommand): string {
  const who = world.users.find(({ id }) => id === by);
  const actor = { id: by, roles: who && !who.disabled ? who.roles : [] };
  const outcome = perform(world, `c${commands++}`, command, actor);
  return outcome.ok ? "done" : outcome.error.code;
}

const submit = (world: World, key: ScopeKey, by = "wei") => ask(world, by, { type: "submit", scope: scopeOf(key) });
const approve = (world: World, key: ScopeKey, by = "rui") =>
  ask(world, by, { type: "approve", signatureId: `s${commands}`, manifestHash: manifestNow(world, key), remark: "" });
const publish = (world: World, key: ScopeKey, by = "wei") =>
  ask(world, by, { type: "publish", languages: scopeOf(key) });

function edit(world: World, language: Language, by: string): void {
  const { version } = world.texts[language];
  world.texts = { ...world.texts, [language]: { version: version + 1, authors: [by] } };
  ask(world, by, { type: "contentChanged" });
}

function view(world: World, by = "rui") {
  const roles = world.users.find(({ id }) => id === by)?.roles ?? [];
  return buildWorkflowView(world.state, { id: by, roles }, policyOf(world), { wei: "Wei", rui: "Rui" });
}

const newWorld = (template: Template = oneReviewTemplate, users = people) =>
  createWorld(template, structuredClone(users));

describe("what an approval covers", () => {
  test("one of the pair covers each: either language can be published first", () => {
    const world = newWorld();
    expect([submit(world, "pair"), approve(world, "pair"), publish(world, "en")]).toEqual(["done", "done", "done"]);
    expect(view(world).status).toEqual({ zh: "approved", en: "published" });
    expect(publish(world, "zh")).toBe("done");
    expect(view(world).status).toEqual({ zh: "published", en: "published" });
  });

  test("a page that has only English goes out alone", () => {
    const world = newWorld();
    expect([submit(world, "en"), approve(world, "en"), publish(world, "en")]).toEqual(["done", "done", "done"]);
    expect(view(world).status).toEqual({ zh: "draft", en: "published" });
    expect(publish(world, "zh")).toBe("notApproved");
  });

  test("once the pair is approved, a change of either language takes the approval of both", () => {
    const world = newWorld();
    submit(world, "pair");
    approve(world, "pair");
    edit(world, "en", "ann");
    expect(publish(world, "zh")).toBe("notApproved");
    expect(view(world).status).toEqual({ zh: "inReview", en: "inReview" });
    expect(view(world).rounds[0]?.signatures.map(({ valid }) => valid)).toEqual([false]);
    expect([approve(world, "pair"), publish(world, "pair")]).toEqual(["done", "done"]);
  });

  test("a language approved by itself does not mind what becomes of the other", () => {
    const world = newWorld();
    submit(world, "zh");
    approve(world, "zh");
    edit(world, "en", "ann");
    expect(publish(world, "zh")).toBe("done");
  });

  test("content that comes back has to be signed again", () => {
    const world = newWorld();
    submit(world, "zh");
    approve(world, "zh");
    const signed = world.texts.zh;
    edit(world, "zh", "ann");
    world.texts = { ...world.texts, zh: signed };
    ask(world, "ann", { type: "contentChanged" });
    expect(publish(world, "zh")).toBe("notApproved");
  });

  test("an approval names what its giver saw", () => {
    const world = newWorld();
    submit(world, "zh");
    const seen = manifestNow(world, "zh");
    edit(world, "zh", "ann");
    const command = { type: "approve", signatureId: "s", manifestHash: seen, remark: "" } as const;
    expect(ask(world, "rui", command)).toBe("contentChanged");
  });
});

describe("who may decide", () => {
  test("no one approves what they wrote, whatever their roles", () => {
    const world = newWorld();
    edit(world, "zh", "rui");
    submit(world, "pair");
    expect(approve(world, "pair", "rui")).toBe("ownWork");
    expect(approve(world, "pair", "wei")).toBe("forbidden");
    expect(approve(world, "pair", "rob")).toBe("done");
  });

  test("an approval does not count while its giver lacks the role, and somebody else can give one", () => {
    const world = newWorld();
    submit(world, "pair");
    approve(world, "pair");
    world.users = world.users.map((user) => (user.id === "rui" ? { ...user, disabled: true } : user));
    expect(publish(world, "pair")).toBe("decisionLapsed");
    expect([approve(world, "pair", "rob"), publish(world, "pair")]).toEqual(["done", "done"]);
  });

  test("a desk of two finishes with the quick template", () => {
    const two: User[] = [
      { id: "wei", roles: ["editor"], disabled: false },
      { id: "ann", roles: ["editor"], disabled: false },
    ];
    const world = newWorld(quickTemplate, two);
    expect([submit(world, "pair"), approve(world, "pair", "wei")]).toEqual(["done", "ownWork"]);
    expect([approve(world, "pair", "ann"), publish(world, "pair", "wei")]).toEqual(["done", "done"]);
  });

  test("three reviews are by three people", () => {
    const stages = ["first", "second", "third"].map((id) => ({ ...reviewStage, id }));
    const reviewers: User[] = ["r1", "r2", "r3"].map((id) => ({ id, roles: ["reviewer"], disabled: false }));
    const world = newWorld({ ...oneReviewTemplate, stages }, [...people, ...reviewers]);
    submit(world, "pair");
    expect([approve(world, "pair", "r1"), approve(world, "pair", "r1")]).toEqual(["done", "alreadySigned"]);
    expect(approve(world, "pair", "r2")).toBe("done");
    expect(view(world).rounds[0]?.stageIndex).toBe(2);
    expect(publish(world, "pair")).toBe("notApproved");
    expect([approve(world, "pair", "r2"), approve(world, "pair", "r3")]).toEqual(["alreadySigned", "done"]);
    expect(publish(world, "pair")).toBe("done");
  });

  test("where each language is signed by itself, a change sends only that language back", () => {
    const world = newWorld({ ...oneReviewTemplate, stages: [{ ...reviewStage, signs: "edition" }] });
    submit(world, "pair");
    expect([approve(world, "zh"), approve(world, "en", "rob")]).toEqual(["done", "done"]);
    edit(world, "en", "ann");
    expect(view(world).rounds[0]?.toSign.map(({ scope, approvalsGiven }) => [scope, approvalsGiven])).toEqual([
      [["zh"], 1],
      [["en"], 0],
    ]);
    expect([approve(world, "en", "rob"), publish(world, "pair")]).toEqual(["done", "done"]);
  });
});

describe("sending back and submitting again", () => {
  test("a remark is required, and is shown until the next submission", () => {
    const world = newWorld();
    submit(world, "pair");
    expect(ask(world, "rui", { type: "requestChanges", round: 1, remark: "  " })).toBe("remarkRequired");
    expect(ask(world, "wei", { type: "requestChanges", round: 1, remark: "Mine" })).toBe("forbidden");
    expect(ask(world, "rui", { type: "requestChanges", round: 1, remark: "Check the figure." })).toBe("done");
    expect(view(world).status.zh).toBe("changesRequested");
    expect(view(world).rounds[0]?.remarks).toMatchObject([{ text: "Check the figure.", name: "Rui" }]);
    expect(submit(world, "pair")).toBe("done");
    expect(view(world).rounds.map(({ number, status }) => [number, status])).toEqual([[2, "inReview"]]);
  });

  test("a publisher may send back what was approved", () => {
    const world = newWorld();
    submit(world, "zh");
    approve(world, "zh");
    expect(ask(world, "wei", { type: "requestChanges", round: 1, remark: "Not today." })).toBe("done");
    expect(publish(world, "zh")).toBe("notApproved");
  });

  test("both languages can be under way by themselves, but neither twice", () => {
    const world = newWorld();
    expect([submit(world, "zh"), submit(world, "en")]).toEqual(["done", "done"]);
    expect([submit(world, "pair"), submit(world, "zh")]).toEqual(["alreadySubmitted", "alreadySubmitted"]);
    expect(ask(world, "ann", { type: "withdraw", round: 1 })).toBe("done");
    expect(submit(world, "zh")).toBe("done");
  });

  test("what is published stays published while its text moves on, and needs a round of its own to follow", () => {
    const world = newWorld();
    submit(world, "zh");
    approve(world, "zh");
    publish(world, "zh");
    expect(submit(world, "zh")).toBe("nothingToPublish");
    edit(world, "zh", "ann");
    expect(view(world).status.zh).toBe("changedSincePublished");
    expect(view(world).publications.zh).toMatchObject({ number: 1, current: false });
    expect(publish(world, "zh")).toBe("notApproved");
    expect([submit(world, "zh"), approve(world, "zh"), publish(world, "zh")]).toEqual(["done", "done", "done"]);
    expect(world.state.publications.zh?.number).toBe(2);
  });
});

describe("publishing at a time", () => {
  const at = (world: World, minutes: number) =>
    new Date(Date.parse(policyOf(world).now) + minutes * 60_000).toISOString();
  const schedule = (world: World, minutes: number, id = "sch1") =>
    ask(world, "wei", { type: "schedule", scheduleId: id, languages: ["zh"], publishAt: at(world, minutes) });
  const approved = () => {
    const world = newWorld();
    submit(world, "zh");
    approve(world, "zh");
    return world;
  };

  test("the time must lie ahead and the text must be approved", () => {
    const world = newWorld();
    expect(schedule(world, 5)).toBe("notApproved");
    submit(world, "zh");
    approve(world, "zh");
    expect([schedule(world, 0), schedule(world, 5), schedule(world, 9, "sch2")]).toEqual([
      "scheduleInPast",
      "done",
      "alreadyScheduled",
    ]);
    expect(view(world).status.zh).toBe("scheduled");
  });

  test("it is published once when the time has come", () => {
    const world = approved();
    schedule(world, 5);
    expect(ask(world, "wei", { type: "publishDue", scheduleId: "sch1" })).toBe("scheduleNotDue");
    world.minute += 5;
    expect(ask(world, "wei", { type: "publishDue", scheduleId: "sch1" })).toBe("done");
    expect(ask(world, "wei", { type: "publishDue", scheduleId: "sch1" })).toBe("notFound");
    expect(view(world).status.zh).toBe("published");
  });

  test.each<[string, string, (world: World) => void]>([
    ["whose text changed", "notApproved", (world) => edit(world, "zh", "ann")],
    [
      "whose reviewer was disabled",
      "decisionLapsed",
      (world) => Object.assign(world.users.find(({ id }) => id === "rui") ?? {}, { disabled: true }),
    ],
    [
      "whose publisher lost the role",
      "decisionLapsed",
      (world) => Object.assign(world.users.find(({ id }) => id === "wei") ?? {}, { roles: ["editor"] }),
    ],
  ])("a piece %s stays unpublished, and says why", (_, reason, change) => {
    const world = approved();
    schedule(world, 5);
    change(world);
    world.minute += 5;
    expect(ask(world, "wei", { type: "publishDue", scheduleId: "sch1" })).toBe("done");
    expect(world.state.publications).toEqual({});
    expect(view(world).schedules).toMatchObject([{ status: "refused", reason }]);
  });

  test("withdrawing, sending back and publishing at once end a schedule", () => {
    const endings: WorkflowCommand[] = [
      { type: "withdraw", round: 1 },
      { type: "requestChanges", round: 1, remark: "No." },
      { type: "publish", languages: ["zh"] },
      { type: "cancelSchedule", scheduleId: "sch1" },
    ];
    for (const command of endings) {
      const world = approved();
      schedule(world, 5);
      expect(ask(world, "wei", command)).toBe("done");
      expect(world.state.schedules.map(({ status }) => status)).toEqual(["cancelled"]);
    }
  });
});

describe("the shipped templates", () => {
  const five: User[] = [
    { id: "wei", roles: ["editor"], disabled: false },
    { id: "ann", roles: ["translator"], disabled: false },
    ...["r1", "r2", "r3"].map((id): User => ({ id, roles: ["reviewer"], disabled: false })),
    { id: "pub", roles: ["publisher"], disabled: false },
  ];
  const stageNow = (world: World) =>
    world.state.rounds.at(-1)?.template.stages[view(world).rounds[0]?.stageIndex ?? 0]?.id;

  test("are well formed and sound", () => {
    for (const template of shippedTemplates) {
      expect(templateSchema.parse(template)).toEqual(template);
      expect(templateFaults(template)).toEqual([]);
    }
  });

  test("the desk reads the source before it is translated, and the translation with it", () => {
    const world = newWorld(deskTemplate, five);
    world.texts = { ...world.texts, en: { version: 0, authors: [] } };
    expect([submit(world, "pair"), approve(world, "zh", "r1")]).toEqual(["done", "done"]);
    expect(stageNow(world)).toBe("translation");
    expect(approve(world, "en", "ann")).toBe("contentChanged");
    edit(world, "en", "ann");
    expect([approve(world, "en", "r1"), approve(world, "en", "ann")]).toEqual(["forbidden", "done"]);
    expect(approve(world, "pair", "r1")).toBe("done");
    expect([publish(world, "pair", "pub"), approve(world, "pair", "pub")]).toEqual(["notApproved", "done"]);
    expect(publish(world, "pair", "pub")).toBe("done");
  });

  test("a reviewer's own correction of the translation leaves it translated, and wants another reader", () => {
    const world = newWorld(deskTemplate, five);
    submit(world, "pair");
    for (const [key, by] of [
      ["zh", "r1"],
      ["en", "ann"],
    ] as const)
      approve(world, key, by);
    edit(world, "en", "r1");
    expect(stageNow(world)).toBe("bilingual-review");
    expect([approve(world, "pair", "r1"), approve(world, "pair", "r2")]).toEqual(["ownWork", "done"]);
  });

  test("a refusal goes where its stage says, and what was decided from there on is decided anew", () => {
    const world = newWorld(deskTemplate, five);
    submit(world, "pair");
    for (const [key, by] of [
      ["zh", "r1"],
      ["en", "ann"],
      ["pair", "r2"],
    ] as const)
      approve(world, key, by);
    expect(ask(world, "pub", { type: "requestChanges", round: 1, remark: "Read it again." })).toBe("done");
    expect(stageNow(world)).toBe("bilingual-review");
    expect(ask(world, "r1", { type: "requestChanges", round: 1, remark: "Not English." })).toBe("done");
    expect(stageNow(world)).toBe("translation");
    expect(view(world).rounds[0]).toMatchObject({ status: "inReview", remarks: [{ text: "Not English." }] });
    // What was read of the source still is.
    expect(view(world).rounds[0]?.signatures.map(({ stageId, valid }) => [stageId, valid])).toEqual([
      ["source-review", true],
      ["translation", false],
      ["bilingual-review", false],
    ]);
    expect([approve(world, "en", "ann"), approve(world, "pair", "r1"), approve(world, "pair", "pub")]).toEqual(
      Array(3).fill("done"),
    );
  });

  test("of three reviews and three proofs the reviews are by three people, and only proofreaders write in the proofs", () => {
    const world = newWorld(threeReviewsTemplate, five);
    submit(world, "pair");
    expect(["r1", "r1", "r2", "r2", "r3"].map((by) => approve(world, "pair", by))).toEqual([
      "done",
      "alreadySigned",
      "done",
      "alreadySigned",
      "done",
    ]);
    expect(stageNow(world)).toBe("first-proof");
    expect(mayWriteNow(world.state, "zh", ["editor"])).toBe(false);
    expect(mayWriteNow(world.state, "zh", ["reviewer", "editor"])).toBe(true);
    expect(["r1", "r1", "r2"].map((by) => approve(world, "pair", by))).toEqual(["done", "done", "done"]);
    expect(mayWriteNow(world.state, "en", ["reviewer"])).toBe(false);
    expect([approve(world, "pair", "pub"), publish(world, "pair", "pub")]).toEqual(["done", "done"]);
    expect(mayWriteNow(world.state, "en", ["editor"])).toBe(true);
  });

  test("a refusal passes over a stage that has nothing of what was submitted", () => {
    const world = newWorld(deskTemplate, five);
    submit(world, "zh");
    approve(world, "zh", "r1");
    expect(stageNow(world)).toBe("bilingual-review");
    expect(ask(world, "r2", { type: "requestChanges", round: 1, remark: "Read the source again." })).toBe("done");
    expect(stageNow(world)).toBe("source-review");
  });

  test("an approval is of the stage that its giver saw, and so is a refusal", () => {
    const world = newWorld(threeReviewsTemplate, five);
    submit(world, "pair");
    const seen = { round: 1, stageId: "first-review" };
    const press = (by: string) =>
      ask(world, by, {
        type: "approve",
        signatureId: `s${by}`,
        manifestHash: manifestNow(world, "pair"),
        remark: "",
        seen,
      });
    expect([press("r1"), press("r2")]).toEqual(["done", "stageMoved"]);
    const send = { type: "requestChanges", round: 1, remark: "No.", seen } as const;
    expect(ask(world, "r2", send)).toBe("stageMoved");
  });

  test("who read it for one stage can't read it for another by losing a role and getting it back", () => {
    const world = newWorld(threeReviewsTemplate, five);
    const give = (id: string, roles: User["roles"]) =>
      Object.assign(world.users.find((user) => user.id === id) ?? {}, { roles });
    submit(world, "pair");
    approve(world, "pair", "r1");
    give("r1", ["publisher"]);
    expect(approve(world, "pair", "r2")).toBe("done");
    give("r1", ["reviewer"]);
    expect(approve(world, "pair", "r1")).toBe("alreadySigned");
  });

  test("a translation submitted by itself has no source to review", () => {
    const world = newWorld(deskTemplate, five);
    expect([submit(world, "en"), stageNow(world)]).toEqual(["done", "translation"]);
  });
});

test("a view allows exactly what the machine does", () => {
  const world = newWorld();
  submit(world, "pair");
  expect(view(world, "rui").rounds[0]?.toSign[0]?.approve).toEqual({ ok: true });
  expect(view(world, "wei").rounds[0]?.toSign[0]?.approve).toEqual({ ok: false, code: "forbidden" });
  expect(view(world, "wei").may.publish.pair).toEqual({ ok: false, code: "notApproved" });
  expect(view(world, "wei").rounds[0]?.may).toEqual({
    withdraw: { ok: true },
    requestChanges: { ok: false, code: "forbidden" },
  });
});
