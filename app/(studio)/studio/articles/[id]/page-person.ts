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

/** The same person while stages leave to others what they may write otherwise: nothing of theirs is wider. */
export function writingNow(person: PagePerson, { may }: WorkflowView): PagePerson {
  const writes = { zh: person.writes.zh && may.write.zh, en: person.writes.en && may.write.en };
  return { ...person, writes, mayWrite: person.mayWrite && writes.zh && writes.en };
}

/** The rounds at a stage that keeps somebody from what they may write otherwise. */
export function heldRounds({ writes }: PagePerson, { rounds, may }: WorkflowView): RoundView[] {
  return rounds.filter(
    ({ scope, status }) =>
      status !== "changesRequested" && scope.some((language) => writes[language] && !may.write[language]),
  );
}
