"use client";
import { ActionIcon, Menu, Modal, MultiSelect } from "@mantine/core";
import { modals } from "@mantine/modals";
import { IconDots } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { AbsenceForm, type ShownAbsence } from "#app/(studio)/studio/(desk)/absence/absence-form.tsx";
import rows from "#app/(studio)/studio/(desk)/rows.module.css";
import {
  disableUserAction,
  enableUserAction,
  sendSignInLinkAction,
  setRolesAction,
} from "#app/(studio)/studio/(desk)/users/actions.ts";
import { NarrowDialog } from "#app/(studio)/studio/(desk)/users/narrow-dialog.tsx";
import { narrowingLines } from "#app/(studio)/studio/(desk)/users/narrowing-text.ts";
import { type Grant, type Role, roles } from "#domain/access.ts";
import { createId } from "#domain/ids.ts";
import type { Result } from "#domain/result.ts";
import { useUndoNotice } from "#ui/undo-notice.tsx";
import { usePrintTime } from "#ui/use-print-time.ts";
import { useTell } from "#ui/use-tell.ts";

type ListedUser = {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  grants: Grant[];
  absence: ShownAbsence;
  disabled: boolean;
  lastSeenAt: string | null;
};

type Props = {
  users: ListedUser[];
  columns: { id: string; name: string }[];
  ownId: string;
  now: Date;
};

/** @param props.now when the list was read: the browser, a moment later, must say the same as the server did */
export function UserList({ users, columns, ownId, now }: Props) {
  const t = useTranslations("studio");
  const format = useFormatter();
  const router = useRouter();
  const offerUndo = useUndoNotice();
  const [pending, start] = useTransition();
  const rightsText = useTranslations("studio.rights");
  const roleText = useTranslations("studio.roles");
  const absenceText = useTranslations("studio.absence");
  const tell = useTell();
  const [asking, setAsking] = useState<{ what: "narrow" | "absence"; user: ListedUser } | null>(null);
  const day = usePrintTime();
  const absenceOf = ({ absence: { away, substitute } }: ListedUser) => {
    const current = away !== null && (away.until === null || Date.parse(away.until) > now.getTime());
    return [
      current &&
        (away.until === null
          ? absenceText("sinceWhen", { from: day(away.from) })
          : absenceText("fromUntil", { from: day(away.from), until: day(away.until) })),
      substitute && absenceText("standsIn", { name: substitute.name }),
    ].filter((part) => typeof part === "string");
  };
  const attempt = async (act: () => Promise<Result<unknown>>): Promise<boolean> => {
    const result = await act();
    if (!result.ok) tell.failed(result.error);
    router.refresh();
    return result.ok;
  };
  const run = (act: () => Promise<Result<unknown>>, said?: string, undo?: () => Promise<Result<unknown>>) =>
    start(async () => {
      if (!(await attempt(act)) || !said) return;
      if (undo) offerUndo(said, () => attempt(undo));
      else tell.done(said);
    });
  const confirmDisable = ({ id, name }: ListedUser) =>
    modals.openConfirmModal({
      title: t("users.disableTitle", { name }),
      children: t("users.disableText"),
      labels: { confirm: t("users.disable"), cancel: t("common.cancel") },
      confirmProps: { color: "cinnabar" },
      onConfirm: () =>
        run(
          () => disableUserAction({ commandId: createId(), userId: id }),
          t("users.nowDisabled", { name }),
          () => enableUserAction({ commandId: createId(), userId: id }),
        ),
    });
  return (
    <>
      <ul className={rows.list} aria-busy={pending}>
        {users.map((user) => (
          <li key={user.id} className={rows.row}>
            <span>
              <span className={user.disabled ? rows.off : undefined}>{user.name}</span>
              {user.disabled && <span className={rows.note}> · {t("users.disabled")}</span>}
              <br />
              <span className={rows.note}>{user.email}</span>
              {absenceOf(user).map((line) => (
                <span key={line} className={rows.line}>
                  {line}
                </span>
              ))}
            </span>
            <span>
              <MultiSelect
                aria-label={`${t("users.roles")}: ${user.name}`}
                data={roles.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
                value={user.roles}
                disabled={user.disabled}
                hidePickedOptions
                onChange={(chosen) => {
                  if (chosen.length > 0) {
                    const set = (given: string[]) =>
                      setRolesAction({
                        ...{ commandId: createId(), userId: user.id, grants: user.grants },
                        roles: roles.filter((role) => given.includes(role)),
                      });
                    run(
                      () => set(chosen),
                      t("users.saved"),
                      chosen.length < user.roles.length ? () => set(user.roles) : undefined,
                    );
                  }
                }}
              />
              {narrowingLines(user.grants, columns, { t: rightsText, roles: roleText }).map((line) => (
                <span key={line} className={rows.line}>
                  {line}
                </span>
              ))}
            </span>
            <span className={rows.note}>
              {t("users.seen", {
                when: user.lastSeenAt ? format.relativeTime(new Date(user.lastSeenAt), now) : t("users.never"),
              })}
            </span>
            <Menu position="bottom-end">
              <Menu.Target>
                <ActionIcon variant="subtle" size={44} aria-label={t("users.actions", { name: user.name })}>
                  <IconDots size={18} stroke={1.6} aria-hidden />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => setAsking({ what: "narrow", user })}>{rightsText("open")}</Menu.Item>
                <Menu.Item onClick={() => setAsking({ what: "absence", user })}>{absenceText("open")}</Menu.Item>
                <Menu.Item
                  disabled={user.disabled}
                  onClick={() =>
                    run(() => sendSignInLinkAction({ userId: user.id }), t("users.sent", { email: user.email }))
                  }
                >
                  {t("users.sendLink")}
                </Menu.Item>
                {user.disabled ? (
                  <Menu.Item onClick={() => run(() => enableUserAction({ commandId: createId(), userId: user.id }))}>
                    {t("users.enable")}
                  </Menu.Item>
                ) : (
                  <Menu.Item disabled={user.id === ownId} onClick={() => confirmDisable(user)}>
                    {t("users.disable")}
                  </Menu.Item>
                )}
              </Menu.Dropdown>
            </Menu>
          </li>
        ))}
      </ul>
      {asking?.what === "narrow" && (
        <NarrowDialog user={asking.user} columns={columns} onClose={() => setAsking(null)} />
      )}
      {asking?.what === "absence" && (
        <Modal opened onClose={() => setAsking(null)} title={absenceText("titleOf", { name: asking.user.name })}>
          <AbsenceForm
            userId={asking.user.id}
            absence={asking.user.absence}
            now={now.toISOString()}
            colleagues={users.filter(({ disabled }) => !disabled).map(({ id, name }) => ({ userId: id, name }))}
            onSaved={() => setAsking(null)}
          />
        </Modal>
      )}
    </>
  );
}
