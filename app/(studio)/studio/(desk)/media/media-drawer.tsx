"use client";
import { Button, Drawer } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import styles from "#app/(studio)/studio/(desk)/media/media.module.css";
import { PictureUses } from "#app/(studio)/studio/(desk)/media/picture-uses.tsx";
import { type Shelf, shelves } from "#app/(studio)/studio/(desk)/media/shelf.ts";
import { createId } from "#domain/ids.ts";
import type { PictureForDesk } from "#domain/media/picture.ts";
import type { Result } from "#domain/result.ts";
import { Problem } from "#ui/problem.tsx";
import { useFailureText } from "#ui/use-failure-text.ts";
import { useTell } from "#ui/use-tell.ts";

/** What is done in a drawer, and why the last of it was refused; the fields keep what was typed. */
export function useMediaCommands() {
  const t = useTranslations("studio.media");
  const say = useFailureText();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const run = async <T,>(command: () => Promise<Result<T>>): Promise<T | null> => {
    setBusy(true);
    setProblem(null);
    const answer = await command().catch(() => null);
    setBusy(false);
    if (answer?.ok) return answer.value;
    setProblem(answer ? say(answer.error) : t("unreachable"));
    return null;
  };
  return { run, busy, problem };
}

type Props = {
  shelf: Shelf;
  media: Pick<PictureForDesk, "mediaId" | "name" | "uses" | "usedIn">;
  commands: ReturnType<typeof useMediaCommands>;
  remove: (command: { commandId: string; mediaId: string }) => Promise<Result<unknown>>;
  writes: boolean;
  onClose: () => void;
  children: ReactNode;
};

/** Around what is particular to something of the library: what was refused, where it stands, and its end. */
export function MediaDrawer({ shelf, media, commands, remove, writes, onClose, children }: Props) {
  const t = useTranslations("studio.media");
  const common = useTranslations("studio.common");
  const tell = useTell();
  const [leaving, setLeaving] = useState(false);
  const { mediaId, name, uses, usedIn } = media;
  const { own } = shelves[shelf];
  const leave = async () => {
    const removed = await commands.run(() => remove({ commandId: createId(), mediaId }));
    setLeaving(false);
    if (removed === null) return;
    tell.done(t("deleted"));
    onClose();
  };
  return (
    <Drawer opened onClose={onClose} position="right" size="lg" title={name}>
      <div className={styles.panel}>
        <Problem text={commands.problem} />
        {children}
        <PictureUses uses={uses} usedIn={usedIn} />
        {writes &&
          (leaving ? (
            <div className={styles.leaving}>
              <p>{t(`${own}deleteSure`)}</p>
              <div className={styles.buttons}>
                <Button color="cinnabar" onClick={() => void leave()} loading={commands.busy}>
                  {t(`${own}delete`)}
                </Button>
                <Button variant="default" onClick={() => setLeaving(false)}>
                  {common("cancel")}
                </Button>
              </div>
            </div>
          ) : (
            <div>
              <Button variant="subtle" onClick={() => setLeaving(true)}>
                {t(`${own}delete`)}
              </Button>
            </div>
          ))}
      </div>
    </Drawer>
  );
}
