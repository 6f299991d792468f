"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { createId } from "#domain/ids.ts";
import type { Result } from "#domain/result.ts";
import { sameJson } from "#domain/same-json.ts";
import { tellDesk } from "#ui/ask-desk.ts";
import { useCommand } from "#ui/command-dialog.tsx";
import { useTell } from "#ui/use-tell.ts";

/** What the desk keeps one of, and how often it was written. */
export type Kept<T> = { value: T; lockVersion: number };

type Options<T> = {
  kept: Kept<T>;
  write: (given: { commandId: string; baseLockVersion: number; value: T }) => Promise<Result<Kept<T>>>;
  /** Hears what stands now, and how to put back what stood before it; that gives whether it could. */
  stood: (now: Kept<T>, undo: () => Promise<boolean>) => void;
};

/**
 * What the desk keeps one of, while somebody writes it anew: what is entered, what it began from, and what somebody else wrote
 * meanwhile, which nothing that is entered is lost to.
 */
export function useKeptForm<T>({ kept, write, stood }: Options<T>) {
  const tell = useTell();
  const router = useRouter();
  const command = useCommand();
  const [base, setBase] = useState(kept);
  const [entered, setEntered] = useState(kept.value);
  const theirs = kept.lockVersion > base.lockVersion ? kept : null;
  const enter = (value: T) => {
    // Another text is another command: a retry of the former one would be answered for the former one.
    command.renew();
    setEntered(() => value);
  };
  const stands = (now: Kept<T>) => {
    setBase(now);
    enter(now.value);
    router.refresh();
  };
  const save = () => {
    const former = base;
    command.give(
      async (commandId) => {
        const answer = await write({ commandId, baseLockVersion: former.lockVersion, value: entered });
        // Brings what somebody else wrote; what is entered stays.
        if (!answer.ok && answer.error.code === "conflict") router.refresh();
        return answer;
      },
      (now) => {
        stands(now);
        stood(now, async () => {
          const undone = { baseLockVersion: now.lockVersion, value: former.value };
          const answer = await tellDesk(() => write({ commandId: createId(), ...undone }));
          if (answer.ok) stands(answer.value);
          else tell.failed(answer.error);
          return answer.ok;
        });
      },
    );
  };
  return {
    entered,
    enter,
    save,
    theirs,
    /** Whether there is anything to save. */
    changed: !sameJson(entered, base.value),
    /** Back to what stands. */
    discard: () => enter(base.value),
    /** Goes on from what somebody else wrote, with their words or with what is entered. */
    settle: (other: Kept<T>, takes: boolean) => {
      setBase(other);
      enter(takes ? other.value : entered);
    },
    problem: theirs ? null : command.problem,
    pending: command.pending,
  };
}
