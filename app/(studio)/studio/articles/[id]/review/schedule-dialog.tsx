"use client";

import { useTranslations } from "next-intl";
import type { EmbargoView } from "#domain/workflow/view.ts";
import type { ZonedTime } from "#ui/use-zoned-time.ts";
import { WhenDialog } from "#ui/when-dialog.tsx";

/** When a text is to be made public: a moment with its zone. `from`: when it was to be until now, where it is moved. */
export function ScheduleDialog({
  scopeName,
  from = null,
  embargo,
  busy,
  onSchedule,
  onClose,
}: {
  scopeName: string;
  from?: ZonedTime | null;
  embargo: EmbargoView | null;
  busy: boolean;
  onSchedule: (when: ZonedTime) => void;
  onClose: () => void;
}) {
  const t = useTranslations("studio.article.review.schedule");
  const errors = useTranslations("errors");
  return (
    <WhenDialog
      title={t(from ? "moveTitle" : "title", { scope: scopeName })}
      label={t("at")}
      confirm={t(from ? "move" : "schedule")}
      hint={t("hint")}
      from={from}
      busy={busy}
      notBefore={embargo && { instant: embargo.until, message: errors("embargoed") }}
      onSay={onSchedule}
      onClose={onClose}
    />
  );
}
