import fc from "fast-check";
import { type Role, roles } from "#domain/access.ts";
import type { Language } from "#domain/locale.ts";
import { stageIndexOf } from "#domain/workflow/progress.ts";
import { type ScopeKey, scopeKeys, scopeOf } from "#domain/workflow/state.ts";
import { grants, template, users } from "#domain/workflow/testing/scenario.ts";
import { policyOf, type World } from "#domain/workflow/testing/world.ts";
import { type Ask, hashSeen, type Seen, tellModel } from "#server/reviews/testing/model.ts";

const place = fc.nat({ max: 5 });
const key = fc.constantFrom<ScopeKey>(...scopeKeys, "pair", "pair");
const intention = fc.oneof(
  { weight: 24, arbitrary: fc.record({ want: fc.constant("next" as const), person: place, key, later: fc.boolean() }) },
  {
    weight: 6,
    arbitrary: fc.record({
      want: fc.constantFrom(
        "submit",
        "publish",
        "takeDown",
        "schedule",
        "approve",
        "return",
        "withdraw",
        "assign",
        "due",
        "due",
        "cancel",
        "move",
        "embargo",
        "lift",
      ),
      person: place,
      key,
      other: place,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      want: fc.constant("write" as const),
      person: place,
      language: fc.constantFrom<Language>("zh", "en"),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      want: fc.constant("setRoles" as const),
      person: place,
      roles: fc.subarray([...roles], { minLength: 1 }),
      grants,
    }),
  },
  { weight: 1, arbitrary: fc.record({ want: fc.constantFrom("disable", "enable"), person: place }) },
);
type Intention = typeof intention extends fc.Arbitrary<infer T> ? T : never;

/** A desk, and what its people want: those of one moment act at once. Some press twice. */
export const interleaving = fc.record({
  template,
  users,
  moments: fc.array(
    fc.array(fc.record({ intention, twice: fc.integer({ min: 0, max: 3 }).map((n) => n === 0) }), {
      minLength: 1,
      maxLength: 3,
    }),
    { minLength: 12, maxLength: 24, size: "max" },
  ),
});

/** What an intention comes to as things stand; null where that person has nothing to ask it with. */
export function askFor(world: World, wanted: Intention): Ask | null {
  const able = world.users.filter(({ disabled }) => !disabled);
  const person = world.users[wanted.person % world.users.length];
  if (!person) return null;
  const by = person.id;
  if (wanted.want === "setRoles" && "roles" in wanted) {
    const { roles: held, grants: given } = wanted;
    return { do: "setRoles", by, roles: held, grants: given };
  }
  if (wanted.want === "disable" || wanted.want === "enable") return { do: wanted.want, by };
  if (wanted.want === "next" && "later" in wanted) {
    const order = [...able.slice(wanted.person), ...able.slice(0, wanted.person)];
    return nextStep(
      world,
      order.map(({ id }) => id),
      wanted.key,
      wanted.later,
    );
  }
  // Whose account is shut has no page to ask from.
  if (person.disabled) return null;
  if ("language" in wanted) return { do: "write", by, language: wanted.language };
  if (!("other" in wanted)) return null;
  const seen = seenStage(world, wanted.key);
  const to = wanted.other === 0 ? null : (world.users[wanted.other % world.users.length]?.id ?? null);
  switch (wanted.want) {
    case "submit":
    case "publish":
    case "takeDown":
    case "schedule":
      return { do: wanted.want, by, key: wanted.key };
    case "embargo":
    case "lift":
      return { do: wanted.want, by };
    case "withdraw":
      return { do: "withdraw", by, round: seen.round };
    case "return":
      return { do: "return", by, seen };
    case "approve":
      return { do: "approve", by, key: wanted.key, seen };
    case "assign":
      return { do: "assign", by, key: wanted.key, seen, to };
    default: {
      const waiting = world.state.schedules.findIndex(({ status }) => status === "waiting");
      if (waiting < 0) return null;
      const { want } = wanted;
      return { do: want === "cancel" || want === "move" ? want : "due", by, place: waiting };
    }
  }
}

/** The step that brings the article on, by the first who may take it: without it, hardly anything would be published. */
function nextStep(world: World, people: readonly string[], key: ScopeKey, later: boolean): Ask | null {
  const asks = people.flatMap((by): Ask[] => [
    ...scopeKeys.map((each): Ask => ({ do: "approve", by, key: each, seen: seenStage(world, each) })),
    { do: later ? "schedule" : "publish", by, key },
  ]);
  // What is approved could be submitted again, for ever.
  asks.push(...people.map((by): Ask => ({ do: "submit", by, key })));
  return (
    asks.find(
      (ask) =>
        tellModel(
          { ...world, written: [] },
          { ask, id: "next", roles: rolesOf(world, ask.by), hash: hashSeen(world, ask) },
          "done",
        ) === "done",
    ) ?? null
  );
}

export function rolesOf(world: World, id: string): Role[] {
  return world.users.find((user) => user.id === id)?.roles ?? [];
}

/** Where a page shows a scope to be: the stage that its open round waits at. */
function seenStage(world: World, key: ScopeKey): Seen {
  const round =
    world.state.rounds.findLast(
      ({ status, scope }) => status === "open" && scope.some((language) => scopeOf(key).includes(language)),
    ) ?? world.state.rounds.at(-1);
  if (!round) return { round: 1, stageId: "stage-1" };
  const stage = round.template.stages[stageIndexOf(round, policyOf(world))];
  return { round: round.number, stageId: stage?.id ?? "publish" };
}
