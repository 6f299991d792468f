import { describe, expect, test } from "vitest";
import type { Language } from "#domain/locale.ts";
import type { ReleaseCommand } from "#domain/releases/decide-release.ts";
import { mostMembers } from "#domain/releases/release.ts";
import {
  askRelease,
  keyOf,
  newReleaseWorld,
  type ReleaseWorld,
  timeOf,
} from "#domain/releases/testing/release-world.ts";

const both: Language[] = ["zh", "en"];
const zone = "Asia/Shanghai";

/** "done", or the code of the refusal. */
function ask(world: ReleaseWorld, by: string, command: ReleaseCommand, releaseId = "r1"): string {
  const outcome = askRelease(world, releaseId, by, command);
  return outcome.ok ? "done" : outcome.error.code;
}
const put = (articleId: string, languages: Language[] = both): ReleaseCommand => ({
  type: "putMember",
  member: { articleId, languages },
});
const standing = (world: ReleaseWorld, id = "r1") => world.releases.get(id)?.standing;

function gathered(...articleIds: string[]): ReleaseWorld {
  const world = newReleaseWorld();
  ask(world, "ann", { type: "create", releaseId: "r1", name: "Spring" });
  for (const articleId of articleIds) ask(world, "ann", put(articleId));
  return world;
}

describe("who may", () => {
  test.each<[string, ReleaseCommand, string, string]>([
    ["renames", { type: "rename", name: "Summer" }, "done", "done"],
    ["adds", put("a2"), "done", "done"],
    ["removes", { type: "removeMember", articleId: "a1" }, "done", "done"],
    ["publishes", { type: "publish" }, "forbidden", "done"],
    ["schedules", { type: "schedule", publishAt: timeOf(9), zone }, "forbidden", "done"],
    ["gives up", { type: "cancel" }, "forbidden", "done"],
  ])("an editor or a publisher %s", (_, command, editor, publisher) => {
    expect(ask(gathered("a1"), "ann", command)).toBe(editor);
    expect(ask(gathered("a1"), "bob", command)).toBe(publisher);
    expect(ask(gathered("a1"), "nobody", command)).toBe("forbidden");
  });

  test("once a time is set, only publishers change what goes out then", () => {
    const world = gathered("a1");
    ask(world, "bob", { type: "schedule", publishAt: timeOf(9), zone });
    expect(ask(world, "ann", put("a2"))).toBe("forbidden");
    expect(ask(world, "ann", { type: "removeMember", articleId: "a1" })).toBe("forbidden");
    expect(ask(world, "cai", put("a2"))).toBe("done");
    expect(standing(world)).toMatchObject({ kind: "scheduled", by: "bob" });
  });
});

describe("members", () => {
  test("an article is in it once, and its languages can change", () => {
    const world = gathered("a1", "a2", "a1");
    expect(ask(world, "ann", put("a1", ["en"]))).toBe("done");
    expect(world.releases.get("r1")?.members).toEqual([
      { articleId: "a1", languages: ["en"] },
      { articleId: "a2", languages: both },
    ]);
    expect(askRelease(world, "r1", "ann", put("a1", ["en"]))).toEqual({ ok: true, value: [] });
  });

  test("a language of an article is in one open release at most, and not to go out alone", () => {
    const world = gathered("a1");
    ask(world, "ann", { type: "create", releaseId: "r2", name: "Other" }, "r2");
    expect(ask(world, "ann", put("a1"), "r2")).toBe("inRelease");
    world.alone.add(keyOf("a2", "en"));
    expect(ask(world, "ann", put("a2"), "r2")).toBe("alreadyScheduled");
    expect(ask(world, "ann", put("a2", ["zh"]), "r2")).toBe("done");
    ask(world, "bob", { type: "cancel" });
    expect(ask(world, "ann", put("a1"), "r2")).toBe("done");
  });

  test("the order is of exactly the members that there are", () => {
    const world = gathered("a1", "a2", "a3");
    expect(ask(world, "ann", { type: "order", articleIds: ["a3", "a1", "a2"] })).toBe("done");
    expect(world.releases.get("r1")?.members.map(({ articleId }) => articleId)).toEqual(["a3", "a1", "a2"]);
    expect(ask(world, "ann", { type: "order", articleIds: ["a1", "a2"] })).toBe("conflict");
    expect(ask(world, "ann", { type: "order", articleIds: ["a1", "a2", "a2"] })).toBe("conflict");
  });

  test(`there are ${mostMembers} at most`, () => {
    const ids = Array.from({ length: mostMembers }, (_, index) => `a${index}`);
    const world = gathered(...ids);
    expect(ask(world, "ann", put("more"))).toBe("releaseFull");
    expect(ask(world, "ann", put("a7", ["zh"]))).toBe("done");
  });
});

