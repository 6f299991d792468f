import fc from "fast-check";
import { expect, test } from "vitest";
import { isSamePlace, type Place } from "#domain/presence/place.ts";
import { holderOf, type Move, moved, type Present } from "#domain/presence/roster.ts";

const nobody = (connection: string): Present => ({
  connection,
  userId: `user-${connection}`,
  name: connection,
  place: null,
  typing: false,
  turn: 0,
});
const place = fc.record({
  language: fc.constantFrom("zh" as const, "en" as const),
  block: fc.constantFrom("b1", "b2", "#title"),
});
const move: fc.Arbitrary<Move> = fc.oneof(
  fc.record({ type: fc.constant("at" as const), place: fc.option(place), typing: fc.boolean() }),
  fc.record({ type: fc.constant("take" as const), place }),
);
const moves = fc.array(fc.record({ who: fc.constantFrom("a", "b", "c", "d"), move }), { maxLength: 40 });
const places: Place[] = (["zh", "en"] as const).flatMap((language) =>
  ["b1", "b2", "#title"].map((block) => ({ language, block })),
);

function walk(steps: readonly { who: string; move: Move }[], each?: (people: Map<string, Present>) => void) {
  const people = new Map(["a", "b", "c", "d"].map((id) => [id, nobody(id)]));
  for (const { who, move } of steps) {
    people.set(who, moved(people.values(), people.get(who) ?? nobody(who), move));
    each?.(people);
  }
  return people;
}

test("whoever takes a place over holds it, whatever went before", () => {
  fc.assert(
    fc.property(moves, place, fc.constantFrom("a", "b", "c", "d"), (steps, place, who) => {
      const people = walk([...steps, { who, move: { type: "take", place } }]);
      expect(holderOf(people.values(), place)?.connection).toBe(who);
    }),
  );
});

test("nobody gets a place away from its holder by typing, only by taking it", () => {
  fc.assert(
    fc.property(moves, place, fc.constantFrom("a", "b", "c", "d"), (steps, place, who) => {
      const people = walk(steps);
      const holder = holderOf(people.values(), place);
      people.set(who, moved(people.values(), people.get(who) ?? nobody(who), { type: "at", place, typing: true }));
      expect(holderOf(people.values(), place)?.connection).toBe((holder ?? people.get(who))?.connection);
    }),
  );
});

test("everybody sees the same holder, in whatever order they heard of the others", () => {
  fc.assert(
    fc.property(moves, (steps) => {
      const people = [...walk(steps).values()];
      for (const place of places)
        expect(holderOf([...people].reverse(), place)?.connection).toBe(holderOf(people, place)?.connection);
    }),
  );
});

test("who goes on in a place keeps their turn, and who falls silent leaves it to those who wait", () => {
  fc.assert(
    fc.property(moves, place, (steps, place) => {
      const people = walk(steps);
      const holder = holderOf(people.values(), place);
      if (!holder) return;
      const on = moved(people.values(), holder, { type: "at", place, typing: true });
      expect(on).toEqual(holder);
      people.set(holder.connection, moved(people.values(), holder, { type: "at", place, typing: false }));
      const next = holderOf(people.values(), place);
      const waiting = [...people.values()].filter((one) => one.typing && isSamePlace(one.place, place));
      expect(next === null).toBe(waiting.length === 0);
      expect(next?.connection).not.toBe(holder.connection);
    }),
  );
});
