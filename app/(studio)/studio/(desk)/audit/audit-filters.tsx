"use client";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import own from "#app/(studio)/studio/(desk)/audit/audit.module.css";
import type { AuditQuery } from "#app/(studio)/studio/(desk)/audit/audit-query.ts";

type Props = { query: AuditQuery; people: { id: string; name: string }[]; types: string[]; wrong: boolean };

/** A form whose answer is an address: it can be kept and sent, and works before any script has come. */
export function AuditFilters({ query, people, types, wrong }: Props) {
  const t = useTranslations("studio.audit");
  const kindOf = (type: string) => {
    const key = `kinds.${type}` as "kinds.published";
    return t.has(key) ? t(key) : type;
  };
  return (
    <search aria-label={t("filter.label")}>
      <form method="get" action="/studio/audit" className={own.filters} key={JSON.stringify(query)}>
        <NativeSelect
          name="who"
          label={t("filter.who")}
          defaultValue={query.who}
          data={[
            { value: "", label: t("filter.anybody") },
            ...people.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <NativeSelect
          name="kind"
          label={t("filter.kind")}
          defaultValue={query.kind}
          data={[
            { value: "", label: t("filter.anything") },
            ...types.map((type) => ({ value: type, label: kindOf(type) })),
          ]}
        />
        <TextInput
          name="article"
          label={t("filter.article")}
          placeholder={t("filter.articleHint")}
          defaultValue={query.article}
        />
        <TextInput
          name="stream"
          label={t("filter.stream")}
          placeholder={t("filter.streamHint")}
          defaultValue={query.stream}
        />
        <TextInput type="date" name="from" label={t("filter.from")} defaultValue={query.from} />
        <TextInput type="date" name="until" label={t("filter.until")} defaultValue={query.until} />
        <span className={own.buttons}>
          <Button type="submit" variant="default">
            {t("filter.show")}
          </Button>
          <Link href="/studio/audit" className={own.quiet}>
            {t("filter.clear")}
          </Link>
        </span>
      </form>
      {wrong && (
        <p className={own.hint} role="status">
          {t("filter.wrong")}
        </p>
      )}
    </search>
  );
}
