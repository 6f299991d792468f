"use client";

import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import {
  arrayMove,
  rectSortingStrategy,
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { useTranslations } from "next-intl";
import { type CSSProperties, type HTMLAttributes, type ReactNode, useId } from "react";

/** A list whose items are put in order by pointer, touch or keyboard (space, arrows, space), and said aloud meanwhile. */
export function Sortable({
  ids,
  nameOf,
  inline = false,
  onMove,
  children,
}: {
  ids: readonly string[];
  nameOf: (id: string) => string;
  /** Items stand in lines of text rather than below each other. */
  inline?: boolean;
  onMove: (ids: string[]) => void;
  children: ReactNode;
}) {
  const t = useTranslations("studio.article.order");
  const contextId = useId();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const place = (id: string | number) => ids.indexOf(String(id)) + 1;
  const end = ({ active, over }: DragEndEvent) => {
    if (over && active.id !== over.id) onMove(arrayMove([...ids], place(active.id) - 1, place(over.id) - 1));
  };
  const said = (key: "lifted" | "over" | "dropped" | "cancelled", id: string | number, at: string | number) =>
    t(key, { name: nameOf(String(id)), place: place(at), of: ids.length });
  return (
    <DndContext
      id={contextId}
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={end}
      accessibility={{
        screenReaderInstructions: { draggable: t("how") },
        announcements: {
          onDragStart: ({ active }) => said("lifted", active.id, active.id),
          onDragOver: ({ active, over }) => (over ? said("over", active.id, over.id) : undefined),
          onDragEnd: ({ active, over }) => said("dropped", active.id, over?.id ?? active.id),
          onDragCancel: ({ active }) => said("cancelled", active.id, active.id),
        },
      }}
    >
      <SortableContext items={[...ids]} strategy={inline ? rectSortingStrategy : verticalListSortingStrategy}>
        {children}
      </SortableContext>
    </DndContext>
  );
}

/** What an item of a Sortable puts on its element and on its handle. */
export function useSorted(id: string): {
  item: { ref: (element: HTMLElement | null) => void; style: CSSProperties; "data-lifted": boolean };
  handle: HTMLAttributes<HTMLElement> & { ref: (element: HTMLElement | null) => void };
} {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id,
  });
  return {
    item: {
      ref: setNodeRef,
      style: {
        transform: CSS.Translate.toString(transform),
        transition,
        position: isDragging ? "relative" : undefined,
      },
      "data-lifted": isDragging,
    },
    handle: { ...attributes, ...listeners, ref: setActivatorNodeRef },
  };
}
