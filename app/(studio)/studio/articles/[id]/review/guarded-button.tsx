"use client";

import { Button, type ButtonProps, Tooltip } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Permit } from "#domain/workflow/view.ts";

/** A button that, when the desk would refuse, stays reachable and says why. */
export function GuardedButton({
  permit,
  keyShortcuts,
  onClick,
  children,
  ...look
}: ButtonProps & { permit: Permit; keyShortcuts?: string; onClick: () => void; children: ReactNode }) {
  const errors = useTranslations("errors");
  if (permit.ok)
    return (
      <Button size="sm" {...look} aria-keyshortcuts={keyShortcuts} onClick={onClick}>
        {children}
      </Button>
    );
  return (
    <Tooltip
      label={errors(permit.code, permit.params)}
      multiline
      maw={320}
      events={{ hover: true, focus: true, touch: true }}
    >
      <Button
        size="sm"
        {...look}
        variant="default"
        data-disabled
        aria-disabled
        aria-keyshortcuts={keyShortcuts}
        onClick={(event) => event.preventDefault()}
      >
        {children}
      </Button>
    </Tooltip>
  );
}
