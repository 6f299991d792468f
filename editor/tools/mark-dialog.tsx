"use client";

import { Button, Group, Modal, TextInput } from "@mantine/core";
import type { Editor } from "@tiptap/core";
import type { HTMLAttributes } from "react";

type Labels = { title: string; field: string; hint: string; apply: string; cancel: string; remove: string };

/** What a mark asks for in one field, and the way to be rid of it. The words get the caret back when it is done. */
export function MarkDialog({
  editor,
  labels,
  value,
  maxLength,
  inputMode,
  error,
  onChange,
  onApply,
  onRemove,
  onClose,
}: {
  editor: Editor;
  labels: Labels;
  value: string;
  maxLength: number;
  inputMode?: HTMLAttributes<HTMLInputElement>["inputMode"];
  error?: string | undefined;
  onChange: (value: string) => void;
  /** False keeps the dialog open. */
  onApply: () => boolean;
  /** Nothing to remove where it is missing. */
  onRemove?: (() => void) | undefined;
  onClose: () => void;
}) {
  const close = () => {
    onClose();
    editor.commands.focus();
  };
  return (
    <Modal opened onClose={close} title={labels.title} centered>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (onApply()) close();
        }}
      >
        <TextInput
          data-autofocus
          label={labels.field}
          description={labels.hint}
          value={value}
          inputMode={inputMode}
          maxLength={maxLength}
          error={error}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        <Group justify="space-between" mt="md">
          {onRemove ? (
            <Button
              variant="subtle"
              onClick={() => {
                onRemove();
                close();
              }}
            >
              {labels.remove}
            </Button>
          ) : (
            <span />
          )}
          <Group gap="xs">
            <Button variant="default" onClick={close}>
              {labels.cancel}
            </Button>
            <Button type="submit">{labels.apply}</Button>
          </Group>
        </Group>
      </form>
    </Modal>
  );
}
