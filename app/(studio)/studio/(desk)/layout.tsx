import type { ReactNode } from "react";
import { currentSession, requireActor } from "#app/(studio)/actor.ts";
import { StudioFrame } from "#app/(studio)/studio/(desk)/studio-frame.tsx";
import { may } from "#domain/access.ts";

/** Everything of the studio but an article itself, which has the whole window. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const session = await currentSession();
  return (
    <StudioFrame
      name={actor.name}
      locale={actor.locale}
      colorScheme={session?.colorScheme ?? "auto"}
      managesUsers={may(actor, "users.manage")}
    >
      {children}
    </StudioFrame>
  );
}
