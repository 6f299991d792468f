import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

const sizes = ["small", "medium", "large"] as const;

/** How an article is read: what the page adds, the size of its text, and aloud. All of it needs our module. */
export function ReadingTools({ aloud = false, children }: { aloud?: boolean; children?: ReactNode }) {
  const t = useTranslations("reader.tools");
  return (
    <div className="reading-tools">
      {children}
      <fieldset className="choices sizes" data-needs-reader>
        <legend>{t("size")}</legend>
        {sizes.map((size) => (
          <button key={size} type="button" name="size" value={size} aria-pressed={size === "medium"}>
            {t(`sizes.${size}`)}
          </button>
        ))}
      </fieldset>
      {aloud && (
        <p className="choices aloud" data-needs-reader data-read-aloud hidden>
          <button type="button" data-play data-pause-label={t("pause")} data-resume-label={t("resume")}>
            {t("readAloud")}
          </button>
          <button type="button" hidden>
            {t("stop")}
          </button>
        </p>
      )}
    </div>
  );
}
