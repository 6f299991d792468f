"use client";

import { Button, Group, Modal } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { TimeField } from "#app/(studio)/studio/articles/[id]/time-field.tsx";

/** When a text is to be made public: a moment with its zone. */
export function ScheduleDialog({
  scopeName,
  busy,
  onSchedule,
  onClose,
}: {
  scopeName: string;
  busy: boolean;
  onSchedule: (publishAt: string) => void;
  onClose: () => void;
}) {
  const t = useTranslations("studio.article.review.schedule");
  const [at, setAt] = useState<string | null>(null);
  const [problem, setProblem] = useState<"missing" | "past" | null>(null);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("title", { scope: scopeName })}
      centered
      closeButtonProps={{ "aria-label": t("cancel") }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (at === null) setProblem("missing");
          else if (Date.parse(at) <= Date.now()) setProblem("past");
          else onSchedule(at);
        }}
      >
        <TimeField
          label={t("at")}
          value={at}
          error={problem && t(problem)}
          onChange={(value) => {
            setAt(value);
            setProblem(null);
          }}
        />
        <p style={{ margin: "12px 0 0", color: "var(--ink-soft)", fontSize: 13, lineHeight: 1.6 }}>{t("hint")}</p>
        <Group justify="flex-end" gap="xs" mt="md">
          <Button variant="default" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button type="submit" loading={busy}>
            {t("schedule")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
