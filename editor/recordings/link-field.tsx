"use client";

import { Button, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { readEmbedLink } from "#domain/media/embed.ts";
import styles from "#editor/recordings/recordings.module.css";

/** Takes the address of a video at one of the sites that are allowed. Nothing is asked of them. */
export function LinkField({ onEmbed }: { onEmbed: (embed: string) => void }) {
  const t = useTranslations("studio.editor.recordings");
  const [typed, setTyped] = useState("");
  const [refused, setRefused] = useState(false);
  const add = () => {
    const embed = readEmbedLink(typed);
    if (embed === null) setRefused(true);
    else onEmbed(embed);
  };
  return (
    <div className={styles.link}>
      <TextInput
        label={t("linkField")}
        type="url"
        size="xs"
        value={typed}
        error={refused && t("linkRefused")}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setRefused(false);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
          event.preventDefault();
          add();
        }}
      />
      <Button size="xs" variant="default" onClick={add} disabled={typed.trim() === ""}>
        {t("linkAdd")}
      </Button>
    </div>
  );
}
