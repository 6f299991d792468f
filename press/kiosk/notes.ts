import type { Address } from "#press/http/listening.ts";
import type { House } from "#press/kiosk/forward.ts";
import type { Kept } from "#press/memory.ts";

/** What the kiosk's thread is told. `changes`: what it has at hand from now on, all at once; null empties it. */
export type ToKiosk =
  | { kind: "changes"; changes: ReadonlyMap<string, Kept | undefined> | null }
  | { kind: "open"; address: Address; house: House }
  | { kind: "close" };

/** What it tells. `refused`: its address can't be opened, with the system's code. */
export type FromKiosk = { kind: "open" } | { kind: "refused"; code: string } | { kind: "closed" };
