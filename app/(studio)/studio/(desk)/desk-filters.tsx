"use client";
import { NativeSelect, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, useTransition } from "react";
import styles from "#app/(studio)/studio/(desk)/desk.module.css";
import type { DeskQuery } from "#app/(studio)/studio/(desk)/desk-query.ts";
import { listNeeds } from "#domain/article/article-in-list.ts";

const statuses = ["draft", "inReview", "changesRequested", "approved", "published"] as const;
const typingPauseMs = 250;

type Props = { query: DeskQuery; columns: { id: string; name: string }[] };

/** Filters live in the address: they can be kept, sent to a colleague, and undone with the back button. */
export function DeskFilters({ query, columns }: Props) {
  const t = useTranslations("studio");
  const router = useRouter();
  const [pending, start] = useTransition();
  const [typed, setTyped] = useState(query.q);
  const field = useRef<HTMLInputElement>(null);
  // The back button brings another search into the address; who is typing is ahead of it.
  useEffect(() => {
    if (document.activeElement !== field.current) setTyped(query.q);
  }, [query.q]);
  const show = (change: Partial<Record<"q" | "status" | "needs" | "column" | "mine", string>>) => {
    const { page: _first, ...kept } = query;
    const next = Object.entries({ ...kept, ...change }).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string" && entry[1] !== "",
    );
    const address = new URLSearchParams(next).toString();
    // A choice is a step that the back button undoes; a letter is not.
    const go = "q" in change ? router.replace : router.push;
    start(() => go(address === "" ? "/studio" : `/studio?${address}`, { scroll: false }));
  };
  const search = useDebouncedCallback((q: string) => show({ q }), typingPauseMs);
  const choices = [
    { value: "", label: t("desk.all") },
    ...statuses.map((status) => ({ value: status, label: t(`status.${status}`) })),
  ];
  return (
    <search className={styles.filters} aria-busy={pending}>
      <TextInput
        ref={field}
        className={styles.search}
        value={typed}
        leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
        aria-label={t("desk.search")}
        placeholder={t("desk.searchHint")}
        data-desk-search
        // What is about to happen to the list happens before a click on one of its lines is followed.
        onBlur={() => search.flush()}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          search(currentTarget.value);
        }}
      />
      <NativeSelect
        aria-label={t("desk.status")}
        data={choices}
        value={query.status ?? ""}
        onChange={({ currentTarget }) => show({ status: currentTarget.value })}
      />
      <NativeSelect
        aria-label={t("desk.needs.label")}
        data={[
          { value: "", label: t("desk.needs.all") },
          ...listNeeds.map((need) => ({ value: need, label: t(`desk.needs.${need}`) })),
        ]}
        value={query.needs ?? ""}
        onChange={({ currentTarget }) => show({ needs: currentTarget.value })}
      />
      <NativeSelect
        aria-label={t("desk.column")}
        data={[
          { value: "", label: t("desk.allColumns") },
          ...columns.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={query.column ?? ""}
        onChange={({ currentTarget }) => show({ column: currentTarget.value })}
      />
      <label className={styles.mine}>
        <input
          type="checkbox"
          checked={query.mine === "1"}
          onChange={({ currentTarget }) => show({ mine: currentTarget.checked ? "1" : "" })}
        />
        {t("desk.mine")}
      </label>
    </search>
  );
}
