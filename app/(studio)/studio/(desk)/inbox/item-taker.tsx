"use client";
import { Button, Menu } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { assignItemAction, listTakersAction } from "#app/(studio)/studio/(desk)/inbox/actions.ts";
import own from "#app/(studio)/studio/(desk)/inbox/inbox.module.css";
import type { Role } from "#domain/access.ts";
import { createId } from "#domain/ids.ts";
import type { InboxEntry, Taker } from "#domain/workflow/inbox.ts";
import { scopeOf } from "#domain/workflow/state.ts";
import { useFailureText } from "#ui/use-failure-text.ts";

/** Who looks, and whether they run the desk. */
export type Looking = { id: string; roles: readonly Role[]; manages: boolean };

/** Takes a thing, hands it to a colleague with what they have to do already, or gives it back; undoing is the same again. */
export function ItemTaker({ item, actor }: { item: InboxEntry; actor: Looking }) {
  const t = useTranslations("studio.inbox");
  const failure = useFailureText();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [takers, setTakers] = useState<Taker[] | null>(null);
  const { role } = item;
  if (role === null || item.kind === "publish") return null;
  const holds = actor.roles.includes(role);
  if (!holds && !actor.manages) return null;
  const assign = async (to: string | null, done: string) => {
    setBusy(true);
    const { articleId, round, stageId } = item;
    const scope = scopeOf(item.scope);
    const result = await assignItemAction({ commandId: createId(), articleId, round, stageId, scope, to }, actor.id);
    setBusy(false);
    notifications.show({
      message: result.ok ? done : failure(result.error),
      closeButtonProps: { "aria-label": t("dismiss") },
    });
    router.refresh();
  };
  const open = async () => {
    const found = await listTakersAction({ role }, actor.id);
    setTakers(found.ok ? found.value : []);
  };
  const title = item.titles[item.sourceLanguage];
  const named = (label: string) => (title === "" ? label : `${label} · ${title}`);
  const isMine = item.assignedTo?.userId === actor.id;
  return (
    <span className={own.taker}>
      {holds && item.mine && !isMine && (
        <Button
          aria-label={named(t("claim"))}
          size="compact-sm"
          variant="default"
          loading={busy}
          onClick={() => void assign(actor.id, t("done.claimed"))}
        >
          {t("claim")}
        </Button>
      )}
      {item.assignedTo && (
        <Button
          aria-label={named(t("release"))}
          size="compact-sm"
          variant="subtle"
          disabled={busy}
          onClick={() => void assign(null, t("done.released"))}
        >
          {t("release")}
        </Button>
      )}
      <Menu position="bottom-end" width={240} onOpen={() => void open()}>
        <Menu.Target>
          <Button aria-label={named(t("handTo"))} size="compact-sm" variant="subtle" disabled={busy}>
            {t("handTo")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {takers === null && <Menu.Label>{t("looking")}</Menu.Label>}
          {takers?.length === 0 && <Menu.Label>{t("nobody")}</Menu.Label>}
          {takers?.map(({ userId, name, assigned }) => (
            <Menu.Item
              key={userId}
              disabled={userId === item.assignedTo?.userId}
              rightSection={<span className={own.load}>{t("load", { count: assigned })}</span>}
              onClick={() => void assign(userId, t("done.assigned", { name }))}
            >
              {name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}
