import type { Logger } from "pino";
import { listenChannel } from "#db/listen-channel.ts";
import { announce } from "#db/presence/announce.ts";
import { type Announcement, announcementSchema, deskChannel } from "#domain/presence/messages.ts";
import { acceptPages, type PageDoor } from "#server/presence/accept-pages.ts";
import { PresenceHub } from "#server/presence/hub.ts";

export type RunningPresence = Pick<PageDoor, "upgrade" | "stop">;

/** Opens the door to pages that want to hear who else is there and what changed, and joins the other instances. */
export function startPresence(options: { connectionString: string; siteUrl: string; log: Logger }): RunningPresence {
  const { connectionString, siteUrl, log } = options;
  // What can't be told while the database is away is told anew once it is heard again.
  const hub = new PresenceHub((announcement) => void announce(announcement).catch(() => undefined));
  const door = acceptPages(hub, { siteUrl, log });
  const stopListening = listenChannel({
    connectionString,
    channel: deskChannel,
    heard(payload) {
      const announcement = parse(payload);
      // Another version may say what this one doesn't know.
      if (announcement === null) return;
      if (announcement.kind === "sessions") door.askSessions(announcement.userId);
      else if (announcement.kind === "notices") door.tellNotices(announcement.userId);
      else hub.hear(announcement);
    },
    listening() {
      hub.listening();
      door.tellNotices(null);
    },
    lost: (error) => log.warn({ err: error }, "not hearing what other people write: the database is away"),
  });
  return {
    upgrade: door.upgrade,
    async stop() {
      await door.stop();
      hub.stop();
      await stopListening();
    },
  };
}

function parse(payload: string): Announcement | null {
  try {
    return announcementSchema.safeParse(JSON.parse(payload)).data ?? null;
  } catch {
    return null;
  }
}
