import type { Language, Script } from "#domain/locale.ts";
import type { MemberProblem, Release, ReleaseMember } from "#domain/releases/release.ts";
import type { LanguageStatus, Permit } from "#domain/workflow/view.ts";

/** A member as the studio shows it. */
export type MemberForDesk = ReleaseMember & {
  /** Null when it was deleted. */
  article: {
    sourceLanguage: Language;
    titles: Record<Language, string>;
    script: Script | null;
    status: Record<Language, LanguageStatus>;
  } | null;
  /** What keeps it in, whoever lets the release out; none of a release that is out or was given up. */
  problems: MemberProblem[];
};

/** A release as the studio shows it to one person. */
export type ReleaseForDesk = Omit<Release, "members"> & {
  members: MemberForDesk[];
  createdByName: string;
  /** Whoever set the time, let it out or gave it up; null while it is put together. */
  standingByName: string | null;
  /** `publish`: whether their role covers all that is in it; null where they let nothing out, or it is closed. */
  may: { gather: boolean; publish: Permit | null };
};

/** What an article's page offers about releases. */
export type ReleasesForArticle = {
  has: { id: string; name: string; languages: Language[] }[];
  open: { id: string; name: string; scheduled: boolean }[];
};
