import fc from "fast-check";
import { expect, test } from "vitest";
import type { Language } from "#domain/locale.ts";
import { decideRelease, type ReleaseCommand } from "#domain/releases/decide-release.ts";
import { evolveRelease } from "#domain/releases/evolve-release.ts";
import { isOpen, type Release, releaseSchema } from "#domain/releases/release.ts";
import { releaseEventSchema } from "#domain/releases/release-events.ts";
import {
  askRelease,
  type DecideRelease,
  hasMember,
  keyOf,
  newReleaseWorld,
  type ReleaseWorld,
  timeOf,
} from "#domain/releases/testing/release-world.ts";
import { ok } from "#domain/result.ts";

const numRuns = fc.readConfigureGlobal().numRuns ?? 300;

const articleIds = ["a1", "a2", "a3"] as const;
const releaseIds = ["r1", "r2"] as const;
const article = fc.constantFrom(...articleIds);
const language = fc.constantFrom<Language>("zh", "en");
const scope = fc.constantFrom<Language[]>(["zh"], ["en"], ["zh", "en"]);
const minutes = fc.integer({ min: 1, max: 30 });

const asked: fc.Arbitrary<ReleaseCommand> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({ articleId: article, languages: scope })
      .map((member) => ({ type: "putMember" as const, member })),
  },
  { weight: 1, arbitrary: article.map((articleId) => ({ type: "removeMember" as const, articleId })) },
  {
    weight: 1,
    arbitrary: fc.shuffledSubarray([...articleIds]).map((ids) => ({ type: "order" as const, articleIds: ids })),
  },
  { weight: 1, arbitrary: fc.constant({ type: "rename" as const, name: "Another" }) },
  { weight: 2, arbitrary: fc.constant({ type: "publish" as const }) },
  {
    weight: 8,
    arbitrary: minutes.map((minute) => ({ type: "schedule" as const, publishAt: timeOf(minute), zone: "UTC" })),
  },
  { weight: 1, arbitrary: fc.constant({ type: "unschedule" as const }) },
  { weight: 1, arbitrary: fc.constant({ type: "cancel" as const }) },
);
const step = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant("ask" as const),
      release: fc.constantFrom(...releaseIds),
      by: fc.constantFrom("ann", "bob", "bob", "cai"),
      command: asked,
    }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constant("pass" as const), minutes }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("break" as const), article, language }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("mend" as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("demote" as const), who: fc.constantFrom("bob", "cai") }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("alone" as const), article, language }) },
);
const steps = fc.array(step, { maxLength: 40, size: "max" });

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
type Tally = { out: number; refused: number; notReady: number };

/** Plays the steps and holds every rule after each; throws where one is broken. */
function play(taken: readonly Step[], decide: DecideRelease): Tally {
  const world = newReleaseWorld(decide);
  const tally: Tally = { out: 0, refused: 0, notReady: 0 };
  for (const id of releaseIds) askRelease(world, id, "bob", { type: "create", releaseId: id, name: "A release" });
  for (const one of taken) {
    if (one.do === "ask") {
      const before = snapshot(world);
      const outcome = askRelease(world, one.release, one.by, ahead(world, one.command));
      if (!outcome.ok) expect(snapshot(world)).toEqual(before);
      if (!outcome.ok && outcome.error.code === "releaseNotReady") tally.notReady += 1;
      hold(world, before);
    } else if (one.do === "pass") {
      world.minute += one.minutes;
      for (const [id, { standing }] of world.releases) {
        if (standing.kind !== "scheduled" || standing.publishAt > timeOf(world.minute)) continue;
        const before = snapshot(world);
        askRelease(world, id, standing.by, { type: "publishDue", publishAt: standing.publishAt });
        hold(world, before);
        if (world.releases.get(id)?.standing.kind === "refused") tally.refused += 1;
      }
    } else if (one.do === "break") world.wrong.set(keyOf(one.article, one.language), "notApproved");
    else if (one.do === "mend") world.wrong.clear();
    else if (one.do === "demote")
      world.roles[one.who] = world.roles[one.who]?.includes("publisher") ? ["editor"] : ["publisher"];
    // What a release has is refused alone, so only what none has is set a time of its own.
    else if (![...world.releases.values()].some((each) => isOpen(each) && hasMember(each, one.article, one.language))) {
      world.alone.add(keyOf(one.article, one.language));
    }
  }
  tally.out = [...world.releases.values()].filter(({ standing }) => standing.kind === "out").length;
  return tally;
}

/** A time that is so far from now, whenever it is asked for. */
function ahead({ minute }: ReleaseWorld, command: ReleaseCommand): ReleaseCommand {
  if (command.type !== "schedule") return command;
  return { ...command, publishAt: timeOf(minute + (Date.parse(command.publishAt) - Date.parse(timeOf(0))) / 60_000) };
}

