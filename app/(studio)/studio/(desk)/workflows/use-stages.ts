"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useStageName } from "#app/(studio)/studio/(desk)/workflows/use-stage-name.ts";
import {
  addStage,
  changeStage,
  type DraftProblem,
  moveStage,
  newStageId,
  removeStage,
  type WorkflowDraft,
} from "#app/(studio)/studio/(desk)/workflows/workflow-draft.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import type { Stage } from "#domain/workflow/workflow.ts";
import { useNextFocus } from "#ui/use-next-focus.ts";

type Control = "name" | "up" | "down" | "signs" | "refusal" | "writers";

/** The element of one of a stage's controls. */
export function controlId(stageId: string, control: Control): string {
  return `stage-${control}-${stageId}`;
}

/** What adds a stage; also where the keys go once there is nothing else to have them. */
export const addId = "add-stage";

/** Where a problem is mended. */
export function fieldOf({ kind, stageId }: DraftProblem): string {
  if (stageId === null) return kind === "unreviewed" ? addId : "workflow-name";
  switch (kind) {
    case "refusesForward":
      return controlId(stageId, "refusal");
    case "beginsWithTarget":
      return controlId(stageId, "signs");
    case "nobodyWrites":
      return controlId(stageId, "writers");
    default:
      return controlId(stageId, "name");
  }
}

export type Stages = {
  change: (id: string, change: Partial<Omit<Stage, "id">>) => void;
  add: () => void;
  remove: (id: string) => void;
  move: (id: string, by: -1 | 1) => void;
  /** What the last step did, for those who don't see it. */
  said: string;
};

/** The steps on a draft's stages: each says what it did, and leaves the keys on the stage it was about. */
export function useStages(
  draft: WorkflowDraft,
  setDraft: (draft: WorkflowDraft) => void,
  locale: ReaderLocale,
): Stages {
  const t = useTranslations("studio.workflows.form");
  const stageName = useStageName(locale);
  const [said, setSaid] = useState("");
  const focusNext = useNextFocus();
  const named = (id: string, stages: readonly Stage[] = draft.stages) => {
    const place = stages.findIndex((stage) => stage.id === id);
    const stage = stages[place];
    return { place, stage: stage ? stageName(stage, place) : "" };
  };
  return {
    said,
    change: (id, change) => setDraft(changeStage(draft, id, change)),
    add: () => {
      const id = newStageId();
      focusNext(controlId(id, "name"));
      setDraft(addStage(draft, id));
      setSaid(t("added", { place: draft.stages.length + 1 }));
    },
    remove: (id) => {
      const { place, stage } = named(id);
      const next = draft.stages[place + 1] ?? draft.stages[place - 1];
      focusNext(next ? controlId(next.id, "name") : addId);
      setDraft(removeStage(draft, id));
      setSaid(t("removed", { stage, total: draft.stages.length - 1 }));
    },
    move: (id, by) => {
      const moved = moveStage(draft, id, by);
      const { place, stage } = named(id, moved.stages);
      if (moved === draft) return setSaid(t("ends", { stage }));
      focusNext(controlId(id, by === -1 ? "up" : "down"));
      setDraft(moved);
      setSaid(t("moved", { stage, place: place + 1, total: moved.stages.length }));
    },
  };
}
