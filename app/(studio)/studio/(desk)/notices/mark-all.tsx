"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { markReadAction, markUnreadAction } from "#app/(studio)/studio/(desk)/notices/actions.ts";
import { useNoticeCommand } from "#app/(studio)/studio/(desk)/notices/use-notice-command.ts";
import { ok } from "#domain/result.ts";

/** As many as one step makes new again. */
const most = 500;

/** Marks everything new as read; undo makes exactly that new again. */
export function MarkAll() {
  const t = useTranslations("studio.notices");
  const { give, pending } = useNoticeCommand();
  return (
    <Button
      variant="default"
      disabled={pending}
      onClick={() =>
        give(
          () => markReadAction({ all: true }),
          t("done.read"),
          async ({ ids }) => {
            for (let from = 0; from < ids.length; from += most) {
              const part = await markUnreadAction({ ids: ids.slice(from, from + most) });
              if (!part.ok) return part;
            }
            return ok(null);
          },
        )
      }
    >
      {t("markAll")}
    </Button>
  );
}
