"use client";
import { Button, Menu } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { assignItemAction, listTakersAction } from "#app/(studio)/studio/(desk)/inbox/actions.ts";
import own from "#app/(studio)/studio/(desk)/inbox/inbox.module.css";
import { titleOnDesk } from "#domain/article/title-on-desk.ts";
import { createId } from "#domain/ids.ts";
import type { InboxEntry, Taker } from "#domain/workflow/inbox.ts";
import { scopeOf } from "#domain/workflow/state.ts";
import { usePrintTime } from "#ui/use-print-time.ts";
import { useTell } from "#ui/use-tell.ts";

/** Who looks, and whether they run the desk. */
export type Looking = { id: string; manages: boolean };

/** Takes a thing, hands it to a colleague with what they have to do already, or gives it back; undoing is the same again. */
export function ItemTaker({ item, actor }: { item: InboxEntry; actor: Looking }) {
  const t = useTranslations("studio.inbox");
  const tell = useTell();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [takers, setTakers] = useState<Taker[] | null>(null);
  if (item.role === null || item.kind === "publish") return null;
  const holds = item.reached;
  if (!holds && !actor.manages) return null;
  const { articleId, round, stageId } = item;
  const asked = { articleId, round, stageId, scope: scopeOf(item.scope) };
  const assign = async (to: string | null, done: string) => {
    setBusy(true);
    const result = await assignItemAction({ commandId: createId(), ...asked, to }, actor.id);
    setBusy(false);
    if (result.ok) tell.done(done);
    else tell.failed(result.error);
    router.refresh();
  };
  const open = async () => {
    const found = await listTakersAction(asked, actor.id);
    setTakers(found.ok ? found.value : []);
  };
  const title = titleOnDesk(item)?.text ?? "";
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
      <Menu position="bottom-end" width={280} onOpen={() => void open()}>
        <Menu.Target>
          <Button aria-label={named(t("handTo"))} size="compact-sm" variant="subtle" disabled={busy}>
            {t("handTo")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {takers === null && <Menu.Label>{t("looking")}</Menu.Label>}
          {takers?.length === 0 && <Menu.Label>{t("nobody")}</Menu.Label>}
          {takers?.map((taker) => (
            <TakerItem
              key={taker.userId}
              taker={taker}
              has={item.assignedTo?.userId ?? null}
              onGive={({ userId, name }, away) =>
                void assign(userId, t(away ? "done.assignedAway" : "done.assigned", { name }))
              }
            />
          ))}
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}

/** A colleague; of one who is away it says so, and offers who stands in for them. */
function TakerItem({
  taker: { userId, name, assigned, away },
  has,
  onGive,
}: {
  taker: Taker;
  /** Who has it now. */
  has: string | null;
  onGive: (to: { userId: string; name: string }, away: boolean) => void;
}) {
  const t = useTranslations("studio.inbox");
  const printTime = usePrintTime();
  const until = away?.until && printTime(away.until, "day");
  const substitute = away?.substitute ?? null;
  return (
    <>
      <Menu.Item
        disabled={userId === has}
        rightSection={<span className={own.load}>{t("load", { count: assigned })}</span>}
        onClick={() => onGive({ userId, name }, away !== null)}
      >
        {name}
        {away && <span className={own.away}>{until ? t("awayUntil", { when: until }) : t("away")}</span>}
      </Menu.Item>
      {substitute && (
        <Menu.Item disabled={substitute.userId === has} pl="lg" onClick={() => onGive(substitute, false)}>
          {t("substituteInstead", { name: substitute.name })}
        </Menu.Item>
      )}
    </>
  );
}
