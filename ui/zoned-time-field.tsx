"use client";
import { Group, Radio, Select, Stack, TextInput } from "@mantine/core";
import { useMounted } from "@mantine/hooks";
import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { readerLocaleSchema } from "#domain/locale.ts";
import { printTime, printTimeAndZone } from "#domain/publication/print-time.ts";
import { offsetAt } from "#domain/time/zoned-time.ts";
import { useDeskZone } from "#ui/use-desk-zone.ts";
import type { ZonedTimeState } from "#ui/use-zoned-time.ts";
import { ownZone, zoneChoices } from "#ui/zone-choices.ts";

/** A day, a time and a zone, and what moment that is on the clocks that matter. */
export function ZonedTimeField({
  label,
  description,
  time,
  error,
  focused = false,
}: {
  label: string;
  description?: string;
  time: ZonedTimeState;
  error: string | null;
  /** Whether a dialog begins with it. */
  focused?: boolean;
}) {
  const t = useTranslations("studio.times");
  const locale = readerLocaleSchema.parse(useLocale());
  // Where it is and what it calls the zones, only the browser knows: the server draws the one that is chosen.
  const mounted = useMounted();
  const own = useMemo(() => (mounted ? ownZone() : null), [mounted]);
  const deskZone = useDeskZone();
  const { zone, wall, value } = time;
  const choices = useMemo(
    () =>
      mounted
        ? zoneChoices(locale, deskZone, [own, zone])
        : { near: [{ value: zone, label: zone.replaceAll("_", " ") }], all: [] },
    [mounted, locale, deskZone, own, zone],
  );
  // A time that does not exist is no matter of pressing a button: it is said at once.
  const skipped = time.unsaid === "skipped" ? t("skipped", { time: wall.slice(11, 16), zone }) : null;
  return (
    <Stack gap="sm">
      <Group gap="xs" align="flex-start" wrap="wrap">
        <TextInput
          type="datetime-local"
          // Where the browser keeps Enter for its picker, it says the time all the same.
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
          label={label}
          description={description}
          value={wall}
          error={skipped ?? error}
          data-autofocus={focused || undefined}
          style={{ flex: "2 1 210px" }}
          onChange={(event) => time.setWall(event.currentTarget.value)}
        />
        <Select
          label={t("zone")}
          data={[
            { group: t("near"), items: choices.near },
            { group: t("all"), items: choices.all },
          ]}
          value={zone}
          searchable
          allowDeselect={false}
          nothingFoundMessage={t("noZone")}
          maxDropdownHeight={280}
          style={{ flex: "3 1 240px" }}
          onChange={(next) => next !== null && time.setZone(next)}
        />
      </Group>
      {time.twice && (
        <Radio.Group
          label={t("twice")}
          value={time.which === null ? null : String(time.which)}
          onChange={(next) => time.setWhich(Number(next))}
        >
          <Stack gap={8} mt={8}>
            {time.twice.map((instant, index) => (
              <Radio
                key={instant}
                value={String(index)}
                label={t(index === 0 ? "first" : "second", { offset: `UTC${offsetAt(instant, zone)}` })}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {value && (
        <p style={{ margin: 0, color: "var(--ink-soft)", fontSize: 13, lineHeight: 1.6 }} aria-live="polite">
          {t("onDesk", { time: printTimeAndZone(value.at, locale, deskZone) })}
          {own !== null && printTime(value.at, locale, own) !== printTime(value.at, locale, deskZone) && (
            <>
              <br />
              {t("onYours", { time: printTimeAndZone(value.at, locale, own) })}
            </>
          )}
        </p>
      )}
    </Stack>
  );
}
