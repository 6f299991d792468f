"use client";

import { Button, type ButtonProps, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { Language } from "#domain/locale.ts";
import { type ScopeKey, scopeKeys, scopeOf } from "#domain/workflow/state.ts";
import type { Permit } from "#domain/workflow/view.ts";

/** An action on one language or both: each choice that the desk would refuse says why. */
export function ScopeMenu({
  label,
  permits,
  nameOf,
  onChoose,
  ...look
}: ButtonProps & {
  label: string;
  permits: Record<ScopeKey, Permit>;
  nameOf: (scope: readonly Language[]) => string;
  onChoose: (scope: Language[]) => void;
}) {
  const errors = useTranslations("errors");
  const order = [...scopeKeys].sort((a, b) => Number(b === "pair") - Number(a === "pair"));
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button size="sm" {...look} rightSection={<IconChevronDown size={16} stroke={1.5} aria-hidden />}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown maw={360}>
        {order.map((key) => {
          const permit = permits[key];
          const scope = scopeOf(key);
          return (
            <Menu.Item
              key={key}
              aria-disabled={!permit.ok}
              c={permit.ok ? undefined : "dimmed"}
              closeMenuOnClick={permit.ok}
              onClick={() => permit.ok && onChoose(scope)}
            >
              {nameOf(scope)}
              {!permit.ok && <div style={{ fontSize: 12, lineHeight: 1.5 }}>{errors(permit.code, permit.params)}</div>}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
