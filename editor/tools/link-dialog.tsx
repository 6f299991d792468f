"use client";

import { Button, Group, Modal, TextInput } from "@mantine/core";
import type { Editor } from "@tiptap/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { completeHref } from "#editor/tools/complete-href.ts";

/** Sets, changes or removes the link of the selection. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const t = useTranslations("studio.editor.link");
  const present: unknown = editor.getAttributes("link").href;
  const [typed, setTyped] = useState(typeof present === "string" ? present : "");
  const [refused, setRefused] = useState(false);
  const close = () => {
    onClose();
    editor.commands.focus();
  };
  const apply = () => {
    const href = completeHref(typed);
    if (href === null) return setRefused(true);
    editor.chain().extendMarkRange("link").setLink({ href }).run();
    close();
  };
  return (
    <Modal opened onClose={close} title={t("title")} closeButtonProps={{ "aria-label": t("cancel") }} centered>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
      >
        <TextInput
          data-autofocus
          label={t("address")}
          description={t("hint")}
          value={typed}
          inputMode="url"
          maxLength={2048}
          error={refused && t("refused")}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setRefused(false);
          }}
        />
        <Group justify="space-between" mt="md">
          {typeof present === "string" ? (
            <Button
              variant="subtle"
              onClick={() => {
                editor.chain().extendMarkRange("link").unsetLink().run();
                close();
              }}
            >
              {t("remove")}
            </Button>
          ) : (
            <span />
          )}
          <Group gap="xs">
            <Button variant="default" onClick={close}>
              {t("cancel")}
            </Button>
            <Button type="submit">{t("apply")}</Button>
          </Group>
        </Group>
      </form>
    </Modal>
  );
}
