"use client";
import { useEffect } from "react";
import { PresenceLink } from "#editor/presence/presence-link.ts";
import { useGatheredRefresh } from "#ui/use-gathered-refresh.ts";

/** What comes at once is read once. Milliseconds. */
const gatherMs = 400;

/**
 * Reads the page anew when the desk says that something concerns whoever looks at it, when the connection that says so is back,
 * and when somebody returns to a page that had none. Without the connection everything else works.
 */
export function useNews(): void {
  const read = useGatheredRefresh(gatherMs);
  useEffect(() => {
    let [connected, everConnected] = [false, false];
    const link = new PresenceLink({
      articleId: null,
      opened() {
        // What was said while it was away is not said again.
        if (everConnected) read();
        [connected, everConnected] = [true, true];
      },
      heard(message) {
        if (message.type === "notices") read();
      },
      lost() {
        connected = false;
      },
    });
    const returned = () => {
      if (!connected && document.visibilityState === "visible") read();
    };
    document.addEventListener("visibilitychange", returned);
    return () => {
      document.removeEventListener("visibilitychange", returned);
      link.close();
    };
  }, [read]);
}
