import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";

const serverFolder = join(import.meta.dirname, "..");

export type FoundUseCase = {
  /** `articles/create-article` */
  name: string;
  /** Whether it takes the actor: the others are for those not signed in, or for jobs. */
  takesActor: boolean;
};

/** Every file of server/ that exports a verb called like itself with its input schema, or a verb that takes an actor. */
export function findUseCases(): FoundUseCase[] {
  return readdirSync(serverFolder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"))
    .flatMap((path) => {
      const source = readFileSync(join(serverFolder, path), "utf8");
      const verb = verbOf(path);
      const takesActor = new RegExp(`export (?:async )?function ${verb}\\(\\s*_?actor: Actor\\b`).test(source);
      const hasInput = source.includes(`export const ${verb}Input `);
      return takesActor || hasInput ? [{ name: path.replace(/\.ts$/, "").replaceAll("\\", "/"), takesActor }] : [];
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}

const outcomeSchema = z.union([
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), error: z.object({ code: z.string() }) }),
]);

/** Calls a use case by its name, its input parsed by its schema if it has one. "done", or the code of the refusal. */
export async function callUseCase(name: string, actor: unknown, input: unknown): Promise<string> {
  const exported: Record<string, unknown> = await import(join(serverFolder, `${name}.ts`));
  const verb = exported[verbOf(name)];
  const schema = exported[`${verbOf(name)}Input`];
  if (typeof verb !== "function") throw new Error(`server/${name}.ts must export ${verbOf(name)}`);
  const parsed = schema instanceof z.ZodType ? schema.parse(input) : input;
  const outcome = outcomeSchema.parse(await Reflect.apply(verb, undefined, [actor, parsed]));
  return outcome.ok ? "done" : outcome.error.code;
}

/** `articles/create-article.ts` → `createArticle` */
function verbOf(path: string): string {
  return basename(path, ".ts").replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
