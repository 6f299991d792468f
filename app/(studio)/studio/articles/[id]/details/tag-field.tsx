"use client";

import { Button, TagsInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { createTagAction } from "#app/(studio)/studio/articles/[id]/actions.ts";
import styles from "#app/(studio)/studio/articles/[id]/details/details.module.css";
import type { DetailsProps } from "#app/(studio)/studio/articles/[id]/details/details-props.ts";
import { LocalizedFields, localizedFrom } from "#app/(studio)/studio/articles/[id]/details/localized-fields.tsx";
import { nameIn } from "#app/(studio)/studio/articles/[id]/localised.ts";
import type { Tag } from "#domain/article/furniture.ts";
import { createId } from "#domain/ids.ts";
import type { LocalizedText } from "#domain/locale.ts";
import { useUndoNotice } from "#ui/undo-notice.tsx";

/** Tags in the user's language; a name that the desk does not have becomes a new tag with all its forms. */
export function TagField({ article, details, person, run }: DetailsProps) {
  const t = useTranslations("studio.article.details");
  const offerUndo = useUndoNotice();
  const [added, setAdded] = useState<Tag[]>([]);
  const [creating, setCreating] = useState<LocalizedText | null>(null);
  const known = [...article.tags, ...added.filter((tag) => article.tags.every(({ id }) => id !== tag.id))];
  const labelOf = (tag: Tag) => nameIn(tag.name, person.locale);
  const { tagIds } = details.value;
  const chosen = tagIds.flatMap((id) => known.filter((tag) => tag.id === id).map(labelOf));

  const choose = (labels: string[]) => {
    const strange = labels.find((label) => !known.some((tag) => Object.values(tag.name).includes(label)));
    if (strange !== undefined) return setCreating(localizedFrom(strange.trim()));
    const ids = labels.flatMap((label) => known.find((tag) => Object.values(tag.name).includes(label))?.id ?? []);
    const next = [...new Set(ids)];
    details.change({ tagIds: next });
    const gone = known.find(({ id }) => tagIds.includes(id) && !next.includes(id));
    if (gone)
      offerUndo(t("removed", { name: labelOf(gone) }), () => {
        details.change({ tagIds });
        return true;
      });
  };
  const create = async () => {
    if (!creating) return;
    const tag = await run(() => createTagAction({ commandId: createId(), name: creating }));
    if (!tag) return;
    setAdded([...added, tag]);
    setCreating(null);
    if (!tagIds.includes(tag.id)) details.change({ tagIds: [...tagIds, tag.id] });
  };
  return (
    <div>
      <TagsInput
        label={t("tags")}
        description={t("tagsHint")}
        data={known.map(labelOf)}
        value={chosen}
        maxTags={30}
        readOnly={!person.mayWrite}
        onChange={choose}
      />
      {creating && (
        <form
          className={styles.inline}
          onSubmit={(event) => {
            event.preventDefault();
            void create();
          }}
        >
          <LocalizedFields value={creating} onChange={setCreating} label={(language) => t("tagName", { language })} />
          <div className={styles.buttons}>
            <Button size="xs" type="submit">
              {t("addTag")}
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
