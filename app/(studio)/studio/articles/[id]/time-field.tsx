"use client";

import { Group, Select, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { joinTime, offsets, splitTime } from "#app/(studio)/studio/articles/[id]/printed-time.ts";
import { offsetAt } from "#domain/time/zoned-time.ts";
import { useDeskZone } from "#ui/use-desk-zone.ts";

/**
 * A moment as the desk prints it: ISO 8601 with an offset, or null where the field is empty. What is asked for here is what readers see, and
 * often what stood on a page elsewhere: an offset without a zone, to the second. When something is to happen asks ZonedTimeField.
 */
export function TimeField({
  label,
  description,
  value,
  error,
  readOnly = false,
  onChange,
}: {
  label: string;
  description?: string;
  value: string | null;
  error?: string | false | null;
  readOnly?: boolean;
  onChange: (value: string | null) => void;
}) {
  const t = useTranslations("studio.article.time");
  const zone = useDeskZone();
  const split = () => splitTime(value, offsetAt(new Date().toISOString(), zone));
  const [local, setLocal] = useState(() => split().local);
  const [offset, setOffset] = useState(() => split().offset);
  useEffect(() => {
    if (value === null) return;
    const given = splitTime(value, "+00:00");
    setLocal(given.local);
    setOffset(given.offset);
  }, [value]);
  const change = (nextLocal: string, nextOffset: string) => {
    setLocal(nextLocal);
    setOffset(nextOffset);
    onChange(joinTime(nextLocal, nextOffset));
  };
  const zones = offsets.map((zone) => ({ value: zone, label: t(`zones.${zone}`) }));
  return (
    <Group gap="xs" align="flex-end" wrap="wrap">
      <TextInput
        type="datetime-local"
        step={1}
        label={label}
        description={description}
        value={local}
        error={error}
        readOnly={readOnly}
        style={{ flex: "3 1 220px" }}
        onChange={(event) => change(event.currentTarget.value, offset)}
      />
      <Select
        aria-label={t("zone")}
        data={
          zones.some((zone) => zone.value === offset) ? zones : [{ value: offset, label: `UTC${offset}` }, ...zones]
        }
        value={offset}
        allowDeselect={false}
        readOnly={readOnly}
        style={{ flex: "2 1 160px" }}
        onChange={(zone) => zone !== null && change(local, zone)}
      />
    </Group>
  );
}
