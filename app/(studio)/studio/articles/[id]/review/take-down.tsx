"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { takeDownAction } from "#app/(studio)/studio/articles/[id]/actions.ts";
import { ScopeMenu } from "#app/(studio)/studio/articles/[id]/review/scope-menu.tsx";
import { TakeDownDialog } from "#app/(studio)/studio/articles/[id]/review/take-down-dialog.tsx";
import type { Command } from "#app/(studio)/studio/articles/[id]/review/use-decisions.tsx";
import type { ArticleForDesk } from "#domain/article/article-for-desk.ts";
import type { Language } from "#domain/locale.ts";

/** The way to take published languages from readers; there is none where nothing is published, or for who may not. */
export function TakeDown({
  article,
  nameOf,
  busy,
  decide,
}: {
  article: ArticleForDesk;
  nameOf: (scope: readonly Language[]) => string;
  busy: boolean;
  decide: (done: string, command: Command<unknown>, onDone: () => void) => Promise<void>;
}) {
  const t = useTranslations("studio.article.review");
  const [scope, setScope] = useState<Language[] | null>(null);
  const permits = article.workflow.may.takeDown;
  return (
    <>
      {Object.values(permits).some(({ ok }) => ok) && (
        <ScopeMenu
          label={t("takeDown.open")}
          variant="default"
          permits={permits}
          nameOf={nameOf}
          onChoose={(chosen) => setScope(chosen)}
        />
      )}
      {scope && (
        <TakeDownDialog
          article={article}
          scope={scope}
          scopeName={nameOf(scope)}
          busy={busy}
          onClose={() => setScope(null)}
          onTakeDown={(said) => {
            const take: Command<unknown> = (ids, me) => takeDownAction({ ...ids, ...said, languages: scope }, me);
            void decide(t("done.takenDown"), take, () => setScope((now) => (now === scope ? null : now)));
          }}
        />
      )}
    </>
  );
}
