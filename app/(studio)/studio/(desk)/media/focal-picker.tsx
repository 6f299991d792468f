"use client";
import { useTranslations } from "next-intl";
import type { KeyboardEvent, MouseEvent } from "react";
import styles from "#app/(studio)/studio/(desk)/media/media.module.css";
import type { FocalPoint } from "#domain/media/picture.ts";

const within = (value: number) => Math.max(0, Math.min(100, Math.round(value)));

/** Where a picture is looked at when it is cropped: by pointer, or by the arrow keys; beside it what crops then show. */
export function FocalPicker({
  src,
  focal,
  writes,
  onChange,
}: {
  src: string;
  focal: FocalPoint;
  writes: boolean;
  onChange: (focal: FocalPoint) => void;
}) {
  const t = useTranslations("studio.media");
  const point = (event: MouseEvent<HTMLButtonElement>) => {
    // A press of the keyboard has no place.
    if (event.detail === 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    onChange({
      x: within(((event.clientX - box.left) / box.width) * 100),
      y: within(((event.clientY - box.top) / box.height) * 100),
    });
  };
  const move = (event: KeyboardEvent) => {
    const step = event.shiftKey ? 10 : 1;
    const by = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key];
    if (by?.[0] === undefined || by[1] === undefined) return;
    event.preventDefault();
    onChange({ x: within(focal.x + by[0]), y: within(focal.y + by[1]) });
  };
  const place = { left: `${focal.x}%`, top: `${focal.y}%` };
  const looked = { objectPosition: `${focal.x}% ${focal.y}%` };
  return (
    <div className={styles.focal}>
      <button
        type="button"
        className={styles.point}
        disabled={!writes}
        aria-label={t("focal", focal)}
        onClick={point}
        onKeyDown={move}
      >
        {/* biome-ignore lint/performance/noImgElement: pictures of drafts have one address, for signed-in people */}
        <img src={src} alt="" />
        <span className={styles.cross} style={place} />
      </button>
      <div className={styles.crops} aria-hidden>
        {/* biome-ignore lint/performance/noImgElement: as above */}
        <img src={src} alt="" style={{ ...looked, aspectRatio: "16 / 9" }} />
        {/* biome-ignore lint/performance/noImgElement: as above */}
        <img src={src} alt="" style={{ ...looked, aspectRatio: "1" }} />
      </div>
      <p className={styles.hint}>{t("focalHint")}</p>
    </div>
  );
}
