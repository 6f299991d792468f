"use client";

import { useElementSize } from "@mantine/hooks";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import styles from "#app/(studio)/studio/articles/[id]/live-preview/preview.module.css";
import { fetchPreview, showRow, takeOver } from "#app/(studio)/studio/articles/[id]/live-preview/preview-page.ts";
import { useRowOfCaret } from "#app/(studio)/studio/articles/[id]/live-preview/use-row-of-caret.ts";

type PreviewFrameProps = {
  path: string;
  theme: "light" | "dark";
  /** Of the reader's window, in CSS pixels; smaller than that, the page is shown scaled down. */
  width: number;
  /** Changes whenever the desk has newer words. */
  savedAt: string;
};

/** The reader's page in a window of its own, kept up to date without being opened anew. */
export function PreviewFrame({ path, theme, width, savedAt }: PreviewFrameProps) {
  const t = useTranslations("studio.article.livePreview");
  const frame = useRef<HTMLIFrameElement>(null);
  const { ref, width: room, height } = useElementSize<HTMLDivElement>();
  const [page, setPage] = useState<{ key: string; html: string } | null>(null);
  const [lost, setLost] = useState(false);
  const key = `${path} ${theme}`;
  const row = useRowOfCaret();
  const latest = useRef(row);
  latest.current = row;

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was saved is fetched, `page` is only what is shown meanwhile
  useEffect(() => {
    const control = new AbortController();
    void fetchPreview(path, theme, control.signal).then((next) => {
      if (control.signal.aborted) return;
      setLost(next === null);
      const shown = frame.current?.contentDocument;
      if (!next) return;
      if (page?.key === key && shown?.getElementById("main")) {
        takeOver(shown, next);
        showRow(shown, latest.current);
      } else setPage({ key, html: `<!doctype html>${next.documentElement.outerHTML}` });
    });
    return () => control.abort();
  }, [path, theme, savedAt]);
  useEffect(() => {
    const shown = frame.current?.contentDocument;
    if (shown) showRow(shown, row);
  }, [row]);

  const scale = room > 0 ? Math.min(1, room / width) : 1;
  return (
    <div className={styles.room} ref={ref}>
      {lost && (
        <p className={styles.lost} role="status">
          {t("lost")}
        </p>
      )}
      {page && (
        <iframe
          // Another page is another document; a newer state of the same is not.
          key={page.key}
          ref={frame}
          className={styles.frame}
          title={t("title")}
          sandbox="allow-same-origin allow-popups"
          srcDoc={page.html}
          style={{
            width,
            height: height / scale,
            transform: `scale(${scale})`,
            marginInlineStart: Math.max(0, (room - width * scale) / 2),
          }}
          onLoad={({ currentTarget }) =>
            currentTarget.contentDocument && showRow(currentTarget.contentDocument, latest.current)
          }
        />
      )}
    </div>
  );
}
