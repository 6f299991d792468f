"use client";
import { Button, MultiSelect } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ShownEntry } from "#app/(studio)/studio/(desk)/quotations/[id]/entry-props.ts";
import { tagQuotationAction } from "#app/(studio)/studio/(desk)/quotations/actions.ts";
import styles from "#app/(studio)/studio/(desk)/quotations/quotations.module.css";
import { quotationLimits } from "#domain/quotations/quotation.ts";
import { sameJson } from "#domain/same-json.ts";
import { useCommand } from "#ui/command-dialog.tsx";

type Props = { entry: ShownEntry; tags: { id: string; name: string }[]; mayWrite: boolean };

/** What an entry is filed under: said of it, not by it, so that no version is made. */
export function EntryTags({ entry, tags, mayWrite }: Props) {
  const t = useTranslations("studio.quotations");
  const common = useTranslations("studio.common");
  const router = useRouter();
  const command = useCommand();
  /** What is chosen and not saved yet; null where that is nothing. */
  const [changed, setChanged] = useState<string[] | null>(null);
  const [conflicted, setConflicted] = useState(false);
  const chosen = changed ?? entry.tags;
  const names = entry.tags.flatMap((id) => tags.find((tag) => tag.id === id)?.name ?? []);
  if (!mayWrite || tags.length === 0) return names.length > 0 ? names.join(" · ") : t("noTags");
  const save = () =>
    command.give(
      async (commandId) => {
        const { id: quotationId, lockVersion: baseLockVersion } = entry;
        const answer = await tagQuotationAction({ commandId, quotationId, baseLockVersion, tags: chosen });
        // After a conflict the choice stays, upon what somebody else chose.
        setConflicted(!answer.ok && answer.error.code === "conflict");
        router.refresh();
        return answer;
      },
      () => {
        command.renew();
        setChanged(null);
      },
    );
  return (
    <div className={styles.standing}>
      <span className={styles.line}>
        <MultiSelect
          aria-label={t("form.tags")}
          data={tags.map(({ id, name }) => ({ value: id, label: name }))}
          value={chosen}
          maxValues={quotationLimits.tags}
          placeholder={chosen.length === 0 ? t("noTags") : undefined}
          searchable
          hidePickedOptions
          error={command.problem && (conflicted ? t("tagsChanged") : command.problem)}
          onChange={setChanged}
        />
        {!sameJson(chosen, entry.tags) && (
          <Button size="sm" variant="default" loading={command.pending} onClick={save}>
            {common("save")}
          </Button>
        )}
      </span>
    </div>
  );
}
