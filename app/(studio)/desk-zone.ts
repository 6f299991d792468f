import { cache } from "react";
import { currentActor } from "#app/(studio)/actor.ts";
import { defaultTimeZone } from "#domain/time/zoned-time.ts";
import { readDeskZone } from "#server/publications/read-desk-zone.ts";

/** By whose clock the studio prints times: the desk's, read once a request. Whoever is not signed in is shown none. */
export const deskZone = cache(async (): Promise<string> => {
  const actor = await currentActor();
  const found = actor && (await readDeskZone(actor, {}));
  return found?.ok ? found.value : defaultTimeZone;
});
