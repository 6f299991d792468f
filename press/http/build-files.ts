import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Answer, answerOf } from "#press/answer.ts";
import { pressedObject, quickly } from "#press/pressed-object.ts";
import { subjects } from "#press/targets.ts";

const buildFile = /^\/_next\/static\/((?:[\w~-][\w.~-]*\/)*[\w~-][\w.~-]*)\.(js|css)$/;
const mimes: Record<string, string> = { js: "text/javascript; charset=utf-8", css: "text/css; charset=utf-8" };

/**
 * The scripts and styles of the build, which the framework would send as they are: compressed once, when first asked for,
 * and kept. Other paths, and files that the build doesn't have, give null.
 * @param nextDist Next's output folder
 */
export function createBuildFiles(nextDist: string): (path: string) => Promise<Answer | null> {
  const kept = new Map<string, Promise<Answer>>();
  return async (path) => {
    const [, name, ending = ""] = buildFile.exec(path) ?? [];
    if (name === undefined) return null;
    const known = kept.get(path) ?? answerFor(join(nextDist, "static", `${name}.${ending}`), path, mimes[ending] ?? "");
    kept.set(path, known);
    try {
      return await known;
    } catch {
      kept.delete(path); // only what there is takes memory
      return null;
    }
  };
}

async function answerFor(file: string, path: string, mime: string): Promise<Answer> {
  const object = await pressedObject(mime, await readFile(file), {}, { quality: quickly });
  const entry = { path, subject: subjects.asset, generation: 0, status: 200, objectHash: object.hash, location: null };
  return answerOf(entry, object);
}
