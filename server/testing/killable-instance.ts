// A process that does nothing but save, for server/editions/durability.test.ts: `save-client.ts EDITION ACTOR`.
// Prints one line `{ number, lockVersion }` for each save that was acknowledged, and after an error tries the same command again, as
// the editor does.
import { setTimeout as wait } from "node:timers/promises";
import { appDb } from "#db/client.ts";
import { documentOf } from "#db/testing/factories.ts";
import type { Actor } from "#domain/access.ts";
import { createId } from "#domain/ids.ts";
import { saveWorkingCopy } from "#server/editions/save-working-copy.ts";

const [editionId = "", actorId = ""] = process.argv.slice(2);
const actor: Actor = { id: actorId, name: "", roles: ["editor"], locale: "en" };

let { number, lockVersion } = await untilItWorks(async () => {
  const copy = await appDb().workingCopy.findUniqueOrThrow({ where: { editionId } });
  return { number: Number(copy.title) || 0, lockVersion: copy.lockVersion };
});

for (;;) {
  number += 1;
  const input = {
    commandId: createId(),
    editionId,
    baseLockVersion: lockVersion,
    title: String(number),
    deck: "",
    document: documentOf([`第${number}次保存，`, "一個字也不能少。"]),
  };
  const result = await untilItWorks(() => saveWorkingCopy(actor, input));
  if (!result.ok) {
    console.log(JSON.stringify({ refused: result.error.code }));
    process.exit(1);
  }
  lockVersion = result.value.lockVersion;
  console.log(JSON.stringify({ number, lockVersion }));
}

/** The database comes and goes. */
async function untilItWorks<T>(fn: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await fn();
    } catch {
      await wait(50);
    }
  }
}
