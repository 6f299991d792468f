"use client";

import { notifications } from "@mantine/notifications";
import type { Editor } from "@tiptap/core";
import { useTranslations } from "next-intl";
import { type ReactNode, type RefObject, useMemo, useRef, useState } from "react";
import type { Details } from "#app/(studio)/studio/articles/[id]/details/use-details.ts";
import { mayTake, type PagePerson } from "#app/(studio)/studio/articles/[id]/page-person.ts";
import { RefusedDialog } from "#app/(studio)/studio/articles/[id]/taking-in/refused-dialog.tsx";
import { TakeDialog } from "#app/(studio)/studio/articles/[id]/taking-in/take-dialog.tsx";
import { useTakeStructure } from "#app/(studio)/studio/articles/[id]/taking-in/use-take-structure.ts";
import type { useArticle } from "#app/(studio)/studio/articles/[id]/use-article.ts";
import { ReadingNotes } from "#app/(studio)/studio/taking-in/reading-notes.tsx";
import { useOpenedFile } from "#app/(studio)/studio/taking-in/use-opened-file.ts";
import type { ReadWarning } from "#domain/importing/reading.ts";
import type { PageNote, Structure } from "#domain/importing/structure.ts";
import type { Language } from "#domain/locale.ts";
import type { Failure } from "#domain/result.ts";
import type { EditionSaver } from "#editor/edition-column.tsx";
import { type Pasting, PastingProvider, putIn } from "#editor/pasting/pasting-context.tsx";

type Waiting =
  | { kind: "page"; structure: Structure; insert: () => void }
  | { kind: "refused"; failure: Failure; words: string; insert: () => void };

/** How long a note of what could not be kept stays. Milliseconds. */
const noteStays = 15_000;

/** What happens to pages that are pasted into an article, around its editors. */
export function TakingIn({
  desk,
  details,
  person,
  savers,
  children,
}: {
  desk: ReturnType<typeof useArticle>;
  details: Details;
  person: PagePerson;
  savers: RefObject<Partial<Record<Language, EditionSaver>>>;
  children: ReactNode;
}) {
  const t = useTranslations("studio.taking");
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const take = useTakeStructure(desk, details, savers);
  const { state: file, open, decide, close: closeFile } = useOpenedFile();
  const openFile = useRef(open);
  openFile.current = open;
  /** Where the text of a file goes if it is only wanted as text. */
  const target = useRef<Editor | null>(null);
  const close = () => {
    setWaiting(null);
    closeFile();
  };
  const pasting = useMemo((): Pasting => {
    const tell = (warnings: ReadWarning[], notes: PageNote[] = []) => {
      if (warnings.length + notes.length === 0) return;
      notifications.show({
        title: t("told"),
        message: <ReadingNotes warnings={warnings} notes={notes} />,
        autoClose: noteStays,
      });
    };
    return {
      tell,
      offer: (structure, insert) => setWaiting({ kind: "page", structure, insert }),
      refuse: (failure, words, insert) => setWaiting({ kind: "refused", failure, words, insert }),
      files: (files, editor) => {
        const [text] = files;
        target.current = editor;
        if (text) openFile.current(text);
      },
    };
  }, [t]);
  const page = waiting?.kind === "page" ? waiting.structure : file?.status === "opened" ? file.opened.structure : null;
  const standing = () => ({
    details: details.value,
    editions: {
      ...(savers.current.zh && { zh: savers.current.zh.current() }),
      ...(savers.current.en && { en: savers.current.en.current() }),
    },
  });
  const here = target.current;
  const insert =
    waiting?.kind === "page"
      ? () => {
          close();
          waiting.insert();
        }
      : file?.status === "opened" && here
        ? () => {
            close();
            void putIn(here, file.opened.settled, pasting.tell);
          }
        : null;
  return (
    <PastingProvider value={pasting}>
      {children}
      {page && (
        <TakeDialog
          key={file?.status === "opened" ? file.changes : "pasted"}
          structure={page}
          standing={standing()}
          mayTake={(place) => mayTake(person, place)}
          scriptHere={desk.article.editions.zh?.script ?? null}
          file={file?.status === "opened" ? { ...file, tracked: file.opened.tracked, onChanges: decide } : null}
          onTake={async (taking) => {
            const answer = await take({ ...taking, structure: page });
            if (answer === null) return;
            close();
            pasting.tell(answer.warnings, answer.notes);
          }}
          onInsert={insert}
          onClose={close}
        />
      )}
      {file?.status === "refused" && <RefusedDialog failure={file.failure} words="" onClose={close} />}
      {waiting?.kind === "refused" && (
        <RefusedDialog
          failure={waiting.failure}
          words={waiting.words}
          onInsert={() => {
            close();
            waiting.insert();
          }}
          onClose={close}
        />
      )}
    </PastingProvider>
  );
}
