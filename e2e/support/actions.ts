import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Asker } from "./askers.ts";
import { ask, expectNothingInside, ownOrigin } from "./http.ts";

const root = join(import.meta.dirname, "..", "..");
const manifestSchema = z.object({
  node: z.record(z.string(), z.object({ filename: z.string(), exportedName: z.string() })),
});

/** `articles/[id] approveAction` → the name that the build gave it: what a browser can call. */
export function builtActions(): Map<string, string> {
  const file = join(root, process.env.DUIZHAO_NEXT_DIST || ".next", "server", "server-reference-manifest.json");
  const { node } = manifestSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  return new Map(
    Object.entries(node).map(([id, { filename, exportedName }]) => [`${folderOf(filename)} ${exportedName}`, id]),
  );
}

/** The same names from the sources: everything that a file beginning with "use server" exports. */
export function writtenActions(): string[] {
  return readdirSync(join(root, "app"), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path))
    .flatMap((path) => {
      const source = readFileSync(join(root, "app", path), "utf8");
      if (!/^\s*["']use server["']/.test(source)) {
        if (/^\s+["']use server["']/m.test(source)) throw new Error(`${path}: an action inside something else`);
        return [];
      }
      const names = [...source.matchAll(/^export (?:const|async function) (\w+)/gm)].map(([, name]) => name);
      return names.map((name) => `${folderOf(join("app", path))} ${name}`);
    });
}

/** What came of a call: the code of a refusal, "done", or for what is no answer of an action its status. */
export type Outcome = string;

/**
 * Calls an action as a browser does.
 * @param body the encoded arguments; what a page of ours would send is JSON
 */
export async function call(
  id: string,
  asker: Pick<Asker, "cookie">,
  body: string,
  { path = "/studio", headers = ownOrigin() }: { path?: string; headers?: Record<string, string> } = {},
): Promise<Outcome> {
  const answer = await ask(path, {
    method: "POST",
    headers: { "next-action": id, "content-type": "text/plain;charset=UTF-8", cookie: asker.cookie, ...headers },
    body,
  });
  expectNothingInside(answer, body.slice(0, 80));
  return outcomeOf(answer.status, answer.body);
}

const resultSchema = z.union([
  z.object({ ok: z.literal(true) }).transform(() => "done"),
  z.object({ ok: z.literal(false), error: z.object({ code: z.string() }) }).transform(({ error }) => error.code),
]);

function outcomeOf(status: number, body: string): Outcome {
  // The framework's answer: a line that names the row of the result, then the row; our own server's: the result.
  const row = /^0:\{"a":"\$@(\w+)"/.exec(body)?.[1];
  const text = row === undefined ? body : new RegExp(`^${row}:(.*)$`, "m").exec(body)?.[1];
  try {
    const result = resultSchema.parse(JSON.parse(text ?? ""));
    return status === 200 ? result : `${status} ${result}`;
  } catch {
    return `${status} ${body.slice(0, 200)}`;
  }
}

function folderOf(file: string): string {
  return file.replace(/^app\/\(studio\)\/studio\//, "").replace(/\/?actions\.tsx?$/, "");
}
