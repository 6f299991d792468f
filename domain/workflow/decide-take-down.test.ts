import { beforeEach, describe, expect, test } from "vitest";
import { approve, ask, edit, newWorld, publish, submit, view } from "#domain/workflow/testing/asking.ts";
import type { World } from "#domain/workflow/testing/world.ts";

const said = { zh: "数字有误，正在核对。", en: "A figure was wrong; we are checking." };
const takeDown = (world: World, languages: ("zh" | "en")[], notice = said, by = "wei") =>
  ask(world, by, { type: "takeDown", languages, notice, titleShown: true });

let world: World;
beforeEach(() => {
  world = newWorld();
  submit(world, "pair");
  approve(world, "pair");
  publish(world, "pair");
});

describe("taking down", () => {
  test("takes a language from its readers and leaves the other", () => {
    expect(takeDown(world, ["en"])).toBe("done");
    expect(view(world).status).toEqual({ zh: "published", en: "takenDown" });
    expect(view(world).publications).toEqual({ zh: expect.objectContaining({ number: 1 }) });
    expect(view(world).takenDown.en).toMatchObject({ number: 1, notice: said, by: { userId: "wei", name: "Wei" } });
  });

  test("is the publisher's, of what is there, and never without a word to whoever it concerns", () => {
    expect(takeDown(world, ["zh"], said, "rui")).toBe("forbidden");
    expect(takeDown(world, ["zh", "en"], { zh: "有误。", en: "  " })).toBe("noticeRequired");
    expect(takeDown(world, ["zh"], { zh: "有误。", en: "" })).toBe("done");
    expect(takeDown(world, ["zh", "en"])).toBe("notPublished");
    expect(takeDown(newWorld(), ["zh"])).toBe("notPublished");
  });

  test("is undone by a new submission alone, and the next number follows", () => {
    takeDown(world, ["zh", "en"]);
    expect(publish(world, "pair")).toBe("notApproved");
    expect(submit(world, "pair")).toBe("done");
    expect(view(world).status).toEqual({ zh: "inReview", en: "inReview" });
    expect(view(world).takenDown.zh?.number).toBe(1);
    expect([approve(world, "pair"), publish(world, "pair")]).toEqual(["done", "done"]);
    expect(view(world).publications).toMatchObject({ zh: { number: 2 }, en: { number: 2 } });
    expect(view(world).takenDown).toEqual({});
  });

  test("ends what was approved or scheduled of the language, and nothing of the other", () => {
    edit(world, "en", "ann");
    submit(world, "en");
    approve(world, "en");
    const publishAt = "2026-06-01T00:00:00.000Z";
    ask(world, "wei", { type: "schedule", scheduleId: "later", languages: ["en"], publishAt });
    edit(world, "zh", "wei");
    submit(world, "zh");
    expect(takeDown(world, ["en"])).toBe("done");
    expect(world.state.schedules.map(({ status }) => status)).toEqual(["cancelled"]);
    expect(view(world).rounds.map(({ scope }) => scope)).toEqual([["zh"]]);
    expect(publish(world, "en")).toBe("notApproved");
  });

  test("ends a round of which only the other language is still to go out", () => {
    world = newWorld();
    submit(world, "pair");
    approve(world, "pair");
    publish(world, "zh");
    takeDown(world, ["zh"]);
    expect([publish(world, "zh"), publish(world, "en")]).toEqual(["notApproved", "notApproved"]);
  });

  test("shows over an earlier refusal, and under a later one", () => {
    edit(world, "zh", "wei");
    submit(world, "zh");
    ask(world, "rui", { type: "requestChanges", round: 2, remark: "No." });
    world.minute++;
    takeDown(world, ["zh"]);
    expect(view(world).status.zh).toBe("takenDown");
    world.minute++;
    submit(world, "zh");
    ask(world, "rui", { type: "requestChanges", round: 3, remark: "No." });
    expect(view(world).status.zh).toBe("changesRequested");
  });
});
