import { expect, it, onTestFinished, vi } from "vitest";
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
  const turn = turnstile(1, 3).pass;
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

it("begins nothing that can wait while somebody is not to be disturbed, and all of it afterwards", async () => {
  const { begun, work, end } = works();
  const { pass, undisturbed } = turnstile(2, 10);
  const hurry = undisturbed(work("the hurry"));
  const all = [pass(work("patient")), pass(work("patient too")), pass(work("urgent"), true)];
  await expect.poll(() => begun).toEqual(["the hurry", "urgent"]);
  end("urgent");
  await all[2];
  expect(begun).toEqual(["the hurry", "urgent"]);
  end("the hurry");
  expect(await hurry).toBe("the hurry");
  await expect.poll(() => begun.slice(2)).toEqual(["patient", "patient too"]);
  for (const name of begun) end(name);
  expect(await Promise.all(all)).toEqual(["patient", "patient too", "urgent"]);
});

it("lets others in again after what was not to be disturbed failed", async () => {
  const { pass, undisturbed } = turnstile(1, 1);
  await expect(undisturbed(() => Promise.reject(new Error("it failed")))).rejects.toThrow("it failed");
  expect(await pass(async () => "patient")).toBe("patient");
});

it("lets others in again where what was not to be disturbed does not end, and counts it once", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { begun, work, end } = works();
  const { pass, undisturbed } = turnstile(1, 10);
  const stuck = undisturbed(work("stuck"));
  const patient = pass(work("patient"));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(begun).toEqual(["stuck", "patient"]);
  end("patient");
  await patient;
  const hurry = undisturbed(work("the hurry"));
  end("stuck");
  await stuck;
  const later = pass(work("patient too"));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(begun).toEqual(["stuck", "patient", "the hurry"]);
  end("the hurry");
  await hurry;
  await vi.advanceTimersByTimeAsync(0);
  end("patient too");
  expect(await later).toBe("patient too");
});
