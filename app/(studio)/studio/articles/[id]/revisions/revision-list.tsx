"use client";

import { Anchor, Button, Loader, TextInput } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { compareAddress } from "#app/(studio)/studio/articles/[id]/compare/compare-address.ts";
import type { RevisionInList } from "#app/(studio)/studio/articles/[id]/revisions/revision-props.ts";
import styles from "#app/(studio)/studio/articles/[id]/revisions/revisions.module.css";
import { usePrintTime } from "#ui/use-print-time.ts";

type RevisionListProps = {
  articleId: string;
  /** Null while they are fetched. */
  revisions: RevisionInList[] | null;
  more: boolean;
  mayWrite: boolean;
  onChoose: (number: number) => void;
  onMore: () => void;
  onKeep: (name: string) => Promise<boolean>;
};

/** The revisions of an edition, the newest first: which, when, who, why. */
export function RevisionList({ articleId, revisions, more, mayWrite, onChoose, onMore, onKeep }: RevisionListProps) {
  const t = useTranslations("studio.article.revisions");
  const comparison = useTranslations("studio.comparison");
  const printTime = usePrintTime();
  const [name, setName] = useState("");
  const keep = async () => {
    if (name.trim() !== "" && (await onKeep(name.trim()))) setName("");
  };
  return (
    <div className={styles.panel}>
      {mayWrite && (
        <form
          className={styles.naming}
          onSubmit={(event) => {
            event.preventDefault();
            void keep();
          }}
        >
          <TextInput
            label={t("name")}
            description={t("nameHint")}
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" disabled={name.trim() === ""}>
            {t("keep")}
          </Button>
        </form>
      )}
      <Anchor component={Link} href={compareAddress(articleId)} size="sm">
        {comparison("open")}
      </Anchor>
      {revisions === null && <Loader size="sm" aria-label={t("loading")} />}
      {revisions?.length === 0 && <p className={styles.hint}>{t("none")}</p>}
      <ol className={styles.list}>
        {revisions?.map((revision) => (
          <li key={revision.id}>
            <button type="button" className={styles.revision} onClick={() => onChoose(revision.number)}>
              <span className={styles.number}>{revision.number}</span>
              <span className={styles.what}>
                <strong>{revision.name ?? t(`reasons.${revision.reason}`)}</strong>
                <span className={styles.hint}>
                  {revision.name !== null && revision.reason !== "named" && `${t(`reasons.${revision.reason}`)} · `}
                  {printTime(revision.createdAt)}
                  {revision.createdByName !== null && ` · ${revision.createdByName}`}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ol>
      {more && (
        <Button variant="default" onClick={onMore}>
          {t("more")}
        </Button>
      )}
    </div>
  );
}
