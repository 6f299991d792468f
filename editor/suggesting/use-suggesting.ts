"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Language } from "#domain/locale.ts";
import { useSavingBoard } from "#editor/saving/use-saving-board.tsx";
import { useSuggestions } from "#editor/suggesting/suggestions-context.tsx";
import { useTell } from "#ui/use-tell.ts";

/**
 * Whether what this person types are suggestions, by language, and the way to change it for both. Until they say so
 * themselves, reviewers suggest where they may not write.
 */
export function useSuggesting(
  { writable, suggestsUnasked }: { writable: Readonly<Record<Language, boolean>>; suggestsUnasked: boolean },
  here: Language,
): { suggesting: Record<Language, boolean>; toggle: () => void } {
  const t = useTranslations("studio.editor.suggestions");
  const tell = useTell();
  const { desk } = useSuggestions();
  const saving = useSavingBoard();
  const [chosen, setChosen] = useState<boolean | null>(null);
  const suggests = (language: Language) =>
    desk.maySuggest[language] && (chosen ?? (suggestsUnasked && !writable[language]));
  const suggesting = { zh: suggests("zh"), en: suggests("en") };
  const toggle = () => {
    if (!desk.maySuggest[here]) return;
    // What was written one way is with the desk before anything is written the other way. Suggestions that it does not
    // have would be out of sight outside of their mode.
    void saving.flush().then((saved) => {
      if (saved || !suggesting[here]) setChosen(!suggesting[here]);
      else tell.failed(t("modeKept"));
    });
  };
  return { suggesting, toggle };
}
