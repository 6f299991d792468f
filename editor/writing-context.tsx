"use client";

import { createContext, useContext } from "react";
import type { ReaderLocale } from "#domain/locale.ts";

/** What the blocks of one edition need to know of where they stand. */
export type Writing = {
  locale: ReaderLocale;
  editable: boolean;
  /** The column's standing epigraph in this edition's locale; "" where there is none. */
  standingEpigraph: string;
};

const WritingContext = createContext<Writing>({ locale: "zh-Hans", editable: false, standingEpigraph: "" });

export const WritingProvider = WritingContext.Provider;

export function useWriting(): Writing {
  return useContext(WritingContext);
}
