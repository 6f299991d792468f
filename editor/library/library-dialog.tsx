"use client";

import { Button, FileButton, Loader, Modal, type ModalProps, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import styles from "#editor/pictures/pictures.module.css";

const typingPauseMs = 250;

type Page<Item> = { items: Item[]; total: number; page: number; pageSize: number };
/** One page of the library, from 1; null when it could not be had, which was said already. */
type List<Item> = (query: string, page: number) => Promise<Page<Item> | null>;

type Props<Item> = Pick<ModalProps, "title" | "size" | "onClose"> & {
  words: "pictures" | "recordings";
  hint: string;
  list: List<Item>;
  accept: string;
  several?: boolean;
  /** How the choices stand. */
  className: string | undefined;
  choice: (item: Item) => ReactNode;
  /** What is below them, with the way to more of them. */
  foot: (more: ReactNode) => ReactNode;
  onFiles: (files: File[]) => void;
};

/** The library to choose from, or to add files to. Another `list` is another library. */
export function LibraryDialog<Item extends { mediaId: string }>(props: Props<Item>) {
  const { words, hint, list, accept, several = false, className, choice, foot, onFiles, ...modal } = props;
  const t = useTranslations(`studio.editor.${words}`);
  const [typed, setTyped] = useState("");
  const [query] = useDebouncedValue(typed, typingPauseMs);
  const { pages, more } = usePages(query, list);
  const items = pages?.flatMap((page) => page.items) ?? [];
  const sent = (files: File[] | File | null) => {
    const given = [files ?? []].flat();
    if (given.length > 0) onFiles(given);
  };
  return (
    <Modal opened {...modal}>
      <div className={styles.head}>
        <TextInput
          data-autofocus
          className={styles.search}
          value={typed}
          leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
          aria-label={t("search")}
          placeholder={t("search")}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <FileButton accept={accept} multiple={several} onChange={sent}>
          {(button) => (
            <Button {...button} variant="default">
              {t("upload")}
            </Button>
          )}
        </FileButton>
      </div>
      <p className={styles.hint}>{hint}</p>
      {pages === null ? (
        <p className={styles.none}>
          <Loader size="sm" aria-label={t("loading")} />
        </p>
      ) : items.length === 0 ? (
        <p className={styles.none}>{t(query.trim() === "" ? "empty" : "noMatch")}</p>
      ) : (
        <ul className={className}>
          {items.map((item) => (
            <li key={item.mediaId}>{choice(item)}</li>
          ))}
        </ul>
      )}
      {foot(
        more && (
          <Button variant="subtle" onClick={more}>
            {t("more")}
          </Button>
        ),
      )}
    </Modal>
  );
}

/** The library page after page; `pages` is null while the first is on its way. */
function usePages<Item>(query: string, list: List<Item>) {
  const [found, setFound] = useState<{ query: string; pages: Page<Item>[] } | null>(null);
  useEffect(() => {
    let open = true;
    void list(query, 1).then((page) => {
      if (open) setFound({ query, pages: page ? [page] : [] });
    });
    return () => {
      open = false;
    };
  }, [list, query]);
  const last = found?.pages.at(-1);
  const hasMore = last !== undefined && last.page * last.pageSize < last.total;
  const more = async () => {
    if (!found || !last) return;
    const page = await list(found.query, last.page + 1);
    if (page) setFound((now) => (now?.query === found.query ? { ...now, pages: [...now.pages, page] } : now));
  };
  return { pages: found?.query === query ? found.pages : null, more: hasMore ? () => void more() : null };
}
