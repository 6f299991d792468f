"use client";
import { modals } from "@mantine/modals";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useEffect } from "react";

/**
 * Asks before what was typed is left behind: when the window is closed, and when a link of the studio is followed. What else
 * leaves it, a button to cancel, is done through the function that is given.
 */
export function useLeaveWarning(dirty: boolean): (leave: () => void) => void {
  const t = useTranslations("studio.leave");
  const router = useRouter();
  const ask = useCallback(
    (leave: () => void) =>
      modals.openConfirmModal({
        title: t("title"),
        children: t("text"),
        labels: { confirm: t("leave"), cancel: t("stay") },
        onConfirm: leave,
      }),
    [t],
  );
  useEffect(() => {
    if (!dirty) return;
    const unload = (event: BeforeUnloadEvent) => event.preventDefault();
    const follow = (event: MouseEvent) => {
      const address = followedInside(event);
      if (address === null) return;
      event.preventDefault();
      event.stopPropagation();
      ask(() => router.push(address));
    };
    window.addEventListener("beforeunload", unload);
    document.addEventListener("click", follow, true);
    return () => {
      window.removeEventListener("beforeunload", unload);
      document.removeEventListener("click", follow, true);
    };
  }, [dirty, router, ask]);
  return (leave) => {
    if (dirty) ask(leave);
    else leave();
  };
}

/** Where in the studio a click leads in this window; what leads out of it is the browser's to ask about. */
function followedInside(event: MouseEvent): string | null {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link?.href || link.target === "_blank") return null;
  const { origin, pathname, search, hash } = new URL(link.href);
  const here = origin === window.location.origin && pathname === window.location.pathname;
  return origin === window.location.origin && pathname.startsWith("/studio") && !(here && hash !== "")
    ? pathname + search
    : null;
}
