import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { WorkflowCommand } from "#domain/workflow/commands.ts";
import { decideOnce } from "#domain/workflow/decide-once.ts";
import { invariants } from "#domain/workflow/testing/invariants.ts";
import { mutants } from "#domain/workflow/testing/mutants.ts";
import { play, type Tally } from "#domain/workflow/testing/play.ts";
import { type Operation, type Scenario, scenario } from "#domain/workflow/testing/scenario.ts";
import type { Decide } from "#domain/workflow/testing/world.ts";

const tallied = ["accepted", "refused", "published", "voided", "dueRefused", "takenDown"] as const;
const numRuns = fc.readConfigureGlobal().numRuns ?? 400;

describe("whatever a desk's people try", () => {
  test("every rule holds", { timeout: 600_000 }, () => {
    const sum: Tally = { accepted: 0, refused: 0, published: 0, voided: 0, dueRefused: 0, takenDown: 0 };
    fc.assert(
      fc.property(scenario, (given) => {
        const tally = play(given);
        for (const key of tallied) sum[key] += tally[key];
      }),
      { numRuns },
    );
    // A rule about publications proves nothing where nothing is ever published.
    expect(sum.published).toBeGreaterThan(numRuns / 2);
    expect(sum.voided).toBeGreaterThan(numRuns / 10);
    expect(sum.dueRefused).toBeGreaterThan(0);
    expect(sum.takenDown).toBeGreaterThan(numRuns / 20);
    expect(sum.refused).toBeGreaterThan(numRuns);
  });
});

/**
 * A machine that takes too little for approved would first be caught taking a new submission of it, or giving things to people
 * who can't decide them.
 */
function exceptAround(mutant: Decide): Decide {
  const around = new Set<WorkflowCommand["type"]>(["submit", "assign"]);
  return (recorded, state, command, actor, policy) =>
    (around.has(command.type) ? decideOnce : mutant)(recorded, state, command, actor, policy);
}

/** Whoever lacks a narrowed role where it matters lacks it altogether to some, and is beyond it to others. */
function withWholeRoles(given: Scenario): Scenario {
  return {
    ...given,
    users: given.users.map((user) => ({ ...user, grants: [] })),
    operations: given.operations.map(whole),
  };
}

function whole(operation: Operation): Operation {
  return operation.do === "narrow" ? { ...operation, grants: [] } : operation;
}

describe("the rules are able to fail", () => {
  // Thousands of desks are played until one is caught: on a busy machine that takes longer than a test has.
  test.each(mutants)("a machine that %s is caught by: %s", { timeout: 120_000 }, (_, invariant, decide) => {
    const outcome = fc.check(
      fc.property(scenario, (given) => {
        play(
          invariant === "role" ? withWholeRoles(given) : given,
          invariant === "approved" ? exceptAround(decide) : decide,
        );
      }),
      { numRuns: 3000, endOnFailure: true, seed: 1 },
    );
    expect(outcome.failed).toBe(true);
    expect(String(outcome.errorInstance)).toContain(invariants[invariant]);
  });
});
