"use client";
import { useTranslations } from "next-intl";
import type { DraftProblem } from "#app/(studio)/studio/(desk)/workflows/workflow-draft.ts";
import type { Stage } from "#domain/workflow/workflow.ts";

/** What stands in the way of saving, and what to do about it. */
export function useProblemText(): (problem: DraftProblem, stages: readonly Stage[]) => string {
  const t = useTranslations("studio.workflows.problems");
  const roleName = useTranslations("studio.roles");
  return (problem, stages) => {
    const stage = stages.find(({ id }) => id === problem.stageId);
    switch (problem.kind) {
      case "unreviewed":
        return t("unreviewed", { side: problem.side });
      case "unnamed":
        return t(stage ? "unnamed" : "unnamedWorkflow");
      case "nobodyWrites":
        return t("nobodyWrites", { role: stage ? roleName(stage.role) : "" });
      default:
        return t(problem.kind);
    }
  };
}
