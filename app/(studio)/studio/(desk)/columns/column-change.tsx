"use client";
import { Button, Group } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import styles from "#app/(studio)/studio/(desk)/columns/columns.module.css";
import rows from "#app/(studio)/studio/(desk)/rows.module.css";
import type { Result } from "#domain/result.ts";
import { CommandDialog, useCommand } from "#ui/command-dialog.tsx";
import { useTell } from "#ui/use-tell.ts";

type Props<T> = {
  /** What is so now, and how that is said. */
  now: T;
  line: ReactNode;
  className?: string | undefined;
  manages: boolean;
  title: string;
  change: string;
  /** Whether the dialog is long: what ends it then stays in sight. */
  long?: boolean;
  fields: (chosen: T, choose: (value: T) => void) => ReactNode;
  save: (commandId: string, chosen: T) => Promise<Result<unknown>>;
  saved: (chosen: T) => string;
};

/** Something that is set of a column, and the dialog that sets it otherwise. */
export function ColumnChange<T>({
  now,
  line,
  className = "",
  manages,
  title,
  change,
  long = false,
  ...does
}: Props<T>) {
  const common = useTranslations("studio.common");
  const tell = useTell();
  const router = useRouter();
  const command = useCommand();
  const [opened, dialog] = useDisclosure(false);
  const [chosen, setChosen] = useState(now);
  const choose = (value: T) => {
    // Another choice is another command.
    command.renew();
    setChosen(() => value);
  };
  const save = () =>
    command.give(
      (commandId) => does.save(commandId, chosen),
      () => {
        command.renew();
        dialog.close();
        tell.done(does.saved(chosen));
        router.refresh();
      },
    );
  return (
    <>
      <p className={`${rows.about} ${className}`}>
        {line}{" "}
        {manages && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={`${title}: ${change}`}
            onClick={() => {
              setChosen(() => now);
              dialog.open();
            }}
          >
            {change}
          </Button>
        )}
      </p>
      <CommandDialog
        command={command}
        opened={opened}
        onClose={dialog.close}
        title={title}
        size={long ? "lg" : "md"}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {does.fields(chosen, choose)}
        <Group justify="flex-end" className={long ? styles.buttons : undefined}>
          <Button variant="subtle" onClick={dialog.close}>
            {common("cancel")}
          </Button>
          <Button type="submit" loading={command.pending}>
            {common("save")}
          </Button>
        </Group>
      </CommandDialog>
    </>
  );
}
