"use client";
import { Button, Group } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import own from "#app/(studio)/studio/(desk)/releases/releases.module.css";
import { TimeField } from "#app/(studio)/studio/articles/[id]/time-field.tsx";
import { type Command, CommandDialog } from "#ui/command-dialog.tsx";

type Props = {
  name: string;
  at: string | null;
  command: Command;
  onClose: () => void;
  onSet: (publishAt: string, zone: string) => void;
};

/** When a release goes out: a moment, and the offset it was said in. */
export function ReleaseTime({ name, at: before, command, onClose, onSet }: Props) {
  const t = useTranslations("studio.releases.schedule");
  const common = useTranslations("studio.common");
  const [at, setAt] = useState<string | null>(before);
  const [problem, setProblem] = useState<"missing" | "past" | null>(null);
  return (
    <CommandDialog
      command={command}
      opened
      onClose={onClose}
      title={t("title", { name })}
      onSubmit={(event) => {
        event.preventDefault();
        if (at === null) setProblem("missing");
        else if (Date.parse(at) <= Date.now()) setProblem("past");
        else onSet(at, /[+-]\d{2}:\d{2}$/.exec(at)?.[0] ?? "+00:00");
      }}
    >
      <TimeField
        label={t("at")}
        value={at}
        error={problem && t(problem)}
        onChange={(value) => {
          setAt(value);
          setProblem(null);
        }}
      />
      <p className={own.facts}>{t("hint")}</p>
      <Group justify="flex-end">
        <Button variant="subtle" onClick={onClose}>
          {common("cancel")}
        </Button>
        <Button type="submit" loading={command.pending}>
          {t("confirm")}
        </Button>
      </Group>
    </CommandDialog>
  );
}
