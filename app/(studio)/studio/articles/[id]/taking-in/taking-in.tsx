"use client";

import { notifications } from "@mantine/notifications";
import { useTranslations } from "next-intl";
import { type ReactNode, type RefObject, useMemo, useState } from "react";
import type { Details } from "#app/(studio)/studio/articles/[id]/details/use-details.ts";
import type { PagePerson } from "#app/(studio)/studio/articles/[id]/page-person.ts";
import { RefusedDialog } from "#app/(studio)/studio/articles/[id]/taking-in/refused-dialog.tsx";
import { TakeDialog } from "#app/(studio)/studio/articles/[id]/taking-in/take-dialog.tsx";
import { useTakeStructure } from "#app/(studio)/studio/articles/[id]/taking-in/use-take-structure.ts";
import type { useArticle } from "#app/(studio)/studio/articles/[id]/use-article.ts";
import { ReadingNotes } from "#app/(studio)/studio/taking-in/reading-notes.tsx";
import type { ReadWarning } from "#domain/importing/reading.ts";
import type { PageNote, Structure } from "#domain/importing/structure.ts";
import type { Language } from "#domain/locale.ts";
import type { Failure } from "#domain/result.ts";
import type { EditionSaver } from "#editor/edition-column.tsx";
import { type Pasting, PastingProvider } from "#editor/pasting/pasting-context.tsx";

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
  const article = useTranslations("studio.article");
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const take = useTakeStructure(desk, details, savers);
  const close = () => setWaiting(null);
  const pasting = useMemo((): Pasting => {
    const tell = (warnings: ReadWarning[], notes: PageNote[] = []) => {
      if (warnings.length + notes.length === 0) return;
      notifications.show({
        title: t("told"),
        message: <ReadingNotes warnings={warnings} notes={notes} />,
        autoClose: noteStays,
        closeButtonProps: { "aria-label": article("dismiss") },
      });
    };
    return {
      tell,
      offer: (structure, insert) => setWaiting({ kind: "page", structure, insert }),
      refuse: (failure, words, insert) => setWaiting({ kind: "refused", failure, words, insert }),
      files: () => undefined,
    };
  }, [t, article]);
  return (
    <PastingProvider value={pasting}>
      {children}
      {waiting?.kind === "page" && (
        <TakeDialog
          structure={waiting.structure}
          standing={{
            details: details.value,
            editions: {
              ...(savers.current.zh && { zh: savers.current.zh.current() }),
              ...(savers.current.en && { en: savers.current.en.current() }),
            },
          }}
          mayAddPeople={person.mayAddPeople}
          scriptHere={desk.article.editions.zh?.script ?? null}
          onTake={async (taking) => {
            const notes = await take({ ...taking, structure: waiting.structure });
            if (notes === null) return;
            close();
            if (notes.length > 0) pasting.tell([], notes);
          }}
          onInsert={() => {
            close();
            waiting.insert();
          }}
          onClose={close}
        />
      )}
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
