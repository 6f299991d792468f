"use client";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { addressOf } from "#app/(studio)/studio/(desk)/list-address.ts";
import styles from "#app/(studio)/studio/(desk)/media/media.module.css";
import { RecordingDrawer } from "#app/(studio)/studio/(desk)/media/recordings/recording-drawer.tsx";
import { shelves } from "#app/(studio)/studio/(desk)/media/shelf.ts";
import { ShelfFrame, type ShelfProps } from "#app/(studio)/studio/(desk)/media/shelf-frame.tsx";
import type { Recording, RecordingForDesk } from "#domain/media/recording.ts";
import { uploadRecording } from "#editor/recordings/upload-recording.ts";
import { useRecordingFacts } from "#editor/recordings/use-recording-facts.ts";
import { KindIcon } from "#editor/tools/kind-icon.tsx";

/** The recordings as a list; what is open stands in the address, so that it can be passed on. */
export function RecordingShelf({ opened, ...shelf }: ShelfProps<Recording, RecordingForDesk>) {
  const facts = useRecordingFacts();
  const router = useRouter();
  const { items, query, writes } = shelf;
  const at = (open = "") => addressOf(shelves.recordings.path, { ...query, open });
  return (
    <>
      <ShelfFrame shelf="recordings" sendFile={uploadRecording} {...shelf}>
        <ul className={styles.list}>
          {items.map((recording) => (
            <li key={recording.mediaId}>
              <Link href={at(recording.mediaId)} scroll={false} className={styles.recording}>
                <KindIcon kind={recording.kind} />
                <span className={styles.file}>{recording.name}</span>
                <span className={styles.hint}>{facts(recording)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </ShelfFrame>
      {opened && (
        <RecordingDrawer
          key={`${opened.mediaId} ${opened.lockVersion}`}
          recording={opened}
          writes={writes}
          onClose={() => router.replace(at(), { scroll: false })}
          onChanged={() => router.refresh()}
        />
      )}
    </>
  );
}
