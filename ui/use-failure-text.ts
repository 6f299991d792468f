"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { Failure } from "#domain/result.ts";

/** What to tell a person about a refusal: the sentence of its code, never an exception's own words. */
export function useFailureText(): (failure: Failure) => string {
  const translate = useTranslations("errors");
  return useCallback((failure) => translate(failure.code, failure.params), [translate]);
}
