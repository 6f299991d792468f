"use client";
import { Alert, Button, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { EntryPerson, ShownEntry } from "#app/(studio)/studio/(desk)/quotations/[id]/entry-props.ts";
import { EntryText } from "#app/(studio)/studio/(desk)/quotations/[id]/entry-text.tsx";
import { verifyQuotationAction } from "#app/(studio)/studio/(desk)/quotations/actions.ts";
import styles from "#app/(studio)/studio/(desk)/quotations/quotations.module.css";
import { ok, type Result } from "#domain/result.ts";
import { CommandDialog, useCommand } from "#ui/command-dialog.tsx";
import { usePrintTime } from "#ui/use-print-time.ts";
import { useTell } from "#ui/use-tell.ts";

type Props = { entry: ShownEntry; person: EntryPerson };

/** Who wrote the newest words and who vouches for them, or why nobody here can. */
export function EntryStanding({ entry, person }: Props) {
  const t = useTranslations("studio.quotations.standing");
  const printTime = usePrintTime();
  const { newest, versions, names } = entry;
  const nameOf = (id: string | null) => (id === null ? undefined : names[id]) ?? t("somebody");
  const on = (at: string) => printTime(at, "day");
  const readers = versions.find(({ verifiedAt }) => verifiedAt !== null);
  const own = newest.madeBy === person.id;
  return (
    <div className={styles.standing}>
      <span>{t("made", { number: newest.number, name: nameOf(newest.madeBy), date: on(newest.madeAt) })}</span>
      {newest.verifiedAt !== null ? (
        <span>✓ {t("verified", { name: nameOf(newest.verifiedBy), date: on(newest.verifiedAt) })}</span>
      ) : (
        <>
          <span className={styles.line}>
            <span className={styles.waiting}>◇ {t("awaiting")}</span>
            {person.mayVerify && !own && <Vouch entry={entry} />}
          </span>
          <p className={styles.hint}>{t(own ? "own" : person.mayVerify ? "meaning" : "notYours")}</p>
        </>
      )}
      {readers && (
        <span className={styles.line}>
          <a href={`/${person.locale}/quotations/${entry.id}`}>{t("public")}</a>
          {readers.number !== newest.number && (
            <span className={styles.hint}>{t("readersHave", { number: readers.number })}</span>
          )}
        </span>
      )}
    </div>
  );
}

/** What it means to vouch is read, beside the words, before it is done: it cannot be taken back. */
function Vouch({ entry }: { entry: ShownEntry }) {
  const t = useTranslations("studio.quotations.vouch");
  const common = useTranslations("studio.common");
  const tell = useTell();
  const router = useRouter();
  const command = useCommand();
  const [opened, dialog] = useDisclosure(false);
  const { id: quotationId, newest } = entry;
  const vouch = () =>
    command.give(
      async (commandId): Promise<Result<{ version: number } | { instead: "changed" | "already" }>> => {
        const answer = await verifyQuotationAction({ commandId, quotationId, version: newest.number });
        if (answer.ok) return answer;
        const { code } = answer.error;
        const instead = code === "conflict" ? "changed" : code === "alreadySigned" ? "already" : null;
        return instead === null ? answer : ok({ instead });
      },
      (answer) => {
        command.renew();
        // Nobody vouches for words that took the place of those they read.
        dialog.close();
        tell.done(t("instead" in answer ? answer.instead : "done"));
        router.refresh();
      },
    );
  return (
    <>
      <Button size="compact-md" onClick={dialog.open}>
        {t("button")}
      </Button>
      <CommandDialog
        command={command}
        opened={opened}
        onClose={dialog.close}
        title={t("title", { number: newest.number })}
        size="xl"
        onSubmit={(event) => {
          event.preventDefault();
          vouch();
        }}
      >
        <EntryText content={newest.content} />
        <Alert variant="light" color="ink">
          <Text>{t("compared")}</Text>
          <Text mt="xs">{t("public")}</Text>
        </Alert>
        <Group justify="flex-end">
          <Button variant="subtle" onClick={dialog.close}>
            {common("cancel")}
          </Button>
          <Button type="submit" loading={command.pending}>
            {t("confirm")}
          </Button>
        </Group>
      </CommandDialog>
    </>
  );
}
