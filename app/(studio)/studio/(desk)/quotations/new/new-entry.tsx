"use client";
import { Button } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useHotkeys } from "@mantine/hooks";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { createQuotationAction } from "#app/(studio)/studio/(desk)/quotations/actions.ts";
import { contentOf, emptyDraft } from "#app/(studio)/studio/(desk)/quotations/entry-draft.ts";
import { EntryFields } from "#app/(studio)/studio/(desk)/quotations/entry-fields.tsx";
import { KnownNotice } from "#app/(studio)/studio/(desk)/quotations/known-notice.tsx";
import styles from "#app/(studio)/studio/(desk)/quotations/quotations.module.css";
import { useEntryProblems } from "#app/(studio)/studio/(desk)/quotations/use-entry-problems.ts";
import { useKnownEntries } from "#app/(studio)/studio/(desk)/quotations/use-known-entries.ts";
import type { Script } from "#domain/locale.ts";
import { useCommand } from "#ui/command-dialog.tsx";
import { Problem } from "#ui/problem.tsx";
import { useLeaveWarning } from "#ui/use-leave-warning.ts";
import { useTell } from "#ui/use-tell.ts";

/** An entry of the library as it is written; what the library has already is offered while somebody types. */
export function NewEntry({ tags, script }: { tags: { id: string; name: string }[]; script: Script }) {
  const t = useTranslations("studio.quotations");
  const tell = useTell();
  const router = useRouter();
  const command = useCommand();
  const problems = useEntryProblems();
  const form = useForm({
    initialValues: { ...emptyDraft, script },
    validate: problems,
    validateInputOnBlur: ["date", "zh.link", "en.link"],
  });
  const { values } = form;
  const known = useKnownEntries({ zh: values.zh.text, en: values.en.text });
  useLeaveWarning(form.isDirty());
  const submit = form.onSubmit(
    (draft) =>
      command.give(
        (commandId) => createQuotationAction({ commandId, content: contentOf(draft), tags: draft.tags }),
        ({ id }) => {
          tell.done(t("created"));
          router.push(`/studio/quotations/${id}`);
        },
      ),
    (errors) => form.getInputNode(Object.keys(errors)[0] ?? "")?.focus(),
  );
  useHotkeys([["mod+Enter", () => submit()]], []);
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <EntryFields
        form={form}
        tags={tags}
        below={{ zh: <KnownNotice known={known.zh} />, en: <KnownNotice known={known.en} /> }}
      />
      <Problem text={command.problem} />
      <div className={styles.buttons}>
        <p className={styles.hint}>{t("form.newHint")}</p>
        <Button variant="subtle" component={Link} href="/studio/quotations">
          {t("form.cancel")}
        </Button>
        <Button type="submit" loading={command.pending} aria-keyshortcuts="Control+Enter Meta+Enter">
          {t("form.create")}
        </Button>
      </div>
    </form>
  );
}
