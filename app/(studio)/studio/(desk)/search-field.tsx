"use client";
import { TextInput, type TextInputProps } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import styles from "#app/(studio)/studio/(desk)/desk.module.css";

const typingPauseMs = 250;

type Props = TextInputProps & { query: string; onSearch: (query: string) => void };

/** Where a list is searched; what is asked for stands in the list's address. */
export function SearchField({ query, onSearch, ...field }: Props) {
  const t = useTranslations("studio.common");
  const [typed, setTyped] = useState(query);
  const input = useRef<HTMLInputElement>(null);
  // The back button brings another search into the address; who is typing is ahead of it.
  useEffect(() => {
    if (document.activeElement !== input.current) setTyped(query);
  }, [query]);
  const search = useDebouncedCallback((asked: string) => onSearch(asked.trim()), typingPauseMs);
  return (
    <TextInput
      ref={input}
      className={styles.search}
      value={typed}
      leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
      aria-label={t("search")}
      // What is about to happen to the list happens before a click on one of its lines is followed.
      onBlur={() => search.flush()}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        search(currentTarget.value);
      }}
      {...field}
    />
  );
}
