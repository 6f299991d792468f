"use client";
import { useEffect } from "react";
import { markReadAction } from "#app/(studio)/studio/(desk)/notices/actions.ts";

/** Whoever is on the page of an article has seen what they were told of it; null: on the one for what is about no article. */
export function SeeNotices({ articleId }: { articleId: string | null }) {
  useEffect(() => {
    // What is not marked now is with the next visit.
    void markReadAction({ articleId }).catch(() => undefined);
  }, [articleId]);
  return null;
}
