"use client";

import { Modal } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import {
  addCorrectionAction,
  editCorrectionAction,
  removeCorrectionAction,
} from "#app/(studio)/studio/articles/[id]/actions.ts";
import { CorrectionForm } from "#app/(studio)/studio/articles/[id]/corrections/correction-form.tsx";
import { CorrectionLine } from "#app/(studio)/studio/articles/[id]/corrections/correction-line.tsx";
import styles from "#app/(studio)/studio/articles/[id]/corrections/corrections.module.css";
import type { PagePerson } from "#app/(studio)/studio/articles/[id]/page-person.ts";
import { isDone, type Run } from "#app/(studio)/studio/articles/[id]/run.ts";
import type { ArticleForDesk } from "#domain/article/article-for-desk.ts";
import type { CorrectionForDesk } from "#domain/corrections/correction.ts";
import { createId } from "#domain/ids.ts";
import { type BilingualText, languages } from "#domain/locale.ts";
import type { Result } from "#domain/result.ts";
import { useUndoNotice } from "#ui/undo-notice.tsx";
import { useKeptFocus } from "#ui/use-kept-focus.ts";

/** What publications of the article had wrong: what readers were told already, and what the next publication tells them. */
export function CorrectionsDialog({
  article,
  person,
  onClose,
  run,
  refresh,
}: {
  article: ArticleForDesk;
  person: PagePerson;
  onClose: () => void;
  run: Run;
  refresh: () => Promise<unknown>;
}) {
  const t = useTranslations("studio.article.corrections");
  const [editing, setEditing] = useState<CorrectionForDesk | null>(null);
  const offerUndo = useUndoNotice();
  const kept = useKeptFocus<HTMLDivElement>();
  const [busy, setBusy] = useState(false);
  const { id: articleId, corrections, workflow } = article;
  const had = languages.filter((language) => workflow.publications[language] ?? workflow.takenDown[language]);
  const mayWrite = person.mayWrite && article.trashed === null;
  const tell = async (command: () => Promise<Result<unknown>>): Promise<boolean> => {
    setBusy(true);
    const done = await isDone(run, command);
    await refresh();
    setBusy(false);
    return done;
  };
  const save = async (note: BilingualText): Promise<boolean> => {
    const command = { commandId: createId(), articleId, note };
    if (!editing) return tell(() => addCorrectionAction(command, person.id));
    const { id: correctionId, lockVersion: baseLockVersion } = editing;
    const done = await tell(() => editCorrectionAction({ ...command, correctionId, baseLockVersion }, person.id));
    if (done) setEditing(null);
    return done;
  };
  const remove = async ({ id, note }: CorrectionForDesk) => {
    const ids = { commandId: createId(), articleId, correctionId: id };
    if (!(await tell(() => removeCorrectionAction(ids, person.id)))) return;
    if (editing?.id === id) setEditing(null);
    // Written again it is whoever's who wrote it again, which is what the desk records.
    offerUndo(t("removed"), () =>
      tell(() => addCorrectionAction({ commandId: createId(), articleId, note }, person.id)),
    );
  };
  return (
    <Modal opened onClose={onClose} title={t("title")} size="lg">
      <div {...kept}>
        <p className={styles.about}>{had.length === 0 ? t("nothingYet") : t("about")}</p>
        {corrections.length > 0 && (
          <ol className={styles.list} aria-label={t("title")}>
            {corrections.map((correction) => (
              <CorrectionLine
                key={correction.id}
                correction={correction}
                article={article}
                busy={busy}
                {...(mayWrite && {
                  onEdit: () => setEditing(correction),
                  onRemove: () => void remove(correction),
                })}
              />
            ))}
          </ol>
        )}
        {mayWrite && had.length > 0 && (
          <CorrectionForm
            key={editing?.id ?? "new"}
            article={article}
            had={had}
            editing={editing}
            busy={busy}
            onSave={save}
            onCancel={() => setEditing(null)}
          />
        )}
      </div>
    </Modal>
  );
}
