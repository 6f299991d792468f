"use client";

import { useEffect, useState } from "react";
import type { Details } from "#app/(studio)/studio/articles/[id]/details/use-details.ts";
import type { CreditGroup } from "#domain/credits/credit.ts";
import { canonicalJson } from "#domain/hash.ts";
import { createId } from "#domain/ids.ts";

/** A group as it is being filled in: it may still lack roles or people. `key` stays with it while it moves. */
export type CreditDraft = { key: string; group: CreditGroup };

const isWhole = ({ roles, personIds }: CreditGroup) => roles.length > 0 && personIds.length > 0;

/** The credit list being edited; only groups with a role and a person are part of the details. */
export function useCredits(details: Details) {
  const { credits } = details.value;
  const [drafts, setDrafts] = useState<CreditDraft[]>(() => credits.map((group) => ({ key: createId(), group })));

  // What somebody else saved replaces the list, but for groups that are not whole yet.
  useEffect(() => {
    setDrafts((before) => {
      const whole = before.filter(({ group }) => isWhole(group));
      if (canonicalJson(whole.map(({ group }) => group)) === canonicalJson(credits)) return before;
      return [
        ...credits.map((group) => ({ key: createId(), group })),
        ...before.filter(({ group }) => !isWhole(group)),
      ];
    });
  }, [credits]);

  const set = (next: CreditDraft[]) => {
    setDrafts(next);
    const groups = next.map(({ group }) => group).filter(isWhole);
    if (canonicalJson(groups) !== canonicalJson(credits)) details.change({ credits: groups });
  };
  return {
    drafts,
    /** The list as it was, for whoever thinks again; the notice that asks may outlive the panel. */
    bringBack: (earlier: CreditDraft[]) => {
      setDrafts(earlier);
      details.change({ credits: earlier.map(({ group }) => group).filter(isWhole) });
      return true;
    },
    add: () => set([...drafts, { key: createId(), group: { roles: [], personIds: [] } }]),
    remove: (key: string) => set(drafts.filter((draft) => draft.key !== key)),
    change: (key: string, group: CreditGroup) =>
      set(drafts.map((draft) => (draft.key === key ? { ...draft, group } : draft))),
    order: (keys: string[]) => set(keys.flatMap((key) => drafts.filter((draft) => draft.key === key))),
  };
}
