"use client";

import { ActionIcon, Drawer, SegmentedControl, useComputedColorScheme } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconExternalLink, IconX } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import styles from "#app/(studio)/studio/articles/[id]/live-preview/preview.module.css";
import { PreviewFrame } from "#app/(studio)/studio/articles/[id]/live-preview/preview-frame.tsx";
import { previewPath } from "#app/(studio)/studio/articles/[id]/live-preview/preview-page.ts";
import { localeOfEdition } from "#app/(studio)/studio/articles/[id]/localised.ts";
import type { ArticleForDesk } from "#domain/article/article-for-desk.ts";
import { readerLocales } from "#domain/locale.ts";

const widths = { phone: 360, tablet: 768, desktop: 1440 } as const;
const devices = ["phone", "tablet", "desktop"] as const;
const themes = ["light", "dark"] as const;

type LivePreviewProps = { opened: boolean; onClose: () => void; article: ArticleForDesk; savedAt: string };

/** What readers would get, beside what is written: it follows the saves and the caret. A sheet where there is no room. */
export function LivePreview({ opened, onClose, ...shown }: LivePreviewProps) {
  const t = useTranslations("studio.article.livePreview");
  const beside = useMediaQuery("(min-width: 1200px)", undefined, { getInitialValueInEffect: false });
  if (!opened) return null;
  if (beside)
    return (
      <aside className={styles.pane} aria-label={t("title")}>
        <Preview {...shown} onClose={onClose} />
      </aside>
    );
  return (
    <Drawer.Root opened onClose={onClose} position="right" size="100%" padding={0}>
      <Drawer.Content aria-label={t("title")}>
        <Drawer.Body className={styles.sheet ?? ""}>
          <Preview {...shown} onClose={onClose} />
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

function Preview({ article, savedAt, onClose }: Omit<LivePreviewProps, "opened">) {
  const t = useTranslations("studio.article.livePreview");
  const readers = useTranslations("reader.languages");
  const scheme = useComputedColorScheme("light", { getInitialValueInEffect: false });
  const [shown, setShown] = useState<string>(() => localeOfEdition(article.editions, article.sourceLanguage));
  const [device, setDevice] = useState<(typeof devices)[number]>("phone");
  const [theme, setTheme] = useState<(typeof themes)[number]>(scheme);
  const locale =
    readerLocales.find((one) => one === shown) ?? localeOfEdition(article.editions, article.sourceLanguage);
  const path = previewPath(article.id, { locale, facing: shown === "facing" });
  return (
    <>
      <div className={styles.tools}>
        <SegmentedControl
          size="xs"
          aria-label={t("locale")}
          data={[
            ...readerLocales.map((value) => ({ value: String(value), label: readers(`${value}.short`) })),
            { value: "facing", label: t("facing") },
          ]}
          value={shown}
          onChange={setShown}
        />
        <SegmentedControl
          size="xs"
          aria-label={t("width")}
          data={devices.map((value) => ({ value, label: t(value) }))}
          value={device}
          onChange={(value) => setDevice(devices.find((one) => one === value) ?? "phone")}
        />
        <SegmentedControl
          size="xs"
          aria-label={t("theme")}
          data={themes.map((value) => ({ value, label: t(value) }))}
          value={theme}
          onChange={(value) => setTheme(value === "dark" ? "dark" : "light")}
        />
        <span className={styles.ways}>
          <ActionIcon component="a" href={path} target="_blank" variant="subtle" size={36} aria-label={t("page")}>
            <IconExternalLink size={18} stroke={1.5} aria-hidden />
          </ActionIcon>
          <ActionIcon variant="subtle" size={36} aria-label={t("close")} onClick={onClose}>
            <IconX size={18} stroke={1.5} aria-hidden />
          </ActionIcon>
        </span>
      </div>
      <PreviewFrame path={path} theme={theme} width={widths[device]} savedAt={savedAt} />
    </>
  );
}
