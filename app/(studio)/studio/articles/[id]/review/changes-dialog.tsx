"use client";

import { Button, Checkbox, Group, Modal, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import styles from "#app/(studio)/studio/articles/[id]/review/review.module.css";

/** Something that was found in the text or said of it, to be given as a reason; `chosen` until somebody takes it out. */
export type Reason = { id: string; text: string; chosen?: boolean };

/** Characters of a remark. */
const longest = 4000;
const noReasons: readonly Reason[] = [];

/** Sends a text back with what to change; without a word of that it is not sent. */
export function ChangesDialog({
  to,
  reasons = noReasons,
  busy,
  onSend,
  onClose,
}: {
  /** The stage that gets it; null for those who wrote it. */
  to: string | null;
  /** What can be ticked instead of written. */
  reasons?: readonly Reason[];
  busy: boolean;
  onSend: (remark: string) => void;
  onClose: () => void;
}) {
  const t = useTranslations("studio.article.review.changes");
  const [remark, setRemark] = useState("");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(reasons.flatMap(({ id, chosen }) => (chosen ? [id] : []))),
  );
  const [missing, setMissing] = useState(false);
  const choose = (id: string, isChosen: boolean) => {
    setChosen(new Set(isChosen ? [...chosen, id] : [...chosen].filter((one) => one !== id)));
    setMissing(false);
  };
  const said = [remark.trim(), ...reasons.filter(({ id }) => chosen.has(id)).map(({ text }) => `· ${text}`)]
    .filter((line) => line !== "")
    .join("\n")
    .slice(0, longest);
  return (
    <Modal opened onClose={onClose} title={t("title")} centered>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (said === "") setMissing(true);
          else onSend(said);
        }}
      >
        <Textarea
          data-autofocus
          label={t("remark")}
          description={to === null ? t("hint") : t("hintStage", { stage: to })}
          autosize
          minRows={4}
          maxLength={longest}
          value={remark}
          error={missing && t("missing")}
          onChange={(event) => {
            setRemark(event.currentTarget.value);
            setMissing(false);
          }}
        />
        {reasons.length > 0 && (
          <fieldset className={styles.reasonsToTick}>
            <legend>{t("reasons")}</legend>
            {reasons.map(({ id, text }) => (
              <Checkbox
                key={id}
                label={text}
                checked={chosen.has(id)}
                onChange={({ currentTarget }) => choose(id, currentTarget.checked)}
              />
            ))}
          </fieldset>
        )}
        <Group justify="flex-end" gap="xs" mt="md">
          <Button variant="default" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button type="submit" loading={busy}>
            {t("send")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
