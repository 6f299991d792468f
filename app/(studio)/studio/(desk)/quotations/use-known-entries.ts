"use client";
import { useDebouncedValue } from "@mantine/hooks";
import { useEffect, useState } from "react";
import { findKnownQuotationsAction } from "#app/(studio)/studio/(desk)/quotations/actions.ts";
import type { Language } from "#domain/locale.ts";

/** A text rests when nobody has typed in it for so long. Milliseconds. */
const restMs = 700;

export type KnownEntry = { id: string; verified: boolean; similarity: number };
type Known = Record<Language, KnownEntry | null>;

const none: Known = { zh: null, en: null };

/** The entries of the library that say what is being typed, once it rests. */
export function useKnownEntries(texts: Record<Language, string>): Known {
  const [zh] = useDebouncedValue(texts.zh.trim(), restMs);
  const [en] = useDebouncedValue(texts.en.trim(), restMs);
  const [known, setKnown] = useState(none);
  useEffect(() => {
    if (zh === "" && en === "") return setKnown(none);
    let asked = true;
    // Without an answer nothing is offered; the entry can be made all the same.
    findKnownQuotationsAction({ passages: [zh, en] })
      .then((answer) => {
        if (asked && answer.ok) setKnown({ zh: answer.value[0] ?? null, en: answer.value[1] ?? null });
      })
      .catch(() => {});
    return () => {
      asked = false;
    };
  }, [zh, en]);
  return known;
}
