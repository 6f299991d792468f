"use client";
import { ActionIcon } from "@mantine/core";
import { IconGripVertical } from "@tabler/icons-react";
import type { useSorted } from "#app/(studio)/studio/articles/[id]/details/sortable.tsx";

type Props = {
  handle: ReturnType<typeof useSorted>["handle"];
  id?: string;
  className: string | undefined;
  label: string;
};

/** By which an item of a list is put in its place. */
export function SortHandle({ handle, id, className, label }: Props) {
  return (
    <ActionIcon
      {...handle}
      {...(id === undefined ? {} : { id })}
      component="button"
      type="button"
      variant="subtle"
      size={36}
      className={className}
      aria-label={label}
    >
      <IconGripVertical size={18} stroke={1.5} aria-hidden />
    </ActionIcon>
  );
}
