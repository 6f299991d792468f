import type { Role } from "#domain/access.ts";
import type { Language } from "#domain/locale.ts";
import { decideRelease, type ReleaseCommand, type ReleasePolicy } from "#domain/releases/decide-release.ts";
import { evolveRelease } from "#domain/releases/evolve-release.ts";
import { isOpen, type MemberProblem, type Release } from "#domain/releases/release.ts";
import type { ReleaseEvent } from "#domain/releases/release-events.ts";
import type { Result } from "#domain/result.ts";

export type DecideRelease = typeof decideRelease;

/** Articles, releases and what readers have, in memory: what the property test acts on. `decide` can be a mutant. */
export type ReleaseWorld = {
  decide: DecideRelease;
  minute: number;
  roles: Record<string, Role[]>;
  /** Of each language of each article (`a1 zh`): what keeps it in. */
  wrong: Map<string, string>;
  /** What readers have: which release brought it. */
  readers: Map<string, string>;
  /** What is to go out alone at a time. */
  alone: Set<string>;
  releases: Map<string, Release>;
  log: { releaseId: string; event: ReleaseEvent }[];
};

export const newReleaseWorld = (decide: DecideRelease = decideRelease): ReleaseWorld => ({
  decide,
  minute: 0,
  roles: { ann: ["editor"], bob: ["publisher"], cai: ["publisher"] },
  wrong: new Map(),
  readers: new Map(),
  alone: new Set(),
  releases: new Map(),
  log: [],
});

export const keyOf = (articleId: string, language: Language) => `${articleId} ${language}`;
export const timeOf = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();

/** Decides and records as the use cases do, without a database. */
export function askRelease(
  world: ReleaseWorld,
  releaseId: string,
  by: string,
  command: ReleaseCommand,
): Result<ReleaseEvent[]> {
  const release = world.releases.get(releaseId) ?? null;
  const outcome = world.decide(
    release,
    command,
    { id: by, roles: world.roles[by] ?? [] },
    policyOf(world, release, by, command),
  );
  if (!outcome.ok) return outcome;
  for (const event of outcome.value) {
    world.log.push({ releaseId, event });
    world.releases.set(releaseId, evolveRelease(world.releases.get(releaseId) ?? null, event));
    if (event.type !== "releaseOut") continue;
    for (const { articleId, languages } of event.members) {
      for (const language of languages) world.readers.set(keyOf(articleId, language), releaseId);
    }
  }
  return outcome;
}

function policyOf(world: ReleaseWorld, release: Release | null, by: string, command: ReleaseCommand): ReleasePolicy {
  const put = command.type === "putMember" ? command.member : null;
  const languages = put?.languages ?? [];
  return {
    now: timeOf(world.minute),
    problems: (release?.members ?? []).flatMap((member) => problemsOf(world, member.articleId, member.languages, by)),
    elsewhere: languages.filter((language) =>
      [...world.releases.values()].some(
        (other) => other.id !== release?.id && isOpen(other) && hasMember(other, put?.articleId ?? "", language),
      ),
    ),
    scheduledAlone: languages.filter((language) => world.alone.has(keyOf(put?.articleId ?? "", language))),
  };
}

function problemsOf(
  world: ReleaseWorld,
  articleId: string,
  languages: readonly Language[],
  by: string,
): MemberProblem[] {
  if (!world.roles[by]?.includes("publisher")) return [{ articleId, language: null, code: "forbidden" }];
  return languages.flatMap((language) => {
    const code = world.wrong.get(keyOf(articleId, language));
    return code === undefined ? [] : [{ articleId, language, code }];
  });
}

export function hasMember(release: Release, articleId: string, language: Language): boolean {
  return release.members.some((member) => member.articleId === articleId && member.languages.includes(language));
}
