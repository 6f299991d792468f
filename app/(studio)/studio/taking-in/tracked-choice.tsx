"use client";

import { SegmentedControl, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { TrackedChanges, TrackedCount } from "#editor/files/prepare-word.ts";

/** Changes were tracked in a file: are they meant, or is the text as it was before them? */
export function TrackedChoice({
  tracked,
  changes,
  onChange,
}: {
  tracked: TrackedCount;
  changes: TrackedChanges;
  onChange: (changes: TrackedChanges) => void;
}) {
  const t = useTranslations("studio.taking.tracked");
  if (tracked.inserted + tracked.deleted === 0) return null;
  return (
    <div>
      <Text component="p" size="sm" fw={500} id="tracked-choice" m={0}>
        {t("what", tracked)}
      </Text>
      <SegmentedControl
        aria-labelledby="tracked-choice"
        value={changes}
        data={[
          { value: "accept", label: t("accept") },
          { value: "keep", label: t("keep") },
        ]}
        onChange={(value) => onChange(value === "keep" ? "keep" : "accept")}
      />
    </div>
  );
}
