"use client";

import type { ReactNode } from "react";
import { useKeptFocus } from "#ui/use-kept-focus.ts";

/** Keeps the keys in a part of a page that the server prints anew, when the button that had them is not printed again. */
export function KeptFocus({ children }: { children: ReactNode }) {
  return <div {...useKeptFocus<HTMLDivElement>()}>{children}</div>;
}
