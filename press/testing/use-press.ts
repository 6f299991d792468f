import { afterAll, beforeAll, beforeEach } from "vitest";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { type Instance, type ScriptedNext, startInstance, startScriptedNext } from "#press/testing/scripted-next.ts";

/** What an instance of `usePress` renders: nothing at the beginning of each test. */
export let next: ScriptedNext;
/** The instance that the tests of a file work with. */
export let here: Instance;

/** Starts an instance of the press for the tests of one file. */
export function usePress(): void {
  useTestDatabase();
  beforeAll(async () => {
    next = await startScriptedNext();
    here = await startInstance(next);
    await here.press.pressAll().catch(() => undefined); // as at boot, when there is nothing yet
  });
  afterAll(async () => {
    await here.remove();
    await next.stop();
  });
  beforeEach(() => {
    next.pages.clear();
    next.delay = 0;
    next.asked.length = 0;
  });
}
