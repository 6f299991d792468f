import { expect, it } from "vitest";
import { turnstile } from "#press/single-flight.ts";

/** Work that ends when told to. */
function works() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => () => {
    begun.push(name);
    return new Promise<string>((resolve) => ends.set(name, () => resolve(name)));
  };
  return { begun, work, end: (name: string) => ends.get(name)?.() };
}

it("lets what is urgent go before what is not, and turns away who would be one too many", async () => {
  const { begun, work, end } = works();
  const turn = turnstile(1, 3);
  const all = [
    turn(work("running")),
    turn(work("patient")),
    turn(work("urgent"), true),
    turn(work("urgent too"), true),
  ];
  expect(await turn(work("one too many"), true)).toBe("busy");
  for (const name of ["running", "urgent", "urgent too", "patient"]) {
    await expect.poll(() => begun.at(-1)).toBe(name);
    end(name);
  }
  expect(await Promise.all(all)).toEqual(["running", "patient", "urgent", "urgent too"]);
});
