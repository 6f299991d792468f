"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { saveTemplateAction } from "#app/(studio)/studio/(desk)/workflows/actions.ts";
import { draftOf, type WorkflowDraft } from "#app/(studio)/studio/(desk)/workflows/workflow-draft.ts";
import { nameIn } from "#app/(studio)/studio/articles/[id]/localised.ts";
import type { ErrorCode } from "#domain/errors.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import { sameJson } from "#domain/same-json.ts";
import type { Template } from "#domain/workflow/workflow.ts";
import { useCommand } from "#ui/command-dialog.tsx";
import { useTell } from "#ui/use-tell.ts";

type Kept = { version: number; draft: WorkflowDraft };

/**
 * A workflow while somebody edits it: what is entered, what it began from, and what somebody else saved meanwhile, which
 * nothing that is entered is lost to.
 * @param newest the newest version that the page knows; null for a workflow that is new
 * @param begun what a new one begins as
 */
export function useWorkflowForm({
  id,
  newest,
  begun,
  locale,
}: {
  id: string;
  newest: Template | null;
  begun: WorkflowDraft;
  locale: ReaderLocale;
}) {
  const t = useTranslations("studio.workflows.form");
  const tell = useTell();
  const router = useRouter();
  const command = useCommand();
  const [base, setBase] = useState<Kept>({ version: newest?.version ?? 0, draft: begun });
  const [draft, setDraft] = useState(begun);
  const [refused, setRefused] = useState<ErrorCode | null>(null);
  /** Of a page that is read anew a new workflow keeps the id it began with. */
  const [templateId] = useState(id);
  const theirs = newest && newest.version > base.version ? newest : null;
  /** What was refused is decided: it need not be told any longer. */
  const [settled, setSettled] = useState(false);
  const enter = (entered: WorkflowDraft) => {
    // Other words are another command: a retry of the former one would be answered for the former words.
    command.renew();
    setDraft(entered);
  };
  return {
    draft,
    enter,
    theirs,
    /** Whether there is anything to save. */
    changed: !sameJson(draft, base.draft),
    retired: refused === "gone",
    problem: settled || theirs || refused === "gone" ? null : command.problem,
    pending: command.pending,
    settle: (version: Template, takes: boolean) => {
      setSettled(true);
      setBase({ version: version.version, draft: draftOf(version) });
      if (takes) enter(draftOf(version));
    },
    save: () => {
      setSettled(false);
      command.give(
        async (commandId) => {
          const answer = await saveTemplateAction({ commandId, id: templateId, baseVersion: base.version, ...draft });
          const code = answer.ok ? null : answer.error.code;
          setRefused(code);
          // Brings what somebody else saved; what is entered stays.
          if (code === "conflict") router.refresh();
          return answer;
        },
        ({ version }) => {
          tell.done(t("saved", { name: nameIn(draft.name, locale), number: version }));
          router.push("/studio/workflows");
        },
      );
    },
  };
}
