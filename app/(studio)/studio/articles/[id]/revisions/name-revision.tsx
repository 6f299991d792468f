"use client";

import { Button, Popover, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { RevisionInList } from "#app/(studio)/studio/articles/[id]/revisions/revision-props.ts";
import styles from "#app/(studio)/studio/articles/[id]/revisions/revisions.module.css";

type NameRevisionProps = { revision: RevisionInList; onName: (name: string, number: number) => Promise<boolean> };

/** Gives the revision that is looked at a name. */
export function NameRevision({ revision, onName }: NameRevisionProps) {
  const t = useTranslations("studio.article.revisions");
  const [opened, setOpened] = useState(false);
  const [name, setName] = useState(revision.name ?? "");
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus position="bottom-end">
      <Popover.Target>
        <Button size="compact-sm" variant="default" onClick={() => setOpened(!opened)}>
          {t("giveName")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          className={styles.naming}
          onSubmit={async (event) => {
            event.preventDefault();
            if (name.trim() !== "" && (await onName(name.trim(), revision.number))) setOpened(false);
          }}
        >
          <TextInput
            data-autofocus
            label={t("nameOf", { number: revision.number })}
            maxLength={120}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <Button type="submit" variant="default" disabled={name.trim() === ""}>
            {t("keep")}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
