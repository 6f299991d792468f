"use client";

import { Button, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { createPersonAction, updatePersonAction } from "#app/(studio)/studio/articles/[id]/actions.ts";
import styles from "#app/(studio)/studio/articles/[id]/details/details.module.css";
import type { Run } from "#app/(studio)/studio/articles/[id]/run.ts";
import type { Person } from "#domain/credits/credit.ts";
import { createId } from "#domain/ids.ts";

const fields = [
  { key: "hans", lang: "zh-Hans", most: 100 },
  { key: "hant", lang: "zh-Hant", most: 100 },
  { key: "en", lang: "en", most: 200 },
] as const;

/** The names of a person, new or known. Saving confirms what a machine had filled in; what is left empty it fills in. */
export function PersonForm({
  existing,
  typed,
  readOnly,
  run,
  onDone,
  onCancel,
}: {
  existing: Person | null;
  typed: string;
  readOnly: boolean;
  run: Run;
  onDone: (person: Person) => void;
  onCancel: () => void;
}) {
  const t = useTranslations("studio.article.details.credits");
  const han = /\p{Script=Han}/u.test(typed);
  const [names, setNames] = useState(
    existing
      ? { hans: existing.names.hans, hant: existing.names.hant, en: existing.names.en }
      : { hans: han ? typed : "", hant: "", en: han ? "" : typed },
  );
  const [busy, setBusy] = useState(false);
  const nameless = Object.values(names).every((name) => name.trim() === "");
  const save = async () => {
    setBusy(true);
    const commandId = createId();
    const person = await run(() =>
      existing
        ? updatePersonAction({
            commandId,
            personId: existing.id,
            baseLockVersion: existing.lockVersion,
            names: { ...names, unconfirmed: [] },
            bio: existing.bio,
          })
        : createPersonAction({ commandId, names }),
    );
    setBusy(false);
    if (person) onDone(person);
  };
  return (
    <form
      className={styles.inline}
      onSubmit={(event) => {
        event.preventDefault();
        if (!nameless && !busy) void save();
      }}
    >
      {fields.map(({ key, lang, most }, index) => (
        <TextInput
          key={key}
          autoFocus={index === 0 && !readOnly}
          label={t(`names.${key}`)}
          description={existing?.names.unconfirmed.includes(key) ? t("unconfirmed") : undefined}
          lang={lang}
          size="xs"
          maxLength={most}
          readOnly={readOnly}
          value={names[key]}
          onChange={(event) => setNames({ ...names, [key]: event.currentTarget.value })}
        />
      ))}
      {!existing && <p className={styles.hint}>{t("fillsIn")}</p>}
      <div className={styles.buttons}>
        {!readOnly && (
          <Button size="xs" type="submit" loading={busy} disabled={nameless}>
            {t(existing ? "confirm" : "create")}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={onCancel}>
          {t("close")}
        </Button>
      </div>
    </form>
  );
}
