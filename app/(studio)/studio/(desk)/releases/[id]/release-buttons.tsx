"use client";
import { Button, Group, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import {
  cancelReleaseAction,
  publishReleaseAction,
  renameReleaseAction,
  scheduleReleaseAction,
  unscheduleReleaseAction,
} from "#app/(studio)/studio/(desk)/releases/actions.ts";
import own from "#app/(studio)/studio/(desk)/releases/releases.module.css";
import { GuardedButton } from "#app/(studio)/studio/articles/[id]/review/guarded-button.tsx";
import { createId } from "#domain/ids.ts";
import type { Standing } from "#domain/releases/release.ts";
import type { Result } from "#domain/result.ts";
import { saidIn, zoneSchema } from "#domain/time/zoned-time.ts";
import type { Permit } from "#domain/workflow/view.ts";
import { tellDesk } from "#ui/ask-desk.ts";
import { CommandDialog, useCommand } from "#ui/command-dialog.tsx";
import { Problem } from "#ui/problem.tsx";
import { useUndoNotice } from "#ui/undo-notice.tsx";
import { useDeskZone } from "#ui/use-desk-zone.ts";
import { useKeptFocus } from "#ui/use-kept-focus.ts";
import { useTell } from "#ui/use-tell.ts";
import { WhenDialog } from "#ui/when-dialog.tsx";

type Props = {
  release: { id: string; name: string; standing: Standing; count: number };
  may: { gather: boolean; publish: Permit | null };
  ready: boolean;
};
type Asking = "publish" | "schedule" | "cancel" | "rename" | null;

/** What can be done with a release as a whole; letting it out and giving it up are asked about first. */
export function ReleaseButtons({ release, may, ready }: Props) {
  const t = useTranslations("studio.releases");
  const common = useTranslations("studio.common");
  const tell = useTell();
  const router = useRouter();
  const deskZone = useDeskZone();
  const offerUndo = useUndoNotice();
  const kept = useKeptFocus<HTMLDivElement>();
  const command = useCommand();
  const [asking, setAsking] = useState<Asking>(null);
  const [name, setName] = useState(release.name);
  const { id: releaseId, standing } = release;
  const ask = (what: Asking) => {
    command.renew();
    setName(release.name);
    setAsking(what);
  };
  const give = (
    done: string | null | (() => void),
    run: (ids: { commandId: string; releaseId: string }) => Promise<Result<unknown>>,
  ) =>
    command.give(
      (commandId) => run({ commandId, releaseId }),
      () => {
        command.renew();
        // Whoever asks for something else meanwhile keeps what they asked for.
        setAsking((now) => (now === asking ? null : now));
        if (typeof done === "function") done();
        else if (done) tell.done(done);
        router.refresh();
      },
    );
  const scheduled = standing.kind === "scheduled";
  // Where an offset was said, the desk's clock says it again.
  const saidZone = (scheduled && zoneSchema.safeParse(standing.zone).data) || deskZone;
  const unschedule = () => {
    if (!scheduled) return;
    const before = { publishAt: saidIn(standing.publishAt, saidZone), zone: saidZone };
    const again = async () => {
      const result = await tellDesk(() => scheduleReleaseAction({ commandId: createId(), releaseId, ...before }));
      if (!result.ok) tell.failed(result.error);
      router.refresh();
      return result.ok;
    };
    give(() => offerUndo(t("unschedule.done"), again), unscheduleReleaseAction);
  };
  if (!may.gather && !may.publish) return null;
  return (
    <div {...kept} className={own.buttons}>
      {may.gather && (
        <Button variant="subtle" onClick={() => ask("rename")}>
          {t("rename.button")}
        </Button>
      )}
      {may.publish && (
        <>
          <GuardedButton permit={may.publish} variant="subtle" onClick={() => ask("cancel")}>
            {t("cancel.button")}
          </GuardedButton>
          {scheduled && (
            <GuardedButton
              permit={may.publish}
              variant="default"
              loading={command.pending && asking === null}
              onClick={unschedule}
            >
              {t("unschedule.button")}
            </GuardedButton>
          )}
          <GuardedButton permit={may.publish} variant="default" onClick={() => ask("schedule")}>
            {t(scheduled ? "schedule.move" : "schedule.button")}
          </GuardedButton>
          <GuardedButton
            permit={may.publish}
            color="cinnabar"
            variant={ready ? "filled" : "default"}
            onClick={() => ask("publish")}
          >
            {t("publish.button")}
          </GuardedButton>
        </>
      )}
      {asking === null && command.problem && (
        <p className={own.problem} role="alert">
          {command.problem}
        </p>
      )}
      <CommandDialog
        command={command}
        opened={asking === "publish"}
        onClose={() => {
          setAsking(null);
          // What a refusal told of stands beside each article.
          if (command.problem) router.refresh();
        }}
        title={t("publish.title", { name: release.name })}
        onSubmit={(event) => {
          event.preventDefault();
          give(t("publish.done"), publishReleaseAction);
        }}
      >
        <p className={own.text}>{t("publish.text", { count: release.count })}</p>
        <Confirm
          label={t("publish.confirm")}
          cancel={common("cancel")}
          pending={command.pending}
          onCancel={() => setAsking(null)}
        />
      </CommandDialog>
      <CommandDialog
        command={command}
        opened={asking === "cancel"}
        onClose={() => setAsking(null)}
        title={t("cancel.title", { name: release.name })}
        onSubmit={(event) => {
          event.preventDefault();
          give(t("cancel.done"), cancelReleaseAction);
        }}
      >
        <p className={own.text}>{t("cancel.text")}</p>
        <Confirm
          label={t("cancel.confirm")}
          cancel={common("cancel")}
          pending={command.pending}
          onCancel={() => setAsking(null)}
        />
      </CommandDialog>
      <CommandDialog
        command={command}
        opened={asking === "rename"}
        onClose={() => setAsking(null)}
        title={t("rename.title")}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== "") give(null, (ids) => renameReleaseAction({ ...ids, name }));
        }}
      >
        <TextInput
          label={t("name")}
          description={t("nameHint")}
          value={name}
          maxLength={120}
          error={name.trim() === "" && t("missingName")}
          data-autofocus
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Confirm
          color="ink"
          label={t("rename.confirm")}
          cancel={common("cancel")}
          pending={command.pending}
          onCancel={() => setAsking(null)}
        />
      </CommandDialog>
      {asking === "schedule" && (
        <WhenDialog
          title={t("schedule.title", { name: release.name })}
          label={t("schedule.at")}
          confirm={t("schedule.confirm")}
          hint={t("schedule.hint")}
          from={scheduled ? { at: standing.publishAt, zone: saidZone } : null}
          busy={command.pending}
          onSay={({ at: publishAt, zone }) =>
            give(t("schedule.done"), (ids) => scheduleReleaseAction({ ...ids, publishAt, zone }))
          }
          onClose={() => setAsking(null)}
        >
          <Problem text={command.problem} mt="md" />
        </WhenDialog>
      )}
    </div>
  );
}

function Confirm({
  color = "cinnabar",
  label,
  cancel,
  pending,
  onCancel,
}: {
  /** Cinnabar for what readers will notice. */
  color?: "ink" | "cinnabar";
  label: string;
  cancel: string;
  pending: boolean;
  onCancel: () => void;
}) {
  return (
    <Group justify="flex-end">
      <Button variant="subtle" onClick={onCancel}>
        {cancel}
      </Button>
      <Button type="submit" color={color} loading={pending}>
        {label}
      </Button>
    </Group>
  );
}
