"use client";

import { Button, Textarea } from "@mantine/core";
import { IconAlertTriangle, IconCircleX, IconInfoCircle } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { Severity } from "#domain/checks/finding.ts";
import { isWaivable } from "#domain/checks/waiver.ts";
import styles from "#editor/findings/findings.module.css";
import { useFindings, useFindingWords } from "#editor/findings/findings-context.tsx";
import type { ShownFinding } from "#editor/findings/shown-finding.ts";
import { useKeptFocus } from "#ui/use-kept-focus.ts";
import { usePrintTime } from "#ui/use-print-time.ts";

const icons = { error: IconCircleX, warning: IconAlertTriangle, info: IconInfoCircle } satisfies Record<
  Severity,
  typeof IconCircleX
>;

/** The sign of a severity; the word beside it or the label around it says the same. */
export function SeverityIcon({ severity, size = 16 }: { severity: Severity; size?: number }) {
  const Icon = icons[severity];
  return <Icon size={size} stroke={1.6} className={styles.icon} data-severity={severity} aria-hidden />;
}

/** What the checks say about one place, and what can be done about each. `onFix` puts a suggestion in; null where nobody may. */
export function FindingList({
  findings,
  onFix,
  onLibrary = null,
}: {
  findings: readonly ShownFinding[];
  onFix: ((finding: ShownFinding) => void) | null;
  /** Does what the quotation library has to do with a finding. */
  onLibrary?: ((finding: ShownFinding) => Promise<void>) | null;
}) {
  return (
    <ul className={styles.list}>
      {findings.map((finding) => (
        <FindingItem key={`${finding.key} ${finding.at}`} finding={finding} onFix={onFix} onLibrary={onLibrary} />
      ))}
    </ul>
  );
}

function FindingItem({
  finding,
  onFix,
  onLibrary,
}: {
  finding: ShownFinding;
  onFix: ((finding: ShownFinding) => void) | null;
  onLibrary: ((finding: ShownFinding) => Promise<void>) | null;
}) {
  const t = useTranslations("studio.editor.findings");
  const words = useFindingWords();
  const { desk } = useFindings();
  const [asking, setAsking] = useState(false);
  const { waiver, severity, side, suggestion } = finding;
  const kept = useKeptFocus<HTMLLIElement>();
  return (
    <li className={styles.finding} {...kept} data-waived={waiver !== null || undefined}>
      <SeverityIcon severity={severity} />
      <div>
        <p className={styles.said}>
          <span className={styles.severity}>
            {t(`severity.${severity}`)}
            {side !== "both" && ` · ${t(`side.${side}`)}`}
          </span>{" "}
          {words(finding)}
        </p>
        {waiver ? (
          <WaiverLine finding={finding} />
        ) : (
          <div className={styles.actions}>
            {onFix && suggestion !== undefined && (
              <Button size="compact-sm" onClick={() => onFix(finding)}>
                {suggestion === "" ? t("remove") : t("fix", { suggestion: visible(suggestion) })}
              </Button>
            )}
            {onLibrary && <LibraryButton finding={finding} onLibrary={onLibrary} />}
            {desk.mayWrite && isWaivable(finding.rule) && !asking && (
              <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
                {t("waive")}
              </Button>
            )}
            <a className={styles.why} href={`/studio/checks/${finding.rule}`} target="_blank" rel="noreferrer">
              {t("why")}
            </a>
          </div>
        )}
        {asking && !waiver && <WaiverForm finding={finding} onClose={() => setAsking(false)} />}
      </div>
    </li>
  );
}

/** What can be done with the quotation library about a finding of quotations; nothing about others. */
function LibraryButton({
  finding,
  onLibrary,
}: {
  finding: ShownFinding;
  onLibrary: (finding: ShownFinding) => Promise<void>;
}) {
  const t = useTranslations("studio.editor.library");
  const [busy, setBusy] = useState(false);
  const { rule, said } = finding;
  const isNewer = rule === "quotation-outdated" && said.kind === "newer";
  const isDrift = rule === "quotation-drift" && (said.kind === "words" || said.kind === "attribution");
  if (!isNewer && !isDrift && rule !== "quotation-known") return null;
  const act = async () => {
    setBusy(true);
    await onLibrary(finding);
    setBusy(false);
  };
  return (
    <Button size="compact-sm" loading={busy} onClick={() => void act()}>
      {isNewer ? t("update", { newest: String(said.values?.newest) }) : t(isDrift ? "restore" : "use")}
    </Button>
  );
}

/** A suggestion that begins or ends with white space is none that one sees. */
function visible(suggestion: string): string {
  return suggestion.replace(/^\s|\s$/gu, "␣");
}

function WaiverLine({ finding: { waiver, key } }: { finding: ShownFinding }) {
  const t = useTranslations("studio.editor.findings");
  const printTime = usePrintTime();
  const { desk } = useFindings();
  const [busy, setBusy] = useState(false);
  if (!waiver) return null;
  const raise = async () => {
    setBusy(true);
    await desk.raise(key);
    setBusy(false);
  };
  return (
    <>
      <p className={styles.waiver}>
        {t("waived", { name: waiver.by, date: printTime(waiver.at, "day") })}
        <q>{waiver.reason}</q>
      </p>
      {desk.mayWrite && (
        <Button size="compact-sm" variant="subtle" loading={busy} onClick={() => void raise()}>
          {t("raise")}
        </Button>
      )}
    </>
  );
}

function WaiverForm({ finding: { key }, onClose }: { finding: ShownFinding; onClose: () => void }) {
  const t = useTranslations("studio.editor.findings");
  const { desk } = useFindings();
  const [reason, setReason] = useState("");
  const [busy, setBusy] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === "") return;
    setBusy(true);
    if (await desk.waive(key, reason)) onClose();
    setBusy(false);
  };
  return (
    <form className={styles.reason} onSubmit={(event) => void send(event)}>
      <Textarea
        label={t("reason")}
        description={t("reasonHint")}
        size="xs"
        autosize
        minRows={2}
        maxRows={5}
        maxLength={500}
        data-autofocus
        autoFocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={styles.actions}>
        <Button type="submit" size="compact-sm" loading={busy} disabled={reason.trim() === ""}>
          {t("waiveNow")}
        </Button>
        <Button size="compact-sm" variant="default" disabled={busy} onClick={onClose}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
