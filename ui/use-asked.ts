"use client";
import { useEffect, useRef } from "react";

/** What the page was asked to show last. A second choice is made upon the first, also before the page has come. */
export function useAsked<T extends object>(drawn: T): (change: Partial<T>) => T {
  const asked = useRef(drawn);
  useEffect(() => {
    asked.current = drawn;
  }, [drawn]);
  return (change) => {
    asked.current = { ...asked.current, ...change };
    return asked.current;
  };
}
