"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { verifyLogAction } from "#app/(studio)/studio/(desk)/audit/actions.ts";
import own from "#app/(studio)/studio/(desk)/audit/audit.module.css";
import type { ChainFault } from "#domain/audit/chain.ts";
import type { Result } from "#domain/result.ts";
import { tellDesk } from "#ui/ask-desk.ts";
import { useFailureText } from "#ui/use-failure-text.ts";

type Report = { streams: number; events: number; faults: ({ stream: string } & ChainFault)[] };

/** Walks the whole chain on demand, and says what it found. */
export function VerifyLog() {
  const t = useTranslations("studio.audit.verify");
  const failure = useFailureText();
  const [busy, setBusy] = useState(false);
  const [found, setFound] = useState<Result<Report> | null>(null);
  const verify = async () => {
    setBusy(true);
    setFound(await tellDesk(() => verifyLogAction({})));
    setBusy(false);
  };
  return (
    <div className={own.verify}>
      <Button variant="default" loading={busy} onClick={() => void verify()}>
        {t("button")}
      </Button>
      <div role="status">
        {found && !found.ok && <p>{failure(found.error)}</p>}
        {found?.ok && found.value.faults.length === 0 && (
          <p>{t("sound", { events: found.value.events, streams: found.value.streams })}</p>
        )}
        {found?.ok && found.value.faults.length > 0 && (
          <>
            <p className={own.broken}>{t("broken", { faults: found.value.faults.length })}</p>
            <ul>
              {found.value.faults.map(({ stream, seq, fault }) => (
                <li key={stream}>{t("fault", { stream, seq, fault })}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}
