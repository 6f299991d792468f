import { describe, expect, test } from "vitest";
import type { WorkflowEventOf } from "#domain/workflow/events.ts";
import { approve, ask, edit, newWorld, publish, submit, view } from "#domain/workflow/testing/asking.ts";
import { policyOf, type World } from "#domain/workflow/testing/world.ts";

const at = (world: World, minutes: number) =>
  new Date(Date.parse(policyOf(world).now) + minutes * 60_000).toISOString();
const schedule = (world: World, minutes: number) =>
  ask(world, "wei", {
    ...{ type: "schedule", scheduleId: "sch1", languages: ["zh"] },
    ...{ publishAt: at(world, minutes), zone: "Asia/Taipei" },
  });
const move = (world: World, minutes: number, by = "wei") =>
  ask(world, by, {
    ...{ type: "reschedule", scheduleId: "sch1" },
    ...{ publishAt: at(world, minutes), zone: "Europe/Berlin" },
  });
const due = (world: World) => ask(world, "wei", { type: "publishDue", scheduleId: "sch1" });
const embargo = (world: World, minutes: number, by = "wei") =>
  ask(world, by, { type: "setEmbargo", until: at(world, minutes), zone: "Asia/Shanghai", note: " Until the talk. " });
const lift = (world: World, by = "wei") => ask(world, by, { type: "liftEmbargo" });
const approved = () => {
  const world = newWorld();
  submit(world, "zh");
  approve(world, "zh");
  return world;
};

describe("moving what is scheduled", () => {
  test("keeps the approvals, and the zone the new time was said in", () => {
    const world = approved();
    schedule(world, 5);
    expect(move(world, 9)).toBe("done");
    expect(world.state.schedules).toMatchObject([
      { id: "sch1", publishAt: at(world, 9), zone: "Europe/Berlin", status: "waiting" },
    ]);
    world.minute += 5;
    expect(due(world)).toBe("scheduleNotDue");
    world.minute += 4;
    expect([due(world), view(world).status.zh]).toEqual(["done", "published"]);
  });

  test("earlier works as later does, but not into the past", () => {
    const world = approved();
    schedule(world, 5);
    expect([move(world, 0), move(world, 2)]).toEqual(["scheduleInPast", "done"]);
    world.minute += 2;
    expect(due(world)).toBe("done");
  });

  test("asks what scheduling asks", () => {
    const world = approved();
    schedule(world, 5);
    expect(move(world, 9, "ann")).toBe("forbidden");
    expect(view(world, "ann").schedules[0]?.move).toEqual({ ok: false, code: "forbidden" });
    edit(world, "zh", "ann");
    expect(move(world, 9)).toBe("notApproved");
    expect(world.state.schedules[0]?.publishAt).toBe(at(world, 5));
  });

  test("makes it the decision of whoever moved it", () => {
    const world = approved();
    world.users.push({ id: "pia", roles: ["publisher"], disabled: false });
    schedule(world, 5);
    move(world, 6, "pia");
    world.users = world.users.map((user) => (user.id === "wei" ? { ...user, disabled: true } : user));
    world.minute += 6;
    expect(due(world)).toBe("done");
    const event = world.log
      .map(({ data }) => data)
      .find((data): data is WorkflowEventOf<"published"> => {
        return typeof data === "object" && data !== null && "type" in data && data.type === "published";
      });
    expect(event?.by).toBe("pia");
  });

  test("what is done with is not moved", () => {
    const world = approved();
    expect(move(world, 9)).toBe("notFound");
    schedule(world, 5);
    ask(world, "wei", { type: "cancelSchedule", scheduleId: "sch1" });
    expect(move(world, 9)).toBe("notFound");
  });
});

describe("an embargo", () => {
  test("keeps everything in until its end, and nothing after it", () => {
    const world = approved();
    expect(embargo(world, 10)).toBe("done");
    expect(view(world).embargo).toEqual({
      ...{ until: at(world, 10), zone: "Asia/Shanghai" },
      ...{ note: "Until the talk.", name: "Wei" },
    });
    expect([publish(world, "zh"), schedule(world, 9), schedule(world, 10)]).toEqual(["embargoed", "embargoed", "done"]);
    expect(move(world, 9)).toBe("embargoed");
    world.minute += 10;
    expect(view(world).embargo).toBeNull();
    expect(due(world)).toBe("done");
  });

  test("says until when in its refusal", () => {
    const world = approved();
    embargo(world, 10);
    const refusal = world.decide(
      [],
      world.state,
      { type: "publish", languages: ["zh"] },
      { id: "wei", roles: { zh: ["publisher"], en: ["publisher"] } },
      policyOf(world),
    );
    expect(refusal).toEqual({ ok: false, error: { code: "embargoed", params: { until: at(world, 10) } } });
  });

  test("refuses what was due before its end, and says so ahead of time", () => {
    const world = approved();
    schedule(world, 5);
    expect(view(world).schedules).toMatchObject([{ embargoed: false }]);
    embargo(world, 10);
    expect(view(world).schedules).toMatchObject([{ status: "waiting", embargoed: true }]);
    world.minute += 5;
    expect(due(world)).toBe("done");
    expect(view(world).schedules).toMatchObject([{ status: "refused", reason: "embargoed" }]);
    expect(world.state.publications).toEqual({});
  });

  test("is set, changed and lifted by whoever publishes", () => {
    const world = approved();
    expect([embargo(world, 10, "rui"), embargo(world, 0), lift(world)]).toEqual([
      "forbidden",
      "embargoInPast",
      "notEmbargoed",
    ]);
    embargo(world, 10);
    expect([lift(world, "ann"), embargo(world, 3)]).toEqual(["forbidden", "done"]);
    expect(view(world).embargo?.until).toBe(at(world, 3));
    expect([lift(world), publish(world, "zh")]).toEqual(["done", "done"]);
  });

  test("holds a draft too, and does not end with a submission", () => {
    const world = newWorld();
    expect(embargo(world, 10)).toBe("done");
    submit(world, "zh");
    approve(world, "zh");
    ask(world, "wei", { type: "withdraw", round: 1 });
    submit(world, "zh");
    approve(world, "zh");
    expect(publish(world, "zh")).toBe("embargoed");
  });
});
