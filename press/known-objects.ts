import { appDb } from "#db/client.ts";
import { findObject } from "#db/press/objects.ts";
import { type Compression, isSound } from "#press/pressed-object.ts";

/**
 * Looks up what is stored, so that nothing is compressed twice, but believes only bytes that are what their name says.
 * @param damaged hears the names of others
 */
export function knownObjects(damaged: (hash: string) => unknown): NonNullable<Compression["known"]> {
  return async (hash) => {
    const stored = await findObject(appDb(), hash);
    if (stored === undefined || (await isSound(stored))) return stored;
    await damaged(hash);
    return undefined;
  };
}
