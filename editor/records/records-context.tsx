"use client";

import { createContext, useContext } from "react";
import type { ReaderLocale } from "#domain/locale.ts";
import type { Chart } from "#domain/records/chart.ts";
import type { RecordBody, RecordForDesk } from "#domain/records/record.ts";
import type { Result } from "#domain/result.ts";

/** A write of a record; `baseLockVersion` is null for one that isn't there yet. */
export type SaveRecord = { recordId: string; baseLockVersion: number | null; body: RecordBody };

/** The article's records, as the desk last told them, and the way to change one. */
export type RecordsOfArticle = {
  records: Readonly<Record<string, RecordForDesk>>;
  /** The locale that Chinese is written in here. */
  chinese: ReaderLocale;
  /** Whether a stage leaves a text that prints it to others now. */
  isHeld: (recordId: string) => boolean;
  save: (write: SaveRecord) => Promise<Result<unknown>>;
  /** A chart as readers will get it, for each of some locales; null when the desk can't be reached. */
  draw: (chart: Chart, wanted: { locale: ReaderLocale; idPrefix: string }[]) => Promise<string[] | null>;
};

const RecordsContext = createContext<RecordsOfArticle>({
  records: {},
  chinese: "zh-Hans",
  isHeld: () => false,
  save: async () => ({ ok: false, error: { code: "unavailable" } }),
  draw: async () => null,
});

export const RecordsProvider = RecordsContext.Provider;

export function useRecords(): RecordsOfArticle {
  return useContext(RecordsContext);
}
