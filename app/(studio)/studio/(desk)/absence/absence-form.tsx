"use client";
import { Alert, Button, Checkbox, Select, Stack } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { setAbsenceAction } from "#app/(studio)/studio/(desk)/account/actions.ts";
import { TimeField } from "#app/(studio)/studio/articles/[id]/time-field.tsx";
import { useCommand } from "#ui/command-dialog.tsx";

/** Times with the offset of the desk's zone, as its people read them. */
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
  /** Stands in the field of whoever has not said from when. */
  now: string;
  colleagues: readonly { userId: string; name: string }[];
  onSaved?: () => void;
}) {
  const t = useTranslations("studio.absence");
  const router = useRouter();
  const command = useCommand();
  const [substituteId, setSubstituteId] = useState(absence.substitute?.userId ?? null);
  const [away, setAway] = useState(absence.away !== null);
  const [from, setFrom] = useState<string | null>(absence.away?.from ?? now);
  const [until, setUntil] = useState<string | null>(absence.away?.until ?? null);
  const backwards = away && from !== null && until !== null && Date.parse(until) <= Date.parse(from);
  const save = () =>
    command.give(
      (commandId) =>
        setAbsenceAction({ commandId, userId, away: away && from !== null ? { from, until } : null, substituteId }),
      () => {
        command.renew();
        notifications.show({ message: t("saved") });
        onSaved?.();
        router.refresh();
      },
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Stack gap="md" align="stretch">
        {command.problem && (
          <Alert color="cinnabar" variant="light" role="alert">
            {command.problem}
          </Alert>
        )}
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
            <TimeField label={t("from")} value={from} error={from === null && t("missing")} onChange={setFrom} />
            <TimeField
              label={t("until")}
              description={t("untilHint")}
              value={until}
              error={backwards && t("backwards")}
              onChange={setUntil}
            />
          </>
        )}
        <Button
          type="submit"
          loading={command.pending}
          disabled={(away && from === null) || backwards}
          style={{ alignSelf: "flex-start" }}
        >
          {t("save")}
        </Button>
      </Stack>
    </form>
  );
}
