import type { TakenPlace } from "#domain/importing/plan-taking.ts";
import type { Language, ReaderLocale } from "#domain/locale.ts";
import type { RoundView, WorkflowView } from "#domain/workflow/view.ts";

/** Who sits before the page, and what of it is theirs to change. */
export type PagePerson = {
  id: string;
  locale: ReaderLocale;
  /** What belongs to the article whatever its language; `writes` for what it says in each. */
  mayWrite: boolean;
  writes: Record<Language, boolean>;
  /** Whether their roles write anywhere: who writes elsewhere is told why not here. */
  writesElsewhere: boolean;
  maySuggest: Record<Language, boolean>;
  /** Whose suggestions are asked for: reviewers make them where they may not write. */
  reviews: boolean;
  mayAddPeople: boolean;
  /** Into the trash, and out of it. */
  mayTrash: boolean;
  mayUpload: boolean;
};

/** What the stages that have the article leave to whoever looks. */
type Leaves = Pick<WorkflowView["may"], "write">;

/** The same person while stages leave to others what they may write otherwise: nothing of theirs is wider. */
export function writingNow(person: PagePerson, { may }: { may: Leaves }): PagePerson {
  const writes = { zh: person.writes.zh && may.write.zh, en: person.writes.en && may.write.en };
  return { ...person, writes, mayWrite: writes.zh && writes.en };
}

/** Whether what a page has goes there, when somebody takes it into the article. */
export function mayTake({ mayWrite, mayAddPeople, writes }: PagePerson, place: TakenPlace): boolean {
  switch (place) {
    case "column":
    case "source":
    case "time":
      return mayWrite;
    case "credits":
      return mayWrite && mayAddPeople;
    case "zhTitle":
    case "zhDeck":
    case "zhText":
      return writes.zh;
    case "enTitle":
    case "enDeck":
    case "enText":
      return writes.en;
    default:
      return place satisfies never;
  }
}

/** The same of one language, to say why what changes its text is not offered. */
export function heldRoundsOf<R extends Pick<RoundView, "scope" | "status">>(
  { writes, ...person }: PagePerson,
  workflow: { rounds: readonly R[]; may: Leaves },
  language: Language,
): R[] {
  const only = { zh: false, en: false, [language]: writes[language] };
  return heldRounds({ ...person, writes: only }, workflow);
}

/** The rounds at a stage that keeps somebody from what they may write otherwise. */
export function heldRounds<R extends Pick<RoundView, "scope" | "status">>(
  { writes }: PagePerson,
  { rounds, may }: { rounds: readonly R[]; may: Leaves },
): R[] {
  return rounds.filter(
    ({ scope, status }) =>
      status !== "changesRequested" && scope.some((language) => writes[language] && !may.write[language]),
  );
}
