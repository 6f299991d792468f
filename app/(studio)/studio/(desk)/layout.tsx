import type { ReactNode } from "react";
import { currentSession, requireActor } from "#app/(studio)/actor.ts";
import { StudioFrame } from "#app/(studio)/studio/(desk)/studio-frame.tsx";
import { may } from "#domain/access.ts";
import { countWaiting } from "#server/inbox/count-waiting.ts";
import { readBell } from "#server/notifications/read-bell.ts";

/** Everything of the studio but an article itself, which has the whole window. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const [session, waiting, bell] = await Promise.all([currentSession(), countWaiting(actor, {}), readBell(actor, {})]);
  const news = bell.ok ? bell.value : { unread: 0, decisions: 0, newest: null };
  return (
    <StudioFrame
      name={actor.name}
      locale={actor.locale}
      colorScheme={session?.colorScheme ?? "auto"}
      managesUsers={may(actor, "users.manage")}
      readsAudit={may(actor, "audit.read")}
      arrangesFront={may(actor, "front.arrange")}
      managesDesk={may(actor, "desk.manage")}
      waiting={waiting.ok ? waiting.value : 0}
      bell={{ ...news, since: news.newest?.createdAt ?? new Date().toISOString() }}
    >
      {children}
    </StudioFrame>
  );
}
