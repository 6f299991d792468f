"use client";

import { Button, Select } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { createOutletAction } from "#app/(studio)/studio/articles/[id]/actions.ts";
import styles from "#app/(studio)/studio/articles/[id]/details/details.module.css";
import type { DetailsProps } from "#app/(studio)/studio/articles/[id]/details/details-props.ts";
import { LocalizedFields } from "#app/(studio)/studio/articles/[id]/details/localized-fields.tsx";
import { nameIn } from "#app/(studio)/studio/articles/[id]/localised.ts";
import { noText, type Outlet } from "#domain/article/furniture.ts";
import { createId } from "#domain/ids.ts";

/** Where the article was first published: an outlet with its channel, or a new one. */
export function OutletField({ article, details, person, run }: DetailsProps) {
  const t = useTranslations("studio.article.details");
  const [added, setAdded] = useState<Outlet[]>([]);
  const [creating, setCreating] = useState<Pick<Outlet, "name" | "channel"> | null>(null);
  const known = [...article.outlets, ...added.filter((outlet) => article.outlets.every(({ id }) => id !== outlet.id))];
  const labelOf = ({ name, channel }: Outlet) =>
    [nameIn(name, person.locale), nameIn(channel, person.locale)].filter((part) => part !== "").join(" - ");
  const create = async () => {
    if (!creating) return;
    const outlet = await run(() => createOutletAction({ commandId: createId(), ...creating }));
    if (!outlet) return;
    setAdded([...added, outlet]);
    setCreating(null);
    details.change({ outletId: outlet.id });
  };
  return (
    <div>
      <Select
        label={t("outlet")}
        placeholder={t("noOutlet")}
        data={known.map((outlet) => ({ value: outlet.id, label: labelOf(outlet) }))}
        value={details.value.outletId}
        clearable
        searchable
        readOnly={!person.mayWrite}
        clearButtonProps={{ "aria-label": t("clear") }}
        onChange={(outletId) => details.change({ outletId })}
      />
      {person.mayWrite && !creating && (
        <Button
          size="compact-sm"
          variant="subtle"
          mt={4}
          onClick={() => setCreating({ name: noText, channel: noText })}
        >
          {t("newOutlet")}
        </Button>
      )}
      {creating && (
        <form
          className={styles.inline}
          onSubmit={(event) => {
            event.preventDefault();
            void create();
          }}
        >
          <LocalizedFields
            value={creating.name}
            onChange={(name) => setCreating({ ...creating, name })}
            label={(language) => t("outletName", { language })}
          />
          <LocalizedFields
            value={creating.channel}
            onChange={(channel) => setCreating({ ...creating, channel })}
            label={(language) => t("channelName", { language })}
          />
          <div className={styles.buttons}>
            <Button size="xs" type="submit">
              {t("addOutlet")}
            </Button>
            <Button size="xs" variant="default" onClick={() => setCreating(null)}>
              {t("cancel")}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}
