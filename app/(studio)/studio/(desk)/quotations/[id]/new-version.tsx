"use client";
import { Button, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useHotkeys } from "@mantine/hooks";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useDeferredValue, useState } from "react";
import { ContentChanges } from "#app/(studio)/studio/(desk)/quotations/[id]/content-changes.tsx";
import { currentVersionIn } from "#app/(studio)/studio/(desk)/quotations/[id]/current-version-in.ts";
import type { ShownEntry } from "#app/(studio)/studio/(desk)/quotations/[id]/entry-props.ts";
import { TheirVersion } from "#app/(studio)/studio/(desk)/quotations/[id]/their-version.tsx";
import { reviseQuotationAction } from "#app/(studio)/studio/(desk)/quotations/actions.ts";
import { contentOf, draftOf } from "#app/(studio)/studio/(desk)/quotations/entry-draft.ts";
import { EntryFields } from "#app/(studio)/studio/(desk)/quotations/entry-fields.tsx";
import styles from "#app/(studio)/studio/(desk)/quotations/quotations.module.css";
import { useEntryProblems } from "#app/(studio)/studio/(desk)/quotations/use-entry-problems.ts";
import { type QuotationVersion, quotationLimits } from "#domain/quotations/quotation.ts";
import { sameJson } from "#domain/same-json.ts";
import { useCommand } from "#ui/command-dialog.tsx";
import { Problem } from "#ui/problem.tsx";
import { useLeaveWarning } from "#ui/use-leave-warning.ts";
import { useTell } from "#ui/use-tell.ts";

/** The next version of an entry: its words, why it is made, and what it changes of the version it is made from. */
export function NewVersion({ entry, onDone }: { entry: ShownEntry; onDone: () => void }) {
  const t = useTranslations("studio.quotations");
  const tell = useTell();
  const router = useRouter();
  const command = useCommand();
  const problems = useEntryProblems();
  const [base, setBase] = useState(entry.newest);
  /** What somebody else saved meanwhile, until it is decided what becomes of it. */
  const [theirs, setTheirs] = useState<QuotationVersion | null>(null);
  const [conflicted, setConflicted] = useState(false);
  const form = useForm({
    initialValues: draftOf(base.content),
    validate: (draft) => ({
      ...problems(draft),
      ...(draft.why.trim() === "" && { why: t("form.problems.why") }),
    }),
    validateInputOnBlur: ["date", "zh.link", "en.link"],
  });
  const content = contentOf(useDeferredValue(form.values));
  const changed = !sameJson(contentOf(form.values), base.content);
  const leaving = useLeaveWarning(form.isDirty());
  const submit = form.onSubmit(
    (draft) => {
      setConflicted(false);
      command.give(
        async (commandId) => {
          const said = { content: contentOf(draft), why: draft.why.trim() };
          const answer = await reviseQuotationAction({
            commandId,
            quotationId: entry.id,
            baseVersion: base.number,
            ...said,
          });
          const current = answer.ok ? null : currentVersionIn(answer.error);
          if (current) {
            setTheirs(current);
            setConflicted(true);
            // Brings the name of whoever wrote it; what is typed stays.
            router.refresh();
          }
          return answer;
        },
        ({ version }) => {
          tell.done(t("revised", { number: version }));
          router.refresh();
          onDone();
        },
      );
    },
    (errors) => form.getInputNode(Object.keys(errors)[0] ?? "")?.focus(),
  );
  useHotkeys([["mod+Enter", () => submit()]], []);
  const settle = (version: QuotationVersion, takes: boolean) => {
    setBase(version);
    setTheirs(null);
    if (takes) form.setValues({ ...version.content });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <EntryFields form={form} />
      <TextInput
        label={t("form.why")}
        description={t("form.whyHint")}
        maxLength={quotationLimits.why}
        withAsterisk
        {...form.getInputProps("why")}
      />
      {theirs && (
        <TheirVersion
          base={base}
          theirs={theirs}
          name={theirs.madeBy === null ? undefined : entry.names[theirs.madeBy]}
          onKeepMine={() => settle(theirs, false)}
          onTakeTheirs={() => settle(theirs, true)}
        />
      )}
      <section aria-label={t("changes.title", { number: base.number })}>
        <h2 className={styles.hint}>{t("changes.title", { number: base.number })}</h2>
        <ContentChanges was={base.content} is={content} />
      </section>
      <Problem text={conflicted ? null : command.problem} />
      <div className={styles.buttons}>
        <p className={styles.hint}>{t("form.versionHint")}</p>
        <Button variant="subtle" onClick={() => leaving(onDone)}>
          {t("form.cancel")}
        </Button>
        <Button
          type="submit"
          loading={command.pending}
          disabled={!changed || theirs !== null}
          aria-keyshortcuts="Control+Enter Meta+Enter"
        >
          {t("form.revise")}
        </Button>
      </div>
    </form>
  );
}
