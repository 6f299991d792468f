"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { MemberLine } from "#app/(studio)/studio/(desk)/releases/[id]/member-line.tsx";
import {
  orderMembersAction,
  putMemberAction,
  removeMemberAction,
} from "#app/(studio)/studio/(desk)/releases/actions.ts";
import own from "#app/(studio)/studio/(desk)/releases/releases.module.css";
import { Sortable } from "#app/(studio)/studio/articles/[id]/details/sortable.tsx";
import { createId } from "#domain/ids.ts";
import type { MemberProblem } from "#domain/releases/release.ts";
import type { MemberForDesk } from "#domain/releases/release-for-desk.ts";
import type { Result } from "#domain/result.ts";
import { tellDesk } from "#ui/ask-desk.ts";
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
  const [order, setOrder] = useState(members.map(({ articleId }) => articleId));
  const [busy, setBusy] = useState(false);
  const titleOf = (articleId: string) => {
    const article = members.find((member) => member.articleId === articleId)?.article;
    const titles = article?.titles;
    return (article && titles?.[article.sourceLanguage]) || titles?.zh || titles?.en || t("add.untitled");
  };
  const give = async (command: (ids: { commandId: string; releaseId: string }) => Promise<Result<unknown>>) => {
    setBusy(true);
    const result = await tellDesk(() => command({ commandId: createId(), releaseId }));
    setBusy(false);
    if (!result.ok) {
      tell.failed(result.error);
      setOrder(members.map(({ articleId }) => articleId));
    }
    router.refresh();
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
      <ol className={own.list} aria-busy={busy} aria-label={t("members.title")}>
        {lines.map((member) => (
          <MemberLine
            key={member.articleId}
            member={member}
            title={titleOf(member.articleId)}
            open={open}
            mayChange={mayChange && !busy}
            movable={mayChange && order.length > 1}
            before={
              refused && {
                at: refused.at,
                problems: refused.problems.filter(({ articleId }) => articleId === member.articleId),
              }
            }
            onLanguages={(languages) =>
              void give((ids) => putMemberAction({ ...ids, member: { articleId: member.articleId, languages } }))
            }
            onRemove={() => void give((ids) => removeMemberAction({ ...ids, articleId: member.articleId }))}
          />
        ))}
      </ol>
    </Sortable>
  );
}
