import { expect, test, vi } from "vitest";
import type { Unsent } from "#editor/saving/unsent.ts";
import { announceSaver, findUnsent, unsentStore } from "#editor/saving/unsent-store.ts";

// Node has locks as browsers have them, but no database.
const database = vi.hoisted(() => new Map<string, unknown>());
vi.mock("idb-keyval", () => ({
  set: async (key: string, value: unknown) => void database.set(key, value),
  del: async (key: string) => void database.delete(key),
  entries: async () => [...database],
}));

const words = (content: string): Unsent<string> => ({
  base: { content: "", lockVersion: 1 },
  current: content,
  inFlight: null,
  keptAt: "2025-10-11T01:17:10.000Z",
});

test("what a saver of this very tab could not send is found by who comes back, once that saver has ended", async () => {
  const gone = announceSaver("first");
  await unsentStore<string>("ann", "edition:1", "first").keep(words("left behind"));
  expect(await findUnsent("ann", "edition:1")).toBeNull();
  gone();
  await expect.poll(() => findUnsent("ann", "edition:1")).toMatchObject({ unsent: { current: "left behind" } });
  expect(await findUnsent("bob", "edition:1")).toBeNull();
  expect(await findUnsent("ann", "edition:10")).toBeNull();
  await (await findUnsent("ann", "edition:1"))?.forget();
  expect(database.size).toBe(0);
});
