"use client";

import { createContext, useContext, useSyncExternalStore } from "react";
import type { Language } from "#domain/locale.ts";
import type { Result } from "#domain/result.ts";
import type { SuggestionForDesk } from "#domain/suggestions/suggestion.ts";
import type { PlaceChanges } from "#editor/suggesting/suggesting-side.ts";
import type { SuggestionsBoard, SuggestionsView } from "#editor/suggesting/suggestions-board.ts";

/** What the desk holds of suggestions, and what it does about them. Each saves first, and says itself what was refused. */
export type DeskSuggestions = {
  userId: string;
  /** Null until the desk has answered. */
  told: readonly SuggestionForDesk[] | null;
  maySuggest: Readonly<Record<Language, boolean>>;
  /** Whether this person may write there now: then they decide. */
  mayDecide: Readonly<Record<Language, boolean>>;
  suggest: (editionId: string, changes: PlaceChanges, commandId: string) => Promise<Result<unknown>>;
  accept: (suggestions: readonly SuggestionForDesk[]) => Promise<boolean>;
  reject: (suggestions: readonly SuggestionForDesk[], remark: string) => Promise<boolean>;
  withdraw: (suggestions: readonly SuggestionForDesk[]) => Promise<boolean>;
  openPanel: () => void;
};

type Suggestions = { board: SuggestionsBoard; desk: DeskSuggestions };
const SuggestionsContext = createContext<Suggestions | null>(null);
export const SuggestionsProvider = SuggestionsContext.Provider;

export function useSuggestions(): Suggestions {
  const suggestions = useContext(SuggestionsContext);
  if (!suggestions) throw new Error("suggestions are shown inside a SuggestionsProvider");
  return suggestions;
}

export function useSuggestionsView({ board }: Pick<Suggestions, "board">): SuggestionsView {
  return useSyncExternalStore(board.subscribe, board.view, board.view);
}
