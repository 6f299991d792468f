"use client";

import { Button, Checkbox, Loader, Modal } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { importStructureAction } from "#app/(studio)/studio/(desk)/actions.ts";
import { StructurePreview } from "#app/(studio)/studio/taking-in/structure-preview.tsx";
import styles from "#app/(studio)/studio/taking-in/taking-in.module.css";
import { TrackedChoice } from "#app/(studio)/studio/taking-in/tracked-choice.tsx";
import { readableFiles, useOpenedFile } from "#app/(studio)/studio/taking-in/use-opened-file.ts";
import { createId } from "#domain/ids.ts";
import type { Structure } from "#domain/importing/structure.ts";
import type { Failure } from "#domain/result.ts";
import { uploadPictures } from "#editor/pasting/upload-pictures.ts";
import { useFailureText } from "#ui/use-failure-text.ts";

/** A new article from a file: what was recognised is shown, then it is made. Until then the file stays in the browser. */
export function ArticleFromFile() {
  const t = useTranslations("studio.taking");
  const failureText = useFailureText();
  const router = useRouter();
  const narrow = useMediaQuery("(max-width: 640px)");
  const chooser = useRef<HTMLInputElement>(null);
  const { state, open, decide, close } = useOpenedFile();
  const [accept, setAccept] = useState(true);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Failure | null>(null);
  const commandId = useRef(createId());
  const make = async (structure: Structure) => {
    setBusy(true);
    setRefused(null);
    const answer = await create(structure, commandId.current, accept).catch(() => null);
    if (answer?.ok) router.push(`/studio/articles/${answer.value.articleId}`);
    else {
      setRefused(answer?.error ?? { code: "unavailable" });
      setBusy(false);
    }
  };
  const structure = state?.status === "opened" ? state.opened.structure : null;
  const failure = state?.status === "refused" ? state.failure : refused;
  return (
    <>
      <Button variant="default" onClick={() => chooser.current?.click()}>
        {t("fromFile")}
      </Button>
      <input
        ref={chooser}
        type="file"
        hidden
        accept={readableFiles}
        aria-label={t("fromFile")}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = "";
          commandId.current = createId();
          setRefused(null);
          if (file) open(file);
        }}
      />
      {state && (
        <Modal
          opened
          onClose={close}
          title={state.name}
          size={structure ? 1040 : "lg"}
          fullScreen={narrow && structure !== null}
        >
          {state.status === "reading" && (
            <p role="status">
              <Loader size="xs" /> {t("reading", { name: state.name })}
            </p>
          )}
          {structure && <StructurePreview structure={structure} />}
          {failure && <p role="alert">{failureText(failure)}</p>}
          {state.status === "opened" && (
            <div className={styles.choices}>
              <TrackedChoice tracked={state.opened.tracked} changes={state.changes} onChange={decide} />
              {state.opened.structure.credits.length > 0 && (
                <Checkbox
                  checked={accept}
                  onChange={(event) => setAccept(event.currentTarget.checked)}
                  label={t("acceptPeople")}
                  description={t("acceptPeopleHint")}
                />
              )}
            </div>
          )}
          <div className={styles.buttons}>
            <Button variant="default" onClick={close}>
              {t("cancel")}
            </Button>
            {structure && (
              <Button data-autofocus loading={busy} onClick={() => make(structure)}>
                {t("create")}
              </Button>
            )}
          </div>
        </Modal>
      )}
    </>
  );
}

async function create(structure: Structure, commandId: string, acceptPeople: boolean) {
  const { column, source, publishedAt, script, credits, editions, pairs, pictures } = structure;
  const filled: Structure["editions"] = {};
  for (const language of ["zh", "en"] as const) {
    const edition = editions[language];
    if (!edition) continue;
    const { blocks } = await uploadPictures(edition.document.content, pictures);
    filled[language] = { ...edition, document: { type: "doc", content: blocks } };
  }
  const page = { column, source, publishedAt, script: script ?? "Hans", credits, editions: filled, pairs };
  return importStructureAction({ ...page, commandId, acceptPeople });
}
