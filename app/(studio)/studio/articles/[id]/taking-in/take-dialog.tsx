"use client";

import { Button, Checkbox, Modal } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { StructurePreview } from "#app/(studio)/studio/taking-in/structure-preview.tsx";
import styles from "#app/(studio)/studio/taking-in/taking-in.module.css";
import { TrackedChoice } from "#app/(studio)/studio/taking-in/tracked-choice.tsx";
import { planTaking, type TakenPlace } from "#domain/importing/plan-taking.ts";
import type { Structure } from "#domain/importing/structure.ts";
import type { Script } from "#domain/locale.ts";
import type { TrackedChanges, TrackedCount } from "#editor/files/prepare-word.ts";

/** A page that was recognised, before anything of it is in the article: taken as its structure, put in as text, or not at all. */
export function TakeDialog({
  structure,
  standing,
  mayTake,
  scriptHere,
  file,
  onTake,
  onInsert,
  onClose,
}: {
  structure: Structure;
  standing: Parameters<typeof planTaking>[1];
  mayTake: (place: TakenPlace) => boolean;
  scriptHere: Script | null;
  /** Null for what was pasted. */
  file: {
    name: string;
    tracked: TrackedCount;
    changes: TrackedChanges;
    onChanges: (changes: TrackedChanges) => void;
  } | null;
  onTake: (taking: { places: ReadonlySet<TakenPlace>; acceptPeople: boolean }) => Promise<void>;
  onInsert: (() => void) | null;
  onClose: () => void;
}) {
  const t = useTranslations("studio.taking");
  // What stood here when the question was asked is what it is about.
  const [plan] = useState(() => planTaking(structure, standing));
  const [replace, setReplace] = useState(false);
  const [accept, setAccept] = useState(true);
  const [busy, setBusy] = useState(false);
  const narrow = useMediaQuery("(max-width: 640px)");
  const replaces = plan.replaces.filter(mayTake);
  const places = new Set([...plan.fills.filter(mayTake), ...(replace ? replaces : [])]);
  const named = (list: TakenPlace[]) => list.map((place) => t(`places.${place}`)).join(t("between"));
  const takesPeople = places.has("credits");
  return (
    <Modal opened onClose={onClose} title={file?.name ?? t("title")} size={1040} fullScreen={narrow}>
      <StructurePreview structure={structure} />
      <div className={styles.choices}>
        {file && <TrackedChoice tracked={file.tracked} changes={file.changes} onChange={file.onChanges} />}
        {replaces.length > 0 && (
          <Checkbox
            checked={replace}
            onChange={(event) => setReplace(event.currentTarget.checked)}
            label={t("replace")}
            description={t("replaces", { names: named(replaces) })}
          />
        )}
        {takesPeople && (
          <Checkbox
            checked={accept}
            onChange={(event) => setAccept(event.currentTarget.checked)}
            label={t("acceptPeople")}
            description={t("acceptPeopleHint")}
          />
        )}
        {structure.script !== null && scriptHere !== null && structure.script !== scriptHere && (
          <p className={styles.replaced}>{t(`otherScript.${structure.script}`)}</p>
        )}
        <p className={styles.replaced} role="status">
          {places.size > 0 ? t("fills", { names: named([...places]) }) : t("fillsNothing")}
        </p>
      </div>
      <div className={styles.buttons}>
        <Button variant="default" onClick={onClose}>
          {t("cancel")}
        </Button>
        {onInsert && (
          <Button variant="default" onClick={onInsert}>
            {t("insert")}
          </Button>
        )}
        <Button
          data-autofocus
          disabled={places.size === 0}
          loading={busy}
          onClick={async () => {
            setBusy(true);
            await onTake({ places, acceptPeople: accept });
            setBusy(false);
          }}
        >
          {t("take")}
        </Button>
      </div>
    </Modal>
  );
}
