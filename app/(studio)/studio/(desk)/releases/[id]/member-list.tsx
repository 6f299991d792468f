"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { MemberLine } from "#app/(studio)/studio/(desk)/releases/[id]/member-line.tsx";
import {
  orderMembersAction,
  putMemberAction,
  removeMemberAction,
} from "#app/(studio)/studio/(desk)/releases/actions.ts";
import own from "#app/(studio)/studio/(desk)/releases/releases.module.css";
import { Sortable } from "#app/(studio)/studio/articles/[id]/details/sortable.tsx";
import { titleOnDesk } from "#domain/article/title-on-desk.ts";
import { createId } from "#domain/ids.ts";
import type { Language } from "#domain/locale.ts";
import type { MemberProblem } from "#domain/releases/release.ts";
import type { MemberForDesk } from "#domain/releases/release-for-desk.ts";
import type { Result } from "#domain/result.ts";
import { tellDesk } from "#ui/ask-desk.ts";
import { useUndoNotice } from "#ui/undo-notice.tsx";
import { useTell } from "#ui/use-tell.ts";

type Props = {
  releaseId: string;
  members: MemberForDesk[];
  open: boolean;
  mayChange: boolean;
  /** What kept members in when its time had come. */
  refused: { at: string; problems: MemberProblem[] } | null;
};

/** What is in a release, in the order the desk reads it. */
export function MemberList({ releaseId, members, open, mayChange, refused }: Props) {
  const t = useTranslations("studio.releases");
  const tell = useTell();
  const router = useRouter();
  const offerUndo = useUndoNotice();
  const [drawn, setDrawn] = useState(members);
  const [order, setOrder] = useState(members.map(({ articleId }) => articleId));
  const [chosen, setChosen] = useState<Readonly<Record<string, Language[]>>>({});
  const [waiting, setWaiting] = useState(0);
  // The page brought what the desk has now. What is still under way brings it again. The lines stay, and the keys where they are.
  if (drawn !== members) {
    setDrawn(members);
    if (waiting === 0) {
      setOrder(members.map(({ articleId }) => articleId));
      setChosen({});
    }
  }
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const latest = useRef(members);
  latest.current = members;
  const shownOrder = useRef(order);
  shownOrder.current = order;
  const leaving = useRef(new Set<string>());

  /** One after the other, as they were asked for; whether it was done. */
  const give = (command: (ids: { commandId: string; releaseId: string }) => Promise<Result<unknown>>) => {
    setWaiting((count) => count + 1);
    const turn = last.current.then(async () => {
      const result = await tellDesk(() => command({ commandId: createId(), releaseId }));
      setWaiting((count) => count - 1);
      if (!result.ok) {
        tell.failed(result.error);
        setOrder(latest.current.map(({ articleId }) => articleId));
        setChosen({});
      }
      // What is asked for meanwhile brings the page itself; of a refused one the desk knows better how it stands.
      if (last.current === turn) router.refresh();
      return result.ok;
    });
    last.current = turn;
    return turn;
  };
  const remove = async ({ articleId, languages: drawnLanguages }: MemberForDesk) => {
    if (leaving.current.has(articleId)) return;
    leaving.current.add(articleId);
    const languages = chosen[articleId] ?? drawnLanguages;
    const former = order.slice(0, order.indexOf(articleId));
    const done = await give((ids) => removeMemberAction({ ...ids, articleId }));
    leaving.current.delete(articleId);
    if (!done) return;
    offerUndo(t("members.removed", { title: titleOf(articleId) }), async () => {
      if (!(await give((ids) => putMemberAction({ ...ids, member: { articleId, languages } })))) return false;
      // After what it stood after, wherever that is now; where others came or went meanwhile it stands at the end.
      const others = shownOrder.current.filter((id) => id !== articleId);
      const place = others.findLastIndex((id) => former.includes(id)) + 1;
      const articleIds = others.toSpliced(place, 0, articleId);
      setOrder(articleIds);
      return give((ids) => orderMembersAction({ ...ids, articleIds }));
    });
  };
  const titleOf = (id: string) => {
    const article = members.find(({ articleId }) => articleId === id)?.article;
    return (article && titleOnDesk(article)?.text) ?? t("add.untitled");
  };
  const lines = order.flatMap((id) => members.filter(({ articleId }) => articleId === id));
  return (
    <Sortable
      ids={order}
      nameOf={titleOf}
      onMove={(articleIds) => {
        setOrder(articleIds);
        void give((ids) => orderMembersAction({ ...ids, articleIds }));
      }}
    >
      <ol className={own.list} aria-busy={waiting > 0} aria-label={t("members.title")}>
        {lines.map((member) => (
          <MemberLine
            key={member.articleId}
            member={member}
            title={titleOf(member.articleId)}
            chosen={chosen[member.articleId] ?? member.languages}
            open={open}
            mayChange={mayChange}
            movable={mayChange && order.length > 1}
            before={
              refused && {
                at: refused.at,
                problems: refused.problems.filter(({ articleId }) => articleId === member.articleId),
              }
            }
            onLanguages={(languages) => {
              const { articleId } = member;
              setChosen((all) => ({ ...all, [articleId]: languages }));
              void give((ids) => putMemberAction({ ...ids, member: { articleId, languages } }));
            }}
            onRemove={() => void remove(member)}
          />
        ))}
      </ol>
    </Sortable>
  );
}
