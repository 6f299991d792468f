"use client";

import { Button, Group, Modal, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";

/** Sends a text back with what to change; without a word of that it is not sent. */
export function ChangesDialog({
  to,
  busy,
  onSend,
  onClose,
}: {
  /** The stage that gets it; null for those who wrote it. */
  to: string | null;
  busy: boolean;
  onSend: (remark: string) => void;
  onClose: () => void;
}) {
  const t = useTranslations("studio.article.review.changes");
  const [remark, setRemark] = useState("");
  const [missing, setMissing] = useState(false);
  return (
    <Modal opened onClose={onClose} title={t("title")} centered closeButtonProps={{ "aria-label": t("cancel") }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (remark.trim() === "") setMissing(true);
          else onSend(remark.trim());
        }}
      >
        <Textarea
          data-autofocus
          label={t("remark")}
          description={to === null ? t("hint") : t("hintStage", { stage: to })}
          autosize
          minRows={4}
          maxLength={4000}
          value={remark}
          error={missing && t("missing")}
          onChange={(event) => {
            setRemark(event.currentTarget.value);
            setMissing(false);
          }}
        />
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
