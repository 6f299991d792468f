"use client";
import { useState } from "react";
import { instantsAt } from "#domain/time/zoned-time.ts";

/** A moment as it was said: an instant with the offset of the zone's clock, and that zone. */
export type ZonedTime = { at: string; zone: string };

/** Why a wall clock means no moment yet: none given, jumped over, or there twice and nobody said which. */
type Unsaid = "missing" | "skipped" | "which";

/** What somebody has put into a ZonedTimeField, and what it means. */
export function useZonedTime(initial: { wall: string; zone: string }) {
  const [wall, setWall] = useState(initial.wall);
  const [zone, setZone] = useState(initial.zone);
  const [which, setWhich] = useState<number | null>(null);
  const instants = instantsAt(wall, zone);
  const at = instants?.length === 2 ? (which === null ? undefined : instants[which]) : instants?.[0];
  const unsaid: Unsaid | null =
    instants === null ? "missing" : instants.length === 0 ? "skipped" : at === undefined ? "which" : null;
  return {
    wall,
    zone,
    which,
    /** Both, where the clock is put back over that time. */
    twice: instants?.length === 2 ? instants : null,
    unsaid,
    value: at === undefined ? null : { at, zone },
    setWall: (next: string) => {
      setWall(next);
      setWhich(null);
    },
    setZone: (next: string) => {
      setZone(next);
      setWhich(null);
    },
    setWhich,
  };
}

export type ZonedTimeState = ReturnType<typeof useZonedTime>;
