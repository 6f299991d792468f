import { describe, expect, test } from "vitest";
import { templateFaults } from "#domain/workflow/check-template.ts";
import { mayWriteNow } from "#domain/workflow/progress.ts";
import { deskTemplate, shippedTemplates, threeReviewsTemplate } from "#domain/workflow/templates.ts";
import { approve, ask, edit, newWorld, publish, submit, view } from "#domain/workflow/testing/asking.ts";
import { manifestNow, type User, type World } from "#domain/workflow/testing/world.ts";
import { templateSchema } from "#domain/workflow/workflow.ts";

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
