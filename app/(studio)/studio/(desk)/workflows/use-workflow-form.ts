"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useKeptForm } from "#app/(studio)/studio/(desk)/use-kept-form.ts";
import { saveTemplateAction } from "#app/(studio)/studio/(desk)/workflows/actions.ts";
import { draftOf, type WorkflowDraft } from "#app/(studio)/studio/(desk)/workflows/workflow-draft.ts";
import { nameIn } from "#app/(studio)/studio/articles/[id]/localised.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import { ok } from "#domain/result.ts";
import type { Template } from "#domain/workflow/workflow.ts";
import { useTell } from "#ui/use-tell.ts";

/**
 * A workflow while somebody edits it.
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
  const [retired, setRetired] = useState(false);
  /** Of a page that is read anew a new workflow keeps the id it began with. */
  const [templateId] = useState(id);
  const form = useKeptForm({
    kept: { value: newest ? draftOf(newest) : begun, lockVersion: newest?.version ?? 0 },
    write: async ({ commandId, baseLockVersion: baseVersion, value }) => {
      const answer = await saveTemplateAction({ commandId, id: templateId, baseVersion, ...value });
      setRetired(!answer.ok && answer.error.code === "gone");
      return answer.ok ? ok({ value, lockVersion: answer.value.version }) : answer;
    },
    stood: ({ value, lockVersion }) => {
      tell.done(t("saved", { name: nameIn(value.name, locale), number: lockVersion }));
      router.push("/studio/workflows");
    },
  });
  return { ...form, retired, problem: retired ? null : form.problem };
}
