import type { RolesIn } from "#domain/access.ts";
import type { Language } from "#domain/locale.ts";
import type { ScopeKey } from "#domain/workflow/state.ts";
import type { Template } from "#domain/workflow/workflow.ts";

/** What a decision depends on besides the article's own past: all of it read in the transaction that stores the outcome. */
export type Policy = {
  /** For new submissions; a round under way keeps the template it began with. */
  template: Template;
  /** The language that is written first. */
  source: Language;
  /** The database's clock. */
  now: string;
  /** The manifests of what stands now. A language without title or text has none, and then the pair has none. */
  manifests: Partial<Record<ScopeKey, string>>;
  /** Who wrote the exact content that each manifest covers. */
  contributors: Record<ScopeKey, readonly string[]>;
  /** Errors that nobody waived in what readers would get of a scope: they are asked before anything is published. */
  errors: Record<ScopeKey, number>;
  /** Suggestions to a scope that nobody has accepted, rejected or withdrawn: what they are to is not what will stand. */
  pendingSuggestions: Record<ScopeKey, number>;
  /** Languages that an open release has: they go out with it and not by themselves. */
  inRelease: readonly Language[];
  /**
   * What the people who signed or scheduled are now in the article's column, language by language; a disabled account is
   * absent.
   */
  activeRoles: Readonly<Record<string, RolesIn>>;
  /** Of those that something is assigned to and who are away or disabled now: who stands in, being there themself. */
  standIns: Readonly<Record<string, string>>;
};
