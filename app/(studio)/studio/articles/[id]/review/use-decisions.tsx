"use client";

import { notifications } from "@mantine/notifications";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { approveAction, nextItemAction, requestChangesAction } from "#app/(studio)/studio/articles/[id]/actions.ts";
import { NextNotice } from "#app/(studio)/studio/articles/[id]/review/next-notice.tsx";
import { isDone, type Run } from "#app/(studio)/studio/articles/[id]/run.ts";
import { createId } from "#domain/ids.ts";
import type { Result } from "#domain/result.ts";
import { isWork, type RoundView, type SigningUnit } from "#domain/workflow/view.ts";
import { tellDesk } from "#ui/ask-desk.ts";
import { useUndoNotice } from "#ui/undo-notice.tsx";
import { useTell } from "#ui/use-tell.ts";

/** What is asked of the desk about an article, in the name of whose page it is. */
export type Command<T> = (ids: { commandId: string; articleId: string }, me: string) => Promise<Result<T>>;

/** Does something about an article, and says what came of it. */
export type Decide = (done: string, command: Command<unknown>, how?: How) => Promise<void>;

type How = {
  undo?: Command<unknown>;
  /** To what waits next. */
  goOn?: boolean;
  /** As soon as it is done, before anything is said of it: whoever has a dialog open closes that one. */
  onDone?: () => void;
  /** Taking or sending something back is of no exact text: it is not kept from whoever has words that a stage won't take. */
  evenUnsaved?: boolean;
};

/** Long enough to read what happened and to go on. Milliseconds. */
const nextFor = 15_000;

/** Decides about an article: once a wish, with what was done said in words, and what waits next offered. */
export function useDecisions({
  articleId,
  userId,
  run,
  afterSaving,
}: {
  articleId: string;
  userId: string;
  run: Run;
  /** Sees to it that the desk has what is on the screen, acts, and shows what came of it. */
  afterSaving: (act: () => Promise<unknown>, how?: { evenUnsaved?: boolean }) => Promise<void>;
}) {
  const t = useTranslations("studio.article.review");
  const tell = useTell();
  const offerUndo = useUndoNotice();
  const [busy, setBusy] = useState(false);
  const underWay = useRef(false);

  /** One id a wish: a second press while the first is on its way changes nothing. */
  const decide: Decide = async (done, command, { undo, goOn = false, onDone, ...how } = {}) => {
    if (underWay.current) return;
    underWay.current = true;
    setBusy(true);
    const ids = { commandId: createId(), articleId };
    try {
      await afterSaving(async () => {
        if (!(await isDone(run, () => command(ids, userId)))) return;
        onDone?.();
        if (goOn) await tellNext(done);
        else if (undo) offerUndo(done, () => takeBack(undo, how));
        else tell.done(done);
      }, how);
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  };
  /** Whoever decides goes on to what waits for them next. */
  const tellNext = async (done: string) => {
    const next = await tellDesk(() => nextItemAction({ articleId }, userId));
    notifications.show({
      autoClose: nextFor,
      message: <NextNotice done={done} next={next.ok ? next.value : null} />,
    });
  };
  /** What was done whatever was unsaved is taken back the same way. */
  const takeBack = async (undo: Command<unknown>, how: Pick<How, "evenUnsaved">) => {
    let done = false;
    await afterSaving(async () => {
      done = await isDone(run, () => undo({ commandId: createId(), articleId }, userId));
    }, how);
    return done;
  };
  /** Signs what a stage asks a signature of, or says that its work is done. */
  const approve = async (
    round: RoundView,
    { manifestHash, round: number, stageId }: SigningUnit,
    remark: string,
    onDone: () => void,
  ) => {
    if (manifestHash === null) return;
    const seen = { manifestHash, round: number, stageId, ...(remark !== "" && { remark }) };
    const done = t(isWork(round) ? "done.finished" : "done.approved");
    return decide(done, (ids, me) => approveAction({ ...ids, ...seen }, me), { goOn: true, onDone });
  };
  /** Sends a submission back, with what should change. */
  const sendBack = ({ number: round, stages, stageIndex }: RoundView, remark: string, onDone: () => void) => {
    const stageId = stages[stageIndex]?.id ?? "publish";
    const send: Command<unknown> = (ids, me) => requestChangesAction({ ...ids, round, stageId, remark }, me);
    return decide(t("done.returned"), send, { goOn: true, evenUnsaved: true, onDone });
  };
  return { busy, decide, approve, sendBack };
}
