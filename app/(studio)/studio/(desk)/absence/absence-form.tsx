"use client";
import { Button, Checkbox, Select, Stack } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { setAbsenceAction } from "#app/(studio)/studio/(desk)/account/actions.ts";
import { wallClock } from "#domain/time/zoned-time.ts";
import { useCommand } from "#ui/command-dialog.tsx";
import { Problem } from "#ui/problem.tsx";
import { useDeskZone } from "#ui/use-desk-zone.ts";
import { useTell } from "#ui/use-tell.ts";
import { useZonedTime } from "#ui/use-zoned-time.ts";
import { ZonedTimeField } from "#ui/zoned-time-field.tsx";

/** Instants; they are said by the desk's clock, as its people read them. */
export type ShownAbsence = {
  away: { from: string; until: string | null } | null;
  substitute: { userId: string; name: string } | null;
};

/** When somebody is away, and who stands in for them. */
export function AbsenceForm({
  userId,
  absence,
  now,
  colleagues,
  onSaved,
}: {
  userId: string;
  absence: ShownAbsence;
  /** An instant that stands in the field of whoever has not said from when. */
  now: string;
  colleagues: readonly { userId: string; name: string }[];
  onSaved?: () => void;
}) {
  const t = useTranslations("studio.absence");
  const tell = useTell();
  const router = useRouter();
  const command = useCommand();
  const zone = useDeskZone();
  const times = useTranslations("studio.times");
  const [substituteId, setSubstituteId] = useState(absence.substitute?.userId ?? null);
  const [away, setAway] = useState(absence.away !== null);
  const { from: before = now, until: end = null } = absence.away ?? {};
  const from = useZonedTime({ wall: wallClock(before, zone), zone });
  const until = useZonedTime({ wall: end === null ? "" : wallClock(end, zone), zone });
  const open = until.wall === "";
  const backwards =
    from.value !== null && until.value !== null && Date.parse(until.value.at) <= Date.parse(from.value.at);
  const unsaid = from.value === null || (!open && until.value === null) || backwards;
  const [half, setHalf] = useState(false);
  const untilError = half
    ? times("missing")
    : backwards
      ? t("backwards")
      : until.unsaid === "which"
        ? times("which")
        : null;
  const save = () => {
    if (away && unsaid) return;
    const said = from.value && { from: from.value.at, until: until.value?.at ?? null };
    command.give(
      (commandId) => setAbsenceAction({ commandId, userId, away: away ? said : null, substituteId }),
      () => {
        command.renew();
        tell.done(t("saved"));
        onSaved?.();
        router.refresh();
      },
    );
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        // A day without a time is told as if nothing stood there, and would be an absence without an end.
        const whole = event.currentTarget.checkValidity();
        setHalf(!whole);
        if (whole) save();
      }}
    >
      <Stack gap="md" align="stretch">
        <Problem text={command.problem} />
        <Select
          label={t("substitute")}
          description={t("substituteHint")}
          placeholder={t("nobody")}
          data={colleagues
            .filter((one) => one.userId !== userId)
            .map((one) => ({ value: one.userId, label: one.name }))}
          value={substituteId}
          clearable
          searchable
          clearButtonProps={{ "aria-label": t("clear") }}
          nothingFoundMessage={t("notFound")}
          onChange={setSubstituteId}
        />
        <Checkbox label={t("away")} checked={away} onChange={(event) => setAway(event.currentTarget.checked)} />
        {away && (
          <>
            <ZonedTimeField
              label={t("from")}
              time={from}
              error={from.unsaid === "missing" ? t("missing") : from.unsaid === "which" ? times("which") : null}
            />
            <ZonedTimeField label={t("until")} description={t("untilHint")} time={until} error={untilError} />
          </>
        )}
        <Button type="submit" loading={command.pending} disabled={away && unsaid} style={{ alignSelf: "flex-start" }}>
          {t("save")}
        </Button>
      </Stack>
    </form>
  );
}
