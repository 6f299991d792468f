"use client";
import { Button, Group, Modal } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { wallClock } from "#domain/time/zoned-time.ts";
import { useDeskZone } from "#ui/use-desk-zone.ts";
import { useZonedTime, type ZonedTime } from "#ui/use-zoned-time.ts";
import { ZonedTimeField } from "#ui/zoned-time-field.tsx";

/** Asks for a moment that lies ahead. `from`: what it was until now. `children` stand between the moment and the buttons. */
export function WhenDialog({
  title,
  label,
  confirm,
  hint,
  from = null,
  busy,
  notBefore = null,
  children,
  onSay,
  onClose,
}: {
  title: string;
  label: string;
  confirm: string;
  hint: string;
  /** An instant, and the zone to say it in; "" for a zone alone. */
  from?: ZonedTime | null;
  busy: boolean;
  /** An instant before which it can't be, and what to say then. */
  notBefore?: { instant: string; message: string } | null;
  children?: ReactNode;
  onSay: (when: ZonedTime) => void;
  onClose: () => void;
}) {
  const t = useTranslations("studio.times");
  const deskZone = useDeskZone();
  const time = useZonedTime(
    from ? { wall: wallClock(from.at, from.zone), zone: from.zone } : { wall: "", zone: deskZone },
  );
  const [asked, setAsked] = useState(false);
  const { value, unsaid } = time;
  // The desk decides by its own clock; this spares the way there where the answer is plain.
  const problem = () => {
    if (value === null) return unsaid === null || unsaid === "skipped" ? null : t(unsaid);
    if (Date.parse(value.at) <= Date.now()) return t("past");
    return notBefore && Date.parse(value.at) < Date.parse(notBefore.instant) ? notBefore.message : null;
  };
  const error = asked ? problem() : null;
  return (
    <Modal opened onClose={onClose} title={title} centered size="lg">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (value !== null && problem() === null) onSay(value);
        }}
      >
        <ZonedTimeField label={label} time={time} error={error} focused />
        {children}
        <p style={{ margin: "12px 0 0", color: "var(--ink-soft)", fontSize: 13, lineHeight: 1.6 }}>{hint}</p>
        <Group justify="flex-end" gap="xs" mt="md">
          <Button variant="default" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button type="submit" loading={busy}>
            {confirm}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
