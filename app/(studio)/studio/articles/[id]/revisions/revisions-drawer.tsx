"use client";

import { Drawer, SegmentedControl } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { localeOfEdition } from "#app/(studio)/studio/articles/[id]/localised.ts";
import { RevisionHistory } from "#app/(studio)/studio/articles/[id]/revisions/revision-history.tsx";
import type { RevisionsProps } from "#app/(studio)/studio/articles/[id]/revisions/revision-props.ts";
import { type Language, otherLanguage } from "#domain/locale.ts";

/** The earlier states of each edition: look, compare any two, give names, bring one back. */
export function RevisionsDrawer({ opened, title, ...props }: RevisionsProps & { opened: boolean; title: string }) {
  const { onClose, article } = props;
  const t = useTranslations("studio.article.revisions");
  const names = useTranslations("studio.editor.languages");
  const { sourceLanguage, editions } = article;
  const [language, setLanguage] = useState<Language>(sourceLanguage);
  const [wide, setWide] = useState(false);
  return (
    <Drawer opened={opened} onClose={onClose} position="right" size={wide ? "min(1280px, 100%)" : 640} title={title}>
      <SegmentedControl
        fullWidth
        aria-label={t("language")}
        data={[sourceLanguage, otherLanguage(sourceLanguage)].map((one) => ({
          value: one,
          label: names(localeOfEdition(editions, one)),
        }))}
        value={language}
        onChange={(value) => setLanguage(value === "zh" ? "zh" : "en")}
      />
      {opened && <RevisionHistory key={language} {...props} language={language} onWide={setWide} />}
    </Drawer>
  );
}
