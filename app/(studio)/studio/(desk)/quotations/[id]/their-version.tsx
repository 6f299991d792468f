"use client";
import { Button, Group } from "@mantine/core";
import { useTranslations } from "next-intl";
import { ContentChanges } from "#app/(studio)/studio/(desk)/quotations/[id]/content-changes.tsx";
import styles from "#app/(studio)/studio/(desk)/quotations/quotations.module.css";
import type { QuotationVersion } from "#domain/quotations/quotation.ts";
import { usePrintTime } from "#ui/use-print-time.ts";

type Props = {
  base: QuotationVersion;
  theirs: QuotationVersion;
  name: string | undefined;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
};

/** What somebody else saved while this was typed, and whose words to go on with. */
export function TheirVersion({ base, theirs, name, onKeepMine, onTakeTheirs }: Props) {
  const t = useTranslations("studio.quotations.theirs");
  const printTime = usePrintTime();
  const { number, madeAt, why, content } = theirs;
  return (
    <section className={styles.theirs} role="alert">
      <p>
        {t("text", {
          name: name ?? t("somebody"),
          number,
          when: printTime(madeAt),
        })}
      </p>
      {why !== "" && <p className={styles.hint}>{t("why", { why })}</p>}
      <ContentChanges was={base.content} is={content} />
      <Group>
        <Button variant="default" onClick={onKeepMine}>
          {t("keepMine", { number })}
        </Button>
        <Button variant="subtle" onClick={onTakeTheirs}>
          {t("takeTheirs")}
        </Button>
      </Group>
    </section>
  );
}
