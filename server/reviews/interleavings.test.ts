import fc from "fast-check";
import { expect, test } from "vitest";
import { readWholeStream } from "#db/audit/read-events.ts";
import { appDb } from "#db/client.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { transaction } from "#db/transaction.ts";
import { findChainFault } from "#domain/audit/chain.ts";
import { canonicalJson } from "#domain/hash.ts";
import { workflowEventSchema } from "#domain/workflow/events.ts";
import { foldWorkflow } from "#domain/workflow/evolve.ts";
import { createWorld } from "#domain/workflow/testing/world.ts";
import { askFor, interleaving, rolesOf } from "#server/reviews/testing/asks.ts";
import { type Asked, hashSeen, type ModelWorld, shapeOf, tellModel } from "#server/reviews/testing/model.ts";
import { createRealArticle, prepare, type RealArticle, stateOf } from "#server/reviews/testing/real-article.ts";

useTestDatabase();

const numRuns = process.env.DUIZHAO_LONG ? 300 : 10;

type Told = Omit<Asked, "hash"> & { answer: string };

/** Every order of a moment's asks; there are six at most. */
function orders<T>(all: readonly T[]): T[][] {
  if (all.length <= 1) return [[...all]];
  return all.flatMap((first, at) => orders(all.filter((_, index) => index !== at)).map((rest) => [first, ...rest]));
}

/**
 * The worlds that some order of asks leads to with just these answers and just this state: several, where what was written
 * first only shows later.
 */
function explained(worlds: readonly ModelWorld[], told: readonly Told[], shape: string): ModelWorld[] {
  const found = new Map<string, ModelWorld>();
  for (const world of worlds) {
    const asked = told.map((each) => ({ ...each, hash: hashSeen(world, each.ask) }));
    for (const order of orders(asked)) {
      const then = { ...world };
      const fits = order.every((each) => tellModel(then, each, each.answer) === each.answer);
      if (fits && shapeOf(then.state) === shape) found.set(canonicalJson({ ...then, decide: "", log: [] }), then);
    }
  }
  return [...found.values()];
}

async function checkStored(real: RealArticle): Promise<void> {
  const stream = `article:${real.articleId}`;
  const log = await transaction((tx) => readWholeStream(tx, stream));
  expect(findChainFault(log)).toBeNull();
  const events = log.flatMap(({ data }) => workflowEventSchema.safeParse(data).data ?? []);
  const state = await stateOf(real);
  expect(shapeOf(foldWorkflow(events))).toBe(shapeOf(state));
  const { articleId } = real;
  const made = events.flatMap((event) => (event.type === "published" ? event.publications : []));
  const kept = await appDb().publication.findMany({ where: { articleId }, select: { language: true, number: true } });
  const names = (each: { language: string; number: number }) => `${each.language} ${each.number}`;
  expect(kept.map(names).sort()).toEqual(made.map(names).sort());
  const live = await appDb().publishedEdition.findMany({ where: { articleId }, select: { language: true } });
  expect(live.map(({ language }) => language).sort()).toEqual(Object.keys(state.publications).sort());
  const told = await appDb().publishedNotice.findMany({ where: { articleId }, select: { language: true } });
  expect(told.map(({ language }) => language).sort()).toEqual(Object.keys(state.takenDown).sort());
  const standing = state.rounds.flatMap(({ signatures }) => signatures).filter(({ voidedAt }) => voidedAt === null);
  const rows = await appDb().signature.findMany({ where: { articleId, voidedAt: null }, select: { id: true } });
  expect(rows.map(({ id }) => id).sort()).toEqual(standing.map(({ id }) => id).sort());
}

test("commands that meet in the database end as some order of them would", { timeout: 1_800_000 }, async () => {
  const sum = { asked: 0, together: 0, published: 0, takenDown: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(interleaving, async ({ template, users, moments }) => {
      const real = await createRealArticle(template, users);
      let worlds: ModelWorld[] = [{ ...createWorld(template, real.people), columnId: null, written: [] }];
      for (const [at, moment] of moments.entries()) {
        const world = must(worlds[0]);
        const asked = moment.flatMap(({ intention, twice }, place) => {
          const ask = askFor(world, intention);
          if (!ask) return [];
          return [{ ask, id: `${at}-${place}`, roles: rolesOf(world, ask.by), twice }];
        });
        const sends = await Promise.all(asked.map((each) => prepare(real, each)));
        // Who presses twice sends one command twice.
        const sent = asked.flatMap((each, place) => (each.twice ? [place, place] : [place]));
        const told = await Promise.all(
          sent.map(async (place) => ({ ...must(asked[place]), answer: await must(sends[place])() })),
        );
        const shape = shapeOf(await stateOf(real));
        worlds = explained(worlds, told, shape);
        if (worlds.length === 0) {
          const what = told.map(({ ask, answer }) => `${JSON.stringify(ask)} → ${answer}`).join("\n");
          throw new Error(`No order explains this moment:\n${what}\nbefore: ${shapeOf(world.state)}\nafter: ${shape}`);
        }
        sum.asked += told.length;
        sum.together += told.length > 1 ? told.length : 0;
        sum.refused += told.filter(({ answer }) => answer !== "done").length;
      }
      sum.published += Object.keys(must(worlds[0]).state.publications).length;
      sum.takenDown += Object.keys(must(worlds[0]).state.takenDown).length;
      await checkStored(real);
    }),
    { numRuns },
  );
  // Where nothing is published and nobody is refused, nothing was tried.
  expect(sum.published).toBeGreaterThan(0);
  expect(sum.refused).toBeGreaterThan(0);
  expect(sum.together).toBeGreaterThan(sum.asked / 3);
});

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("nothing there");
  return value;
}
