"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import {
  listRevisionsAction,
  nameRevisionAction,
  readRevisionAction,
  restoreRevisionAction,
} from "#app/(studio)/studio/articles/[id]/actions.ts";
import { localeOfEdition } from "#app/(studio)/studio/articles/[id]/localised.ts";
import { heldRoundsOf, writingNow } from "#app/(studio)/studio/articles/[id]/page-person.ts";
import { RevisionCompare } from "#app/(studio)/studio/articles/[id]/revisions/revision-compare.tsx";
import { RevisionList } from "#app/(studio)/studio/articles/[id]/revisions/revision-list.tsx";
import type {
  KeptText,
  RevisionInList,
  RevisionsProps,
} from "#app/(studio)/studio/articles/[id]/revisions/revision-props.ts";
import { standingText } from "#app/(studio)/studio/articles/[id]/use-article.ts";
import { createId } from "#domain/ids.ts";
import type { Language } from "#domain/locale.ts";
import { bodiesOf } from "#domain/records/record.ts";
import { useUndoNotice } from "#ui/undo-notice.tsx";

/** The revisions of one edition: the list, or two states beside each other. */
export function RevisionHistory(props: RevisionsProps & { language: Language; onWide: (wide: boolean) => void }) {
  const { article, person, run, afterSaving, refresh, saverOf, onClose, language, onWide } = props;
  const t = useTranslations("studio.article.revisions");
  const offerUndo = useUndoNotice();
  const [revisions, setRevisions] = useState<RevisionInList[] | null>(null);
  const [more, setMore] = useState(false);
  const [chosen, setChosen] = useState<number | null>(null);
  const editionId = article.editions[language]?.id;
  /** Revisions never change: each is fetched once. */
  const texts = useRef(new Map<number, KeptText>());

  const load = useCallback(
    async (before?: number) => {
      if (editionId === undefined) return;
      const page = await run(() => listRevisionsAction({ editionId, limit: 50, ...(before ? { before } : {}) }));
      if (!page) return;
      setRevisions((known) => (before ? [...(known ?? []), ...page.revisions] : page.revisions));
      setMore(page.more);
    },
    [editionId, run],
  );
  useEffect(() => {
    void load();
  }, [load]);
  const read = useCallback(
    async (number: number): Promise<KeptText | null> => {
      const known = texts.current.get(number);
      if (known || editionId === undefined) return known ?? null;
      const found = await run(() => readRevisionAction({ editionId, number }));
      if (!found) return null;
      const { title, deck, document, records } = found;
      const text = { title, deck, document, records };
      texts.current.set(number, text);
      return text;
    },
    [editionId, run],
  );
  useEffect(() => onWide(chosen !== null), [chosen, onWide]);

  if (editionId === undefined) return null;
  const name = async (words: string, number?: number) => {
    let kept = false;
    await afterSaving(async () => {
      const command = { commandId: createId(), editionId, name: words, ...(number ? { number } : {}) };
      kept = (await run(() => nameRevisionAction(command))) !== null;
      if (kept) await load();
    });
    return kept;
  };
  /** Brings a revision back and shows it; gives the number it has now, and how many figures changed with it. */
  const bringBack = async (number: number): Promise<{ revision: number; figures: number } | null> => {
    let made: { revision: number; figures: number } | null = null;
    await afterSaving(async () => {
      const version = saverOf(language)?.lockVersion ?? (await refresh())?.editions[language]?.lockVersion;
      if (version === undefined) return;
      const command = { commandId: createId(), editionId, baseLockVersion: version, number };
      const answer = await run(() => restoreRevisionAction(command));
      if (answer === null) return;
      made = answer;
      const edition = (await refresh())?.editions[language];
      if (edition) await saverOf(language)?.adopt(standingText(edition));
    });
    return made;
  };
  const restore = async (number: number) => {
    const made = await bringBack(number);
    if (made === null) return;
    setChosen(null);
    onClose();
    // What stood until now is the revision before: it was kept when the other came back.
    const said = t(made.figures > 0 ? "restoredWithFigures" : "restored", { number, count: made.figures });
    if (made.revision > 1) offerUndo(said, async () => (await bringBack(made.revision - 1)) !== null);
  };

  if (chosen !== null && revisions !== null)
    return (
      <RevisionCompare
        revisions={revisions}
        chosen={chosen}
        read={read}
        present={() => {
          const text = saverOf(language)?.current();
          return text ? { ...text, records: bodiesOf(article.records) } : null;
        }}
        language={language}
        lang={localeOfEdition(article.editions, language)}
        mayWrite={person.writes[language] && article.trashed === null}
        restoring={{
          now: writingNow(person, article.workflow).writes[language],
          held: heldRoundsOf(person, article.workflow, language),
          locale: person.locale,
        }}
        onBack={() => setChosen(null)}
        onName={name}
        onRestore={restore}
      />
    );
  return (
    <RevisionList
      articleId={article.id}
      revisions={revisions}
      more={more}
      mayWrite={person.writes[language] && article.trashed === null}
      onChoose={setChosen}
      onMore={() => void load(revisions?.at(-1)?.number)}
      onKeep={name}
    />
  );
}
