"use client";
import { Button, Group, Modal, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { deleteArticleAction } from "#app/(studio)/studio/(desk)/trash/actions.ts";
import { type ArticleInTrash, isTitle } from "#domain/article/trash.ts";
import { createId } from "#domain/ids.ts";
import { useFailureText } from "#ui/use-failure-text.ts";
import { useTell } from "#ui/use-tell.ts";

type Props = { article: ArticleInTrash; onClose: () => void; onDeleted: () => void };

/** Nothing brings back what goes here: the title is typed, so that no habit of the hand does it. */
export function DeleteDialog({ article, onClose, onDeleted }: Props) {
  const t = useTranslations("studio.trash");
  const tell = useTell();
  const failureText = useFailureText();
  const [typed, setTyped] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { id: articleId, title } = article;
  const remove = async () => {
    if (!isTitle(typed, title)) return setProblem(t("differs"));
    setBusy(true);
    const answer = await deleteArticleAction({ commandId: createId(), articleId, title: typed }).catch(() => null);
    setBusy(false);
    if (!answer?.ok) return setProblem(answer ? failureText(answer.error) : t("unreachable"));
    tell.done(t("deleted", { title }));
    onDeleted();
  };
  return (
    <Modal opened onClose={onClose} title={t("deleteTitle")}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void remove();
        }}
      >
        <p style={{ marginBlockStart: 0 }}>{t("deleteText")}</p>
        <p>
          <strong>{title}</strong>
        </p>
        <TextInput
          data-autofocus
          label={t("typeTitle")}
          value={typed}
          error={problem}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setProblem(null);
          }}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button type="submit" color="cinnabar" loading={busy}>
            {t("delete")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
