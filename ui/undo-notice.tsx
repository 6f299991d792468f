"use client";
import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";

/** Long enough to read what happened and to think again. Milliseconds; the pointer resting on it stops the clock. */
const undoFor = 15_000;

/** The notices that can be undone, the newest last: the key belongs to that one. */
const waiting: symbol[] = [];

/**
 * Says what was done and offers to take it back: with a button, or with the undo key wherever no text is being written.
 * `undo` says whether it worked, and itself why it did not.
 */
export function useUndoNotice(): (message: string, undo: () => boolean | Promise<boolean>) => void {
  const t = useTranslations("studio.undo");
  return useCallback(
    (message, undo) => {
      const id = notifications.show({
        autoClose: undoFor,
        message: (
          <UndoNotice
            message={message}
            undo={async () => {
              notifications.hide(id);
              if (await undo()) notifications.show({ message: t("undone") });
            }}
          />
        ),
      });
    },
    [t],
  );
}

function UndoNotice({ message, undo }: { message: string; undo: () => Promise<void> }) {
  const t = useTranslations("studio.undo");
  const [done, setDone] = useState(false);
  const act = useRef(() => {});
  act.current = () => {
    if (done) return;
    setDone(true);
    void undo();
  };
  useEffect(() => {
    const own = Symbol();
    waiting.push(own);
    const listen = (event: KeyboardEvent) => {
      const asked = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.code === "KeyZ";
      if (!asked || waiting.at(-1) !== own || isWriting(event.target)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      act.current();
    };
    window.addEventListener("keydown", listen, true);
    return () => {
      window.removeEventListener("keydown", listen, true);
      waiting.splice(waiting.indexOf(own), 1);
    };
  }, []);
  return (
    <span style={{ display: "flex", gap: 16, alignItems: "center", justifyContent: "space-between" }}>
      <span>{message}</span>
      <Button
        size="compact-sm"
        variant="default"
        disabled={done}
        onClick={() => act.current()}
        aria-keyshortcuts="Control+Z"
      >
        {t("undo")}
      </Button>
    </span>
  );
}

/** Whoever writes means the words by "undo". */
function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, [contenteditable=true]") !== null;
}
