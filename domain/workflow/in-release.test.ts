import { expect, test } from "vitest";
import { approve, ask, newWorld, publish, submit, view } from "#domain/workflow/testing/asking.ts";

const later = { scheduleId: "s1", publishAt: "2027-01-01T00:00:00Z" };

test("what a release has goes out with it, and neither by itself nor at a time of its own", () => {
  const world = newWorld();
  submit(world, "pair");
  approve(world, "pair");
  world.inRelease = ["en"];
  expect(publish(world, "en")).toBe("inRelease");
  expect(publish(world, "pair")).toBe("inRelease");
  expect(ask(world, "wei", { type: "schedule", languages: ["en"], ...later })).toBe("inRelease");
  expect(view(world, "wei").may.publish.en).toEqual({ ok: false, code: "inRelease" });
  expect(ask(world, "wei", { type: "publish", languages: ["en"], withRelease: true })).toBe("done");
});

test("the language that it does not have goes its own way", () => {
  const world = newWorld();
  submit(world, "pair");
  approve(world, "pair");
  world.inRelease = ["en"];
  expect(publish(world, "zh")).toBe("done");
});

test("going out with a release asks for no less than going out alone", () => {
  const world = newWorld();
  submit(world, "pair");
  world.inRelease = ["zh", "en"];
  const together = { type: "publish", languages: ["zh", "en"], withRelease: true } as const;
  expect(ask(world, "wei", together)).toBe("notApproved");
  expect(ask(world, "ann", together)).toBe("forbidden");
});
