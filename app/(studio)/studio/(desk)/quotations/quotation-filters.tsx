"use client";
import { Button } from "@mantine/core";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import styles from "#app/(studio)/studio/(desk)/desk.module.css";
import { type QuotationQuery, quotationStates } from "#app/(studio)/studio/(desk)/desk-query.ts";
import { addressOf } from "#app/(studio)/studio/(desk)/list-address.ts";
import { SearchField } from "#app/(studio)/studio/(desk)/search-field.tsx";
import { AddressSelect } from "#ui/address-select.tsx";
import { useAsked } from "#ui/use-asked.ts";

type Props = { query: QuotationQuery; tags: { id: string; name: string }[]; writes: boolean };

/** What is looked for in the library; it stands in the address, as on the desk. */
export function QuotationFilters({ query, tags, writes }: Props) {
  const t = useTranslations("studio.quotations");
  const router = useRouter();
  const [pending, start] = useTransition();
  const asked = useAsked<Readonly<Record<string, unknown>>>(query);
  const show = (change: Partial<Record<"q" | "state" | "tag", string>>) => {
    // A choice is a step that the back button undoes; a letter is not.
    const go = "q" in change ? router.replace : router.push;
    start(() => go(addressOf("/studio/quotations", { ...asked(change), page: 1 }), { scroll: false }));
  };
  return (
    <search className={styles.filters} aria-label={t("title")} aria-busy={pending}>
      <SearchField
        query={query.q}
        aria-label={t("search")}
        placeholder={t("searchHint")}
        data-desk-search
        onSearch={(q) => show({ q })}
      />
      <AddressSelect
        aria-label={t("states.label")}
        data={[
          { value: "", label: t("states.all") },
          ...quotationStates.map((state) => ({ value: state, label: t(`states.${state}`) })),
        ]}
        value={query.state ?? ""}
        onChoose={(state) => show({ state })}
      />
      {tags.length > 0 && (
        <AddressSelect
          aria-label={t("tag")}
          data={[{ value: "", label: t("allTags") }, ...tags.map(({ id, name }) => ({ value: id, label: name }))]}
          value={query.tag ?? ""}
          onChoose={(tag) => show({ tag })}
        />
      )}
      {writes && (
        <Button component={Link} href="/studio/quotations/new" ms="auto" data-new-article>
          {t("new")}
        </Button>
      )}
    </search>
  );
}
