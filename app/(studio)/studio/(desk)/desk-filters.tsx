"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import styles from "#app/(studio)/studio/(desk)/desk.module.css";
import type { DeskQuery } from "#app/(studio)/studio/(desk)/desk-query.ts";
import { addressOf } from "#app/(studio)/studio/(desk)/list-address.ts";
import { SearchField } from "#app/(studio)/studio/(desk)/search-field.tsx";
import { listNeeds } from "#domain/article/article-in-list.ts";
import { AddressSelect } from "#ui/address-select.tsx";
import { useAsked } from "#ui/use-asked.ts";

const statuses = ["draft", "inReview", "changesRequested", "approved", "published", "takenDown"] as const;

type Props = { query: DeskQuery; columns: { id: string; name: string }[] };

/** Filters live in the address: they can be kept, sent to a colleague, and undone with the back button. */
export function DeskFilters({ query, columns }: Props) {
  const t = useTranslations("studio");
  const router = useRouter();
  const [pending, start] = useTransition();
  const asked = useAsked<Readonly<Record<string, unknown>>>(query);
  const show = (change: Partial<Record<"q" | "status" | "needs" | "column" | "mine", string>>) => {
    // A choice is a step that the back button undoes; a letter is not.
    const go = "q" in change ? router.replace : router.push;
    start(() => go(addressOf("/studio", { ...asked(change), page: 1 }), { scroll: false }));
  };
  const choices = [
    { value: "", label: t("desk.all") },
    ...statuses.map((status) => ({ value: status, label: t(`status.${status}`) })),
  ];
  return (
    <search className={styles.filters} aria-label={t("desk.title")} aria-busy={pending}>
      <SearchField
        query={query.q}
        aria-label={t("desk.search")}
        placeholder={t("desk.searchHint")}
        data-desk-search
        onSearch={(q) => show({ q })}
      />
      <AddressSelect
        aria-label={t("desk.status")}
        data={choices}
        value={query.status ?? ""}
        onChoose={(status) => show({ status })}
      />
      <AddressSelect
        aria-label={t("desk.needs.label")}
        data={[
          { value: "", label: t("desk.needs.all") },
          ...listNeeds.map((need) => ({ value: need, label: t(`desk.needs.${need}`) })),
        ]}
        value={query.needs ?? ""}
        onChoose={(needs) => show({ needs })}
      />
      <AddressSelect
        aria-label={t("desk.column")}
        data={[
          { value: "", label: t("desk.allColumns") },
          ...columns.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={query.column ?? ""}
        onChoose={(column) => show({ column })}
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
