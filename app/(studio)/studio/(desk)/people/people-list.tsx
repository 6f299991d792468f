"use client";
import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import styles from "#app/(studio)/studio/(desk)/desk.module.css";
import type { ListQuery } from "#app/(studio)/studio/(desk)/desk-query.ts";
import { addressOf } from "#app/(studio)/studio/(desk)/list-address.ts";
import { Pager } from "#app/(studio)/studio/(desk)/pager.tsx";
import { PersonDialog } from "#app/(studio)/studio/(desk)/people/person-dialog.tsx";
import rows from "#app/(studio)/studio/(desk)/rows.module.css";
import { SearchField } from "#app/(studio)/studio/(desk)/search-field.tsx";
import type { Person } from "#domain/credits/credit.ts";

type Props = { people: Person[]; query: ListQuery; pages: number; writes: boolean };

export function PeopleList({ people, query, pages, writes }: Props) {
  const t = useTranslations("studio");
  const router = useRouter();
  const [open, setOpen] = useState<Person | "new" | null>(null);
  const searched = query.q.trim() !== "";
  return (
    <>
      <search className={styles.filters} aria-label={t("people.title")}>
        <SearchField
          query={query.q}
          placeholder={t("people.search")}
          onSearch={(q) => router.replace(addressOf("/studio/people", { q }))}
        />
        {writes && <Button onClick={() => setOpen("new")}>{t("people.new")}</Button>}
      </search>
      {people.length === 0 ? (
        <div className={styles.empty}>
          <p className={styles.emptyTitle}>{t(searched ? "people.none" : "people.empty")}</p>
          {!searched && <p>{t("people.emptyText")}</p>}
        </div>
      ) : (
        <ul className={rows.list}>
          {people.map((person) => (
            <li key={person.id} className={rows.row}>
              <span className={`reading ${rows.name}`}>
                <span lang="zh-Hans">{person.names.hans}</span>
                {person.names.hant !== person.names.hans && (
                  <span lang="zh-Hant" className={rows.other}>
                    {person.names.hant}
                  </span>
                )}
              </span>
              <span className="reading" lang="en">
                {person.names.en}
              </span>
              <span className={rows.note}>
                {person.names.unconfirmed.length > 0 && (
                  <span className={rows.waiting}>
                    ◇{" "}
                    {t("people.unconfirmed", {
                      names: person.names.unconfirmed.map((name) => t(`people.${name}`)).join(" · "),
                    })}
                  </span>
                )}
              </span>
              {writes && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  onClick={() => setOpen(person)}
                  aria-label={`${t("common.edit")}: ${person.names.hans || person.names.en}`}
                >
                  {t("common.edit")}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <Pager path="/studio/people" query={query} pages={pages} label={t("people.title")} />
      {open !== null && (
        <PersonDialog
          person={open === "new" ? null : open}
          onClose={() => setOpen(null)}
          onSaved={() => {
            setOpen(null);
            router.refresh();
          }}
        />
      )}
    </>
  );
}
