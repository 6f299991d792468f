import { beforeAll, expect, it, onTestFinished, vi } from "vitest";
import { appDb } from "#db/client.ts";
import type { aloneAtPress } from "#db/press/advisory-lock.ts";
import { createId } from "#domain/ids.ts";
import { publish } from "#press/testing/publish.ts";
import { type Instance, pageWith, startInstance } from "#press/testing/scripted-next.ts";
import { here, next, usePress } from "#press/testing/use-press.ts";

const nothing = async () => undefined;
/** What happens before somebody asks for the lock of those who press everything, and before it is let go. */
const happens = vi.hoisted(() => ({ before: async (): Promise<unknown> => 0, atEnd: async (): Promise<unknown> => 0 }));
vi.mock(import("#db/press/advisory-lock.ts"), async (original) => {
  const { aloneAtPress: alone } = await original();
  const watched: typeof aloneAtPress = async (connectionString, work) => {
    await happens.before();
    return alone(connectionString, async () => {
      const outcome = await work();
      await happens.atEnd();
      return outcome;
    });
  };
  return { aloneAtPress: watched };
});

usePress();

let other: Instance;
beforeAll(async () => {
  next.handle = async (_, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.end(pageWith("what is there"));
  };
  other = await startInstance(next);
  await other.press.pressAll().catch(nothing);
});

/** Has something done the next time only. */
function once(when: keyof typeof happens, what: () => Promise<unknown>): void {
  happens[when] = async () => {
    happens[when] = nothing;
    await what();
  };
}

it("presses what another found us at, though we had come to find that all is pressed", async () => {
  onTestFinished(() => other.remove());
  await publish({ slug: "sea", column: { id: createId(), slug: `sea-${createId()}` } });
  once("before", async () => {
    await other.press.pressAllIfOutdated().catch(nothing);
    once("atEnd", async () => {
      await appDb().publishedColumn.updateMany({ data: { accent: "ochre" } });
      await other.press.pressFurniture().catch(nothing);
    });
  });
  await here.press.pressAllIfOutdated().catch(nothing);
  expect(await here.press.isOutdated()).toBe(false);
});
