"use client";
import { useEffect } from "react";
import { markReadAction } from "#app/(studio)/studio/(desk)/notices/actions.ts";

/** Whoever is on the page of an article or a release has seen what they were told of it; an article that is null: of their account. */
export function SeeNotices(about: { articleId: string | null } | { releaseId: string }) {
  const [articleId, releaseId] = "articleId" in about ? [about.articleId, null] : [null, about.releaseId];
  useEffect(() => {
    // What is not marked now is with the next visit.
    void markReadAction(releaseId === null ? { articleId } : { releaseId }).catch(() => undefined);
  }, [articleId, releaseId]);
  return null;
}
