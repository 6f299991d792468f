"use client";
import { Button } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { EntryPerson, ShownEntry } from "#app/(studio)/studio/(desk)/quotations/[id]/entry-props.ts";
import { EntryStanding } from "#app/(studio)/studio/(desk)/quotations/[id]/entry-standing.tsx";
import { EntryTags } from "#app/(studio)/studio/(desk)/quotations/[id]/entry-tags.tsx";
import { EntryText } from "#app/(studio)/studio/(desk)/quotations/[id]/entry-text.tsx";
import { NewVersion } from "#app/(studio)/studio/(desk)/quotations/[id]/new-version.tsx";
import { TakeBack } from "#app/(studio)/studio/(desk)/quotations/[id]/take-back.tsx";
import { UseList } from "#app/(studio)/studio/(desk)/quotations/[id]/use-list.tsx";
import { VersionList } from "#app/(studio)/studio/(desk)/quotations/[id]/version-list.tsx";
import styles from "#app/(studio)/studio/(desk)/quotations/quotations.module.css";

type Props = { entry: ShownEntry; tags: { id: string; name: string }[]; person: EntryPerson };

/** An entry of the library: its words, how they stand, where they are used, how they came to be; or its next version. */
export function EntryScreen({ entry, tags, person }: Props) {
  const t = useTranslations("studio.quotations");
  const [revising, setRevising] = useState(false);
  const { newest, versions, uses } = entry;
  const neverVerified = versions.every(({ verifiedAt }) => verifiedAt === null);
  return (
    <>
      <Link href="/studio/quotations" className={styles.quiet}>
        ← {t("title")}
      </Link>
      <div className={styles.head}>
        <h1>{revising ? t("newVersion") : t("entry")}</h1>
        {!revising && person.mayWrite && (
          <>
            {neverVerified && uses.length === 0 && <TakeBack entry={entry} />}
            <Button onClick={() => setRevising(true)}>{t("newVersion")}</Button>
          </>
        )}
      </div>
      {revising ? (
        <NewVersion entry={entry} onDone={() => setRevising(false)} />
      ) : (
        <>
          <EntryText content={newest.content} />
          <dl className={styles.facts}>
            <dt>{t("standing.label")}</dt>
            <dd>
              <EntryStanding entry={entry} person={person} />
            </dd>
            {newest.content.rights !== "" && (
              <>
                <dt>{t("form.rights")}</dt>
                <dd>{newest.content.rights}</dd>
              </>
            )}
            <dt>{t("form.tags")}</dt>
            <dd>
              <EntryTags entry={entry} tags={tags} mayWrite={person.mayWrite} />
            </dd>
          </dl>
          <UseList key={`uses ${newest.number}`} entry={entry} person={person} />
          <VersionList entry={entry} />
        </>
      )}
    </>
  );
}
