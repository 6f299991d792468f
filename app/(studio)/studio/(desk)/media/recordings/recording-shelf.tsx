"use client";
import { TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import desk from "#app/(studio)/studio/(desk)/desk.module.css";
import styles from "#app/(studio)/studio/(desk)/media/media.module.css";
import { RecordingDrawer } from "#app/(studio)/studio/(desk)/media/recordings/recording-drawer.tsx";
import { Uploads } from "#app/(studio)/studio/(desk)/media/uploads.tsx";
import type { Recording, RecordingForDesk } from "#domain/media/recording.ts";
import { uploadRecording } from "#editor/recordings/upload-recording.ts";
import { useRecordingFacts } from "#editor/recordings/use-recording-facts.ts";
import { KindIcon } from "#editor/tools/kind-icon.tsx";

const typingPauseMs = 250;

type Props = {
  recordings: Recording[];
  query: string;
  page: number;
  pages: number;
  /** The recording that the address names. */
  opened: RecordingForDesk | null;
  writes: boolean;
};

/** The recordings as a list; what is open stands in the address, so that it can be passed on. */
export function RecordingShelf({ recordings, query, page, pages, opened, writes }: Props) {
  const t = useTranslations("studio");
  const facts = useRecordingFacts();
  const router = useRouter();
  const [typed, setTyped] = useState(query);
  const at = (change: Record<string, string>) => {
    const given = Object.entries({ q: query, page: page === 1 ? "" : String(page), ...change });
    const said = new URLSearchParams(given.filter(([, value]) => value !== ""));
    return said.size === 0 ? "/studio/media/recordings" : `/studio/media/recordings?${said}`;
  };
  const search = useDebouncedCallback((q: string) => router.replace(at({ q: q.trim(), page: "" })), typingPauseMs);
  return (
    <>
      <search className={desk.filters}>
        <TextInput
          className={desk.search}
          value={typed}
          leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
          aria-label={t("common.search")}
          placeholder={t("media.recordings.search")}
          onBlur={() => search.flush()}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            search(currentTarget.value);
          }}
        />
      </search>
      {writes && (
        <Uploads
          shelf="recordings"
          sendFile={uploadRecording}
          onStored={() => router.refresh()}
          hrefOf={(open) => at({ open })}
        />
      )}
      {recordings.length === 0 ? (
        <div className={desk.empty}>
          <p className={desk.emptyTitle}>{t(query === "" ? "media.recordings.empty" : "media.recordings.none")}</p>
          <p>{t(query === "" ? "media.recordings.emptyText" : "media.recordings.noneText")}</p>
        </div>
      ) : (
        <ul className={styles.list}>
          {recordings.map((recording) => (
            <li key={recording.mediaId}>
              <Link href={at({ open: recording.mediaId })} scroll={false} className={styles.recording}>
                <KindIcon kind={recording.kind} />
                <span className={styles.file}>{recording.name}</span>
                <span className={styles.hint}>{facts(recording)}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {pages > 1 && (
        <nav className={desk.pages} aria-label={t("media.recordings.title")}>
          {page > 1 ? <Link href={at({ page: String(page - 1) })}>← {t("desk.previous")}</Link> : <span />}
          <span>{t("desk.page", { page, pages })}</span>
          {page < pages ? <Link href={at({ page: String(page + 1) })}>{t("desk.next")} →</Link> : <span />}
        </nav>
      )}
      {opened && (
        <RecordingDrawer
          key={`${opened.mediaId} ${opened.lockVersion}`}
          recording={opened}
          writes={writes}
          onClose={() => router.replace(at({}), { scroll: false })}
          onChanged={() => router.refresh()}
        />
      )}
    </>
  );
}
