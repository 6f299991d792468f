import { describe, expect, test } from "vitest";
import type { WorkflowCommand } from "#domain/workflow/commands.ts";
import { quickTemplate } from "#domain/workflow/templates.ts";
import { approve, ask, edit, newWorld, people, publish, submit, view } from "#domain/workflow/testing/asking.ts";
import { oneReviewTemplate, reviewStage } from "#domain/workflow/testing/templates.ts";
import { manifestNow, policyOf, type User, type World } from "#domain/workflow/testing/world.ts";

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