describe("going out", () => {
  test("all of it goes, once", () => {
    const world = gathered("a1", "a2");
    expect(ask(world, "bob", { type: "publish" })).toBe("done");
    expect(world.readers.size).toBe(4);
    for (const command of [{ type: "publish" }, { type: "cancel" }, put("a3")] as const) {
      expect(ask(world, "bob", command)).toBe("releaseClosed");
    }
  });

  test("none of it does where something is wrong, and everything that is wrong is said", () => {
    const world = gathered("a1", "a2", "a3");
    world.wrong.set(keyOf("a1", "en"), "notApproved");
    world.wrong.set(keyOf("a3", "zh"), "checksFailed");
    world.wrong.set(keyOf("a3", "en"), "notApproved");
    expect(askRelease(world, "r1", "bob", { type: "publish" })).toEqual({
      ok: false,
      error: {
        code: "releaseNotReady",
        params: { articles: 2 },
        detail: {
          problems: [
            { articleId: "a1", language: "en", code: "notApproved" },
            { articleId: "a3", language: "zh", code: "checksFailed" },
            { articleId: "a3", language: "en", code: "notApproved" },
          ],
        },
      },
    });
    expect([world.readers.size, standing(world)]).toEqual([0, { kind: "gathering" }]);
  });

  test("an empty one goes nowhere, and no time is set in the past or for what is not ready", () => {
    expect(ask(gathered(), "bob", { type: "publish" })).toBe("releaseEmpty");
    const world = gathered("a1");
    expect(ask(world, "bob", { type: "schedule", publishAt: timeOf(0), zone })).toBe("scheduleInPast");
    world.wrong.set(keyOf("a1", "zh"), "notApproved");
    expect(ask(world, "bob", { type: "schedule", publishAt: timeOf(5), zone })).toBe("releaseNotReady");
  });
});

describe("at its time", () => {
  function scheduled() {
    const world = gathered("a1", "a2");
    ask(world, "bob", { type: "schedule", publishAt: timeOf(9), zone });
    return world;
  }
  const due: ReleaseCommand = { type: "publishDue", publishAt: timeOf(9) };

  test("it goes out, and neither before nor twice", () => {
    const world = scheduled();
    expect(ask(world, "bob", due)).toBe("scheduleNotDue");
    world.minute = 9;
    expect([ask(world, "bob", due), ask(world, "bob", due)]).toEqual(["done", "notFound"]);
    expect(standing(world)).toEqual({ kind: "out", at: timeOf(9), by: "bob" });
  });

  test("if one may not go out none does, and the release keeps what is wrong and can be tried again", () => {
    const world = scheduled();
    world.wrong.set(keyOf("a2", "en"), "notApproved");
    world.minute = 9;
    expect(ask(world, "bob", due)).toBe("done");
    expect(world.readers.size).toBe(0);
    expect(standing(world)).toMatchObject({
      kind: "refused",
      problems: [{ articleId: "a2", language: "en", code: "notApproved" }],
    });
    world.wrong.clear();
    expect(ask(world, "cai", { type: "publish" })).toBe("done");
  });

  test("whoever set the time must still be a publisher", () => {
    const world = scheduled();
    world.roles.bob = ["editor"];
    world.minute = 9;
    ask(world, "bob", due);
    expect(standing(world)).toMatchObject({
      kind: "refused",
      problems: [{ code: "decisionLapsed" }, { code: "decisionLapsed" }],
    });
  });

  test("a time that was given up or moved publishes nothing; one that failed at every try says so", () => {
    const moved = scheduled();
    ask(moved, "cai", { type: "schedule", publishAt: timeOf(20), zone });
    const given = scheduled();
    ask(given, "cai", { type: "unschedule" });
    for (const world of [moved, given]) {
      world.minute = 9;
      expect(ask(world, "bob", due)).toBe("notFound");
    }
    const failed = scheduled();
    expect(ask(failed, "bob", { type: "refuseDue", publishAt: timeOf(9) })).toBe("done");
    expect(standing(failed)).toMatchObject({ kind: "refused", reason: "publishFailed", problems: [] });
    const emptied = scheduled();
    for (const articleId of ["a1", "a2"]) ask(emptied, "bob", { type: "removeMember", articleId });
    emptied.minute = 9;
    ask(emptied, "bob", due);
    expect(standing(emptied)).toMatchObject({ kind: "refused", reason: "releaseEmpty" });
  });
});
