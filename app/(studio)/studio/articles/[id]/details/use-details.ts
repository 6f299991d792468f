"use client";

import { useCallback, useSyncExternalStore } from "react";
import { saveDetailsAction } from "#app/(studio)/studio/articles/[id]/actions.ts";
import {
  type DetailConflict,
  detailsSavingRules,
} from "#app/(studio)/studio/articles/[id]/details/details-saving-rules.ts";
import { DetailsScreen } from "#app/(studio)/studio/articles/[id]/details/details-screen.ts";
import type { PagePerson } from "#app/(studio)/studio/articles/[id]/page-person.ts";
import type { ArticleDetails } from "#domain/article/article.ts";
import type { ArticleForDesk } from "#domain/article/article-for-desk.ts";
import { type Saving, useSaver } from "#editor/saving/use-saver.ts";
import { askDesk } from "#ui/ask-desk.ts";

export type Details = {
  value: ArticleDetails;
  change: (change: Partial<ArticleDetails>) => void;
  /** Null for the moment before saving is ready. */
  saving: Saving<ArticleDetails, DetailConflict, DetailsScreen> | null;
};

const never = () => () => undefined;

/** An article's details, saved as they are changed like everything else on the page. */
export function useDetails(article: ArticleForDesk, person: PagePerson): Details {
  const { id, details, lockVersion } = article;
  const saving = useSaver({
    userId: person.id,
    subject: `details:${id}`,
    working: { content: details, lockVersion, savedAt: "" },
    rules: detailsSavingRules(id, (command) => askDesk(() => saveDetailsAction(command, person.id))),
    makeScreen: (content) => new DetailsScreen(content),
  });
  const screen = saving?.screen;
  const read = () => screen?.read() ?? details;
  const value = useSyncExternalStore(screen?.subscribe ?? never, read, read);
  const change = useCallback(
    (change: Partial<ArticleDetails>) => {
      if (!saving) return;
      saving.screen.show({ ...saving.screen.read(), ...change });
      saving.saver.edited();
    },
    [saving],
  );
  return { value, change, saving };
}
