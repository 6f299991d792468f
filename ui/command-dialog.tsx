"use client";
import { Modal, type ModalProps, Stack } from "@mantine/core";
import { type FormEventHandler, type ReactNode, useRef, useState, useTransition } from "react";
import { createId } from "#domain/ids.ts";
import type { Result } from "#domain/result.ts";
import { tellDesk } from "#ui/ask-desk.ts";
import { Problem } from "#ui/problem.tsx";
import { useFailureText } from "#ui/use-failure-text.ts";
import { useTell } from "#ui/use-tell.ts";

export type Command = {
  /** Gives the command under the id of one intent: a double click or a retry makes one thing. */
  give: <T>(command: (commandId: string) => Promise<Result<T>>, done: (value: T) => void) => void;
  /** What is given next is another intent, and another thing; what kept the last one from happening is not said of it. */
  renew: () => void;
  pending: boolean;
  /** Why it was refused, in the words of whoever asked. */
  problem: string | null;
};

/** A command that a form gives, again and again. */
export function useCommand(): Command {
  const failureText = useFailureText();
  const tell = useTell();
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const commandId = useRef(createId());
  return {
    pending,
    problem,
    give: (command, done) =>
      start(async () => {
        const id = commandId.current;
        const result = await tellDesk(() => command(id));
        // Another intent was begun meanwhile: what came of this one is not the other's problem.
        if (commandId.current === id) setProblem(result.ok ? null : failureText(result.error));
        else if (!result.ok) tell.failed(result.error);
        if (result.ok) done(result.value);
      }),
    renew: () => {
      commandId.current = createId();
      setProblem(null);
    },
  };
}

/** A dialog with a form whose fields stand below each other, and above them why it was refused. */
export function CommandDialog({
  command,
  onSubmit,
  children,
  ...modal
}: Pick<ModalProps, "opened" | "onClose" | "title" | "size"> & {
  command: Command;
  onSubmit: FormEventHandler<HTMLFormElement>;
  children: ReactNode;
}) {
  return (
    <Modal {...modal}>
      <form onSubmit={onSubmit}>
        <Stack gap="md">
          <Problem text={command.problem} />
          {children}
        </Stack>
      </form>
    </Modal>
  );
}
