"use client";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef } from "react";

/** Reads the page anew: what asks for it within `gatherMs` of each other is answered by one reading. */
export function useGatheredRefresh(gatherMs: number): () => void {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => router.refresh(), gatherMs);
  }, [router, gatherMs]);
}
