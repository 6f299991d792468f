import { appDb } from "#db/client.ts";
import { currentEntries, listEntries } from "#db/press/entries.ts";
import { readPressState } from "#db/press/state.ts";
import type { PressedEntry } from "#domain/publication/pressed.ts";
import { everything } from "#press/everything.ts";
import type { ProgressHeard } from "#press/press.ts";
import type { Renderer } from "#press/renderer.ts";
import { type PressTarget, subjects } from "#press/targets.ts";

/** What a path answers that it should not, as an operator is told. */
export type Difference = {
  path: string;
  /** `superfluous`: it answers though nothing published accounts for it. `refused`: what is rendered now is not fit. */
  how: "differs" | "missing" | "superfluous" | "refused";
  detail: string;
};

export type CheckReport = { paths: number; differences: Difference[] };

type Answers = Pick<PressedEntry, "status" | "objectHash" | "location">;
type Expected = { path: string; answers: Answers | null };

const pageOfEntries = 500;

/**
 * Renders every path again and compares it with what is stored, byte for byte. Changes nothing.
 * @param damaged names of stored objects whose bytes are not what they say, filled while rendering
 * @param told hears how far it has come; what it throws ends the work
 */
export async function checkPressed(
  renderer: Renderer,
  damaged: ReadonlySet<string>,
  told?: ProgressHeard,
): Promise<CheckReport> {
  const before = (await readPressState(appDb())).generation;
  const visited = new Set<string>();
  const differences: Difference[] = [];
  for await (const { targets, ...progress } of everything()) {
    for (const { path } of targets) visited.add(path);
    const seen = await compareAll(renderer, damaged, targets);
    // Something may be published while its page is rendered: what differs is looked at twice.
    const suspects = new Set(seen.map(({ path, of }) => of ?? path));
    const again = targets.filter(({ path }) => suspects.has(path));
    differences.push(...(again.length === 0 ? [] : await compareAll(renderer, damaged, again)));
    told?.(progress);
  }
  differences.push(...(await superfluous(visited, before)));
  const once = new Map(differences.map(({ path, how, detail }) => [path, { path, how, detail }]));
  return { paths: visited.size, differences: [...once.values()].sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

/** `of`: the page that a file belongs to. */
type Seen = Difference & { of?: string };

async function compareAll(
  renderer: Renderer,
  damaged: ReadonlySet<string>,
  targets: readonly PressTarget[],
): Promise<Seen[]> {
  const found = await Promise.all(
    targets.map(async (target): Promise<Seen[]> => {
      const expected = await expect(renderer, target);
      if ("how" in expected) return [expected];
      const stored = await currentEntries(
        appDb(),
        expected.map(({ path }) => path),
      );
      // Of a page that is made when somebody asks for it, the files are those of other pages, or as little needed.
      if (target.whenAsked && !isAnswered(stored.get(target.path))) return [];
      return expected.flatMap(({ path, answers }) => {
        const how = compare(answers, stored.get(path), damaged);
        return how === null ? [] : [{ path, ...how, of: target.path }];
      });
    }),
  );
  return found.flat();
}

async function expect(renderer: Renderer, { path, act }: PressTarget): Promise<Expected[] | Difference> {
  if (act.kind === "withdraw") return [{ path, answers: null }];
  if (act.kind === "move") return [{ path, answers: { status: 301, objectHash: null, location: act.to } }];
  const rendered = await renderer.render(path, act.status);
  if (!rendered.ok) {
    return { path, how: "refused", detail: `${rendered.refusal.reason}: ${rendered.refusal.detail}` };
  }
  const answers = (status: number, objectHash: string): Answers => ({ status, objectHash, location: null });
  return [
    { path, answers: answers(act.status, rendered.object.hash) },
    ...[...rendered.assets].map(([file, { hash }]) => ({ path: file, answers: answers(200, hash) })),
  ];
}

function compare(
  expected: Answers | null,
  stored: PressedEntry | undefined,
  damaged: ReadonlySet<string>,
): Pick<Difference, "how" | "detail"> | null {
  const answered = isAnswered(stored) ? stored : null;
  if (expected === null) {
    return answered && { how: "superfluous", detail: `answers ${told(answered)}, and nothing published has it` };
  }
  if (answered === null) return { how: "missing", detail: `should answer ${told(expected)}` };
  if (told(expected) !== told(answered)) {
    return { how: "differs", detail: `answers ${told(answered)}, should answer ${told(expected)}` };
  }
  return damaged.has(answered.objectHash ?? "")
    ? { how: "differs", detail: "its stored bytes are not what their name says" }
    : null;
}

function isAnswered(stored: PressedEntry | undefined): stored is PressedEntry {
  return stored !== undefined && (stored.objectHash !== null || stored.location !== null);
}

function told({ status, objectHash, location }: Answers): string {
  return `${status} ${location ?? objectHash?.slice(0, 12)}`;
}

/** What answers though no target named it, unless it came while we looked. */
async function superfluous(visited: ReadonlySet<string>, before: number): Promise<Difference[]> {
  const found: Difference[] = [];
  for (let after = ""; ; ) {
    const entries = await listEntries(appDb(), after, pageOfEntries);
    const last = entries.at(-1);
    if (last === undefined) return found;
    for (const entry of entries) {
      const { path, generation, subject } = entry;
      if (visited.has(path) || subject === subjects.asset || generation > before || !isAnswered(entry)) continue;
      found.push({ path, how: "superfluous", detail: `answers ${told(entry)}, and nothing published has it` });
    }
    after = last.path;
  }
}