type Snapshot = {
  releases: Map<string, Release>;
  readers: Map<string, string>;
  wrong: ReadonlyMap<string, string>;
  logged: number;
};

const snapshot = (world: ReleaseWorld): Snapshot => ({
  releases: structuredClone(world.releases),
  readers: structuredClone(world.readers),
  wrong: structuredClone(world.wrong),
  logged: world.log.length,
});

function hold(world: ReleaseWorld, before: Snapshot): void {
  for (const [id, release] of world.releases) {
    expect(releaseSchema.parse(release), "the shape").toEqual(release);
    const was = before.releases.get(id);
    if (was && !isOpen(was)) expect(release, "what is out or given up never changes").toEqual(was);
    const keys = release.members.flatMap(({ articleId, languages }) => languages.map((each) => keyOf(articleId, each)));
    expect(new Set(keys).size, "no member twice").toBe(keys.length);
    const brought = [...world.readers].filter(([, by]) => by === id).map(([key]) => key);
    if (release.standing.kind === "out") {
      if (was?.standing.kind !== "out") {
        expect(
          keys.filter((key) => !brought.includes(key)),
          "all of it is out",
        ).toEqual([]);
        expect(
          keys.filter((key) => before.wrong.has(key)),
          "nothing that was not ready is out",
        ).toEqual([]);
        expect(world.roles[release.standing.by], "by a publisher").toContain("publisher");
        expect(keys.length).toBeGreaterThan(0);
      }
    } else expect(brought, "nothing of one that is not out").toEqual([]);
    const { standing } = release;
    if (standing.kind === "refused" && standing.reason === null) {
      expect(standing.problems.length, "a refusal says why").toBeGreaterThan(0);
    }
    const events = world.log
      .filter((each) => each.releaseId === id)
      .map(({ event }) => releaseEventSchema.parse(event));
    expect(events.reduce<Release | null>(evolveRelease, null), "the log adds up to the release").toEqual(release);
    if (!isOpen(release)) continue;
    for (const { articleId, languages } of release.members) {
      for (const each of languages) {
        const holders = [...world.releases.values()].filter((one) => isOpen(one) && hasMember(one, articleId, each));
        expect(holders.length, "in one open release at most").toBe(1);
        expect(world.alone.has(keyOf(articleId, each)), "not to go out alone as well").toBe(false);
      }
    }
  }
}

test("whatever people try, a release goes out whole or not at all", { timeout: 600_000 }, () => {
  const sum: Tally = { out: 0, refused: 0, notReady: 0 };
  fc.assert(
    fc.property(steps, (taken) => {
      const tally = play(taken, decideRelease);
      for (const key of ["out", "refused", "notReady"] as const) sum[key] += tally[key];
    }),
    { numRuns },
  );
  // A rule about what goes out proves nothing where nothing does.
  expect(sum.out).toBeGreaterThan(numRuns / 15);
  expect(sum.refused).toBeGreaterThan(0);
  expect(sum.notReady).toBeGreaterThan(numRuns / 60);
});

/** A machine with one mistake each. */
const mutants: [string, DecideRelease][] = [
  [
    "lets out what is ready and leaves the rest",
    (release, command, actor, policy) => {
      const decided = decideRelease(release, command, actor, { ...policy, problems: [] });
      return decided.ok
        ? ok(
            decided.value.map((event) =>
              event.type === "releaseOut" && event.members.length > 1
                ? {
                    ...event,
                    members: event.members.filter(
                      ({ articleId }) => !policy.problems.some((each) => each.articleId === articleId),
                    ),
                  }
                : event,
            ),
          )
        : decided;
    },
  ],
  [
    "asks for the problems of the first member only",
    (release, command, actor, policy) =>
      decideRelease(release, command, actor, {
        ...policy,
        problems: policy.problems.filter(({ articleId }) => articleId === release?.members[0]?.articleId),
      }),
  ],
  [
    "forgets that others have a member",
    (release, command, actor, policy) => decideRelease(release, command, actor, { ...policy, elsewhere: [] }),
  ],
  [
    "forgets what is to go out alone",
    (release, command, actor, policy) => decideRelease(release, command, actor, { ...policy, scheduledAlone: [] }),
  ],
  [
    "changes what is out",
    (release, command, actor, policy) =>
      decideRelease(release && { ...release, standing: { kind: "gathering" } }, command, actor, policy),
  ],
  [
    "refuses without a reason",
    (release, command, actor, policy) => {
      const decided = decideRelease(release, command, actor, policy);
      return decided.ok
        ? ok(decided.value.map((event) => (event.type === "releaseRefused" ? { ...event, problems: [] } : event)))
        : decided;
    },
  ],
];

test.each(mutants)("a machine that %s is caught", (_, decide) => {
  const found = fc.check(
    fc.property(steps, (taken) => void play(taken, decide)),
    { numRuns: 3000, endOnFailure: true },
  );
  expect(found.failed).toBe(true);
});
