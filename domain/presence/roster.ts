import { z } from "zod";
import { idSchema, userIdSchema } from "#domain/ids.ts";
import { isSamePlace, type Place, placeSchema } from "#domain/presence/place.ts";

/** One open page of one person on one article. */
export const presentSchema = z.strictObject({
  connection: idSchema,
  userId: userIdSchema,
  name: z.string().max(200),
  place: placeSchema.nullable(),
  typing: z.boolean(),
  /** Of those who write in a place the highest turn holds it: taking over goes above all others, waiting below. */
  turn: z.int(),
});
export type Present = z.infer<typeof presentSchema>;

/** What a page says of itself: where it is and whether it writes there, or that it takes over the place. */
export type Move = { type: "at"; place: Place | null; typing: boolean } | { type: "take"; place: Place };

/** Somebody after a move of theirs. Whoever begins where another writes waits behind; whoever takes over goes before. */
export function moved(people: Iterable<Present>, me: Present, move: Move): Present {
  const others = [...people].filter(({ connection }) => connection !== me.connection);
  const next = others.reduce((most, { turn }) => Math.max(most, turn), me.turn) + 1;
  const { place } = move;
  if (move.type === "take") return { ...me, place, typing: true, turn: next };
  if (place === null || !move.typing) return { ...me, place, typing: false, turn: 0 };
  if (me.typing && isSamePlace(me.place, place)) return me;
  const writers = others.filter((one) => one.typing && isSamePlace(one.place, place));
  const turn = writers.length === 0 ? next : Math.min(...writers.map((one) => one.turn)) - 1;
  return { ...me, place, typing: true, turn };
}

/**
 * Who writes in a place: of all who do, the one with the latest turn. The same for everybody who knows of the same people,
 * in whatever order they heard of them.
 */
export function holderOf(people: Iterable<Present>, place: Place): Present | null {
  let holder: Present | null = null;
  for (const one of people) {
    if (!one.typing || !isSamePlace(one.place, place)) continue;
    if (holder === null || one.turn > holder.turn || (one.turn === holder.turn && one.connection < holder.connection)) {
      holder = one;
    }
  }
  return holder;
}
