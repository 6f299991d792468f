"use client";
import { ActionIcon, Button, Group, MultiSelect, NativeSelect } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import rows from "#app/(studio)/studio/(desk)/rows.module.css";
import { setRolesAction } from "#app/(studio)/studio/(desk)/users/actions.ts";
import { type Grant, type NarrowableRole, narrowableRoles, type Role } from "#domain/access.ts";
import { createId } from "#domain/ids.ts";
import { type Language, languages } from "#domain/locale.ts";
import { CommandDialog, useCommand } from "#ui/command-dialog.tsx";
import { useTell } from "#ui/use-tell.ts";

type Line = { key: string; role: NarrowableRole; columns: string[]; languages: "both" | Language };
type Narrowed = { id: string; name: string; roles: Role[]; grants: Grant[] };

/** For which columns and languages somebody holds their roles. What no line names stays whole. */
export function NarrowDialog({
  user,
  columns,
  onClose,
}: {
  user: Narrowed;
  columns: readonly { id: string; name: string }[];
  onClose: () => void;
}) {
  const t = useTranslations("studio.rights");
  const roleWords = useTranslations("studio.roles");
  const tell = useTell();
  const router = useRouter();
  const command = useCommand();
  const held = narrowableRoles.filter((role) => user.roles.includes(role));
  const [lines, setLines] = useState<Line[]>(() => user.grants.map(toLine));
  const change = (key: string, part: Partial<Line>) =>
    setLines((now) => now.map((line) => (line.key === key ? { ...line, ...part } : line)));
  const add = (role: NarrowableRole) =>
    setLines((now) => [...now, { key: createId(), role, columns: [], languages: "both" }]);
  const [first] = held;
  return (
    <CommandDialog
      command={command}
      opened
      onClose={onClose}
      size="lg"
      title={t("title", { name: user.name })}
      onSubmit={(event) => {
        event.preventDefault();
        command.give(
          (commandId) => setRolesAction({ commandId, userId: user.id, roles: user.roles, grants: lines.map(toGrant) }),
          () => {
            command.renew();
            tell.done(t("saved"));
            onClose();
            router.refresh();
          },
        );
      }}
    >
      <p className={rows.about}>{t("hint")}</p>
      {lines.map((line, index) => (
        <fieldset key={line.key} className={rows.grant}>
          <legend>{t("line", { number: index + 1 })}</legend>
          <NativeSelect
            label={t("role")}
            data={held.map((role) => ({ value: role, label: roleWords(role) }))}
            value={line.role}
            onChange={(event) => {
              const role = held.find((one) => one === event.currentTarget.value);
              if (role) change(line.key, { role });
            }}
          />
          <MultiSelect
            label={t("columns")}
            placeholder={line.columns.length === 0 ? t("allColumns") : ""}
            data={columns.map(({ id, name }) => ({ value: id, label: name }))}
            value={line.columns}
            searchable
            hidePickedOptions
            onChange={(chosen) => change(line.key, { columns: chosen })}
          />
          <NativeSelect
            label={t("language")}
            data={(["both", ...languages] as const).map((value) => ({ value, label: t(`languages.${value}`) }))}
            value={line.languages}
            onChange={(event) => {
              const { value } = event.currentTarget;
              change(line.key, { languages: languages.find((language) => language === value) ?? "both" });
            }}
          />
          <ActionIcon
            variant="subtle"
            size={44}
            aria-label={t("remove", { number: index + 1 })}
            onClick={() => setLines((now) => now.filter(({ key }) => key !== line.key))}
          >
            <IconX size={18} stroke={1.6} aria-hidden />
          </ActionIcon>
        </fieldset>
      ))}
      {lines.length === 0 && <p className={rows.about}>{t("whole")}</p>}
      <Group justify="space-between" gap="xs">
        {first ? (
          <Button variant="default" onClick={() => add(first)}>
            {t("add")}
          </Button>
        ) : (
          <p className={rows.about}>{t("notNarrowable")}</p>
        )}
        <Button type="submit" loading={command.pending}>
          {t("save")}
        </Button>
      </Group>
    </CommandDialog>
  );
}

function toLine({ role, columns, languages: own }: Grant): Line {
  const [only] = own;
  return {
    key: createId(),
    role,
    columns: columns === "all" ? [] : columns,
    languages: own.length === 1 && only ? only : "both",
  };
}

function toGrant({ role, columns, languages: chosen }: Line): Grant {
  return {
    role,
    columns: columns.length === 0 ? "all" : columns,
    languages: chosen === "both" ? [...languages] : [chosen],
  };
}
