"use client";

import { useFormatter, useTranslations } from "next-intl";
import { printDuration, type Recording } from "#domain/media/recording.ts";

/** Length, size, pixels and captions of a recording, in a line. */
export function useRecordingFacts(): (recording: Recording) => string {
  const t = useTranslations("studio.editor.recordings");
  const format = useFormatter();
  return ({ seconds, bytes, width, height, captioned }) => {
    const megabytes = format.number(bytes / 1_000_000, { maximumSignificantDigits: bytes < 10_000_000 ? 2 : 3 });
    return [
      printDuration(seconds),
      ...(width > 0 ? [`${width} × ${height}`] : []),
      `${megabytes} MB`,
      captioned.length === 0 ? t("noCaptions") : captioned.map((language) => t("captionsOf", { language })).join(" · "),
    ].join(" · ");
  };
}
