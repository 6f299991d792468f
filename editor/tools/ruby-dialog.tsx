"use client";

import { Button, Group, Modal, TextInput } from "@mantine/core";
import type { Editor } from "@tiptap/core";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { cleanReading } from "#editor/extensions/clean-reading.ts";
import { proposeReading } from "#editor/tools/propose-reading.ts";

/** Writes, changes or removes the reading of the selected words; their pinyin is proposed. */
export function RubyDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const t = useTranslations("studio.editor.ruby");
  const present: unknown = editor.getAttributes("ruby").text;
  const had = typeof present === "string" ? present : "";
  const [typed, setTyped] = useState(had);
  const { from, to } = editor.state.selection;
  const [words] = useState(() => editor.state.doc.textBetween(from, to, " "));
  useEffect(() => {
    if (had !== "") return;
    let open = true;
    // What somebody typed meanwhile stays.
    proposeReading(words).then((reading) => open && setTyped((now) => now || cleanReading(reading)));
    return () => {
      open = false;
    };
  }, [had, words]);
  const close = () => {
    onClose();
    editor.commands.focus();
  };
  const remove = () => {
    editor.chain().extendMarkRange("ruby").unsetMark("ruby").run();
    close();
  };
  const apply = () => {
    const text = cleanReading(typed);
    if (text === "") return remove();
    editor.chain().extendMarkRange("ruby").setMark("ruby", { text }).run();
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
          label={t("reading")}
          description={t("hint")}
          value={typed}
          maxLength={100}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Group justify="space-between" mt="md">
          {had !== "" ? (
            <Button variant="subtle" onClick={remove}>
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
