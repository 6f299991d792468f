"use client";

import { type PointerEvent, useCallback, useEffect, useRef, useState } from "react";

/** A hand that trembles doesn't drag yet. Pixels. */
const tremble = 5;

/** Dragging something by its handle with any pointer, up and down and perhaps sideways. Escape calls it off. */
export function useDrag<Gap>({
  sideways = false,
  gapAt,
  drop,
}: {
  sideways?: boolean;
  /** Where the thing would stand, with the pointer at a point of the window. */
  gapAt: (x: number, y: number) => Gap | null;
  drop: (gap: Gap) => void;
}) {
  const [gap, setGap] = useState<Gap | null>(null);
  const [dragging, setDragging] = useState(false);
  const start = useRef<{ x: number; y: number } | null>(null);
  /** A press that became a drag is no click. */
  const dragged = useRef(false);
  const end = useCallback(() => {
    start.current = null;
    setGap(null);
    setDragging(false);
  }, []);
  useEffect(() => {
    if (!dragging) return;
    const cancel = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      end();
    };
    window.addEventListener("keydown", cancel, true);
    return () => window.removeEventListener("keydown", cancel, true);
  }, [dragging, end]);
  return {
    gap,
    dragging,
    wasDragged: () => dragged.current,
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        dragged.current = false;
        if (event.button !== 0) return;
        start.current = { x: event.clientX, y: event.clientY };
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove: ({ clientX: x, clientY: y }: PointerEvent<HTMLElement>) => {
        if (start.current === null) return;
        const away = Math.hypot(sideways ? x - start.current.x : 0, y - start.current.y);
        if (!dragged.current && away < tremble) return;
        dragged.current = true;
        setDragging(true);
        const over = gapAt(x, y);
        if (over) setGap(over);
      },
      onPointerUp: () => {
        end();
        if (dragged.current && gap) drop(gap);
      },
      onPointerCancel: end,
    },
  };
}
