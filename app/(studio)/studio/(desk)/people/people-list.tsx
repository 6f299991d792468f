"use client";
import { Button, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import styles from "#app/(studio)/studio/(desk)/desk.module.css";
import { PersonDialog } from "#app/(studio)/studio/(desk)/people/person-dialog.tsx";
import rows from "#app/(studio)/studio/(desk)/rows.module.css";
import type { Person } from "#domain/credits/credit.ts";

const typingPauseMs = 250;

type Props = { people: Person[]; query: string; page: number; pages: number; writes: boolean };

export function PeopleList({ people, query, page, pages, writes }: Props) {
  const t = useTranslations("studio");
  const router = useRouter();
  const [typed, setTyped] = useState(query);
  const [open, setOpen] = useState<Person | "new" | null>(null);
  const search = useDebouncedCallback(
    (q: string) => router.replace(q.trim() === "" ? "/studio/people" : `/studio/people?${new URLSearchParams({ q })}`),
    typingPauseMs,
  );
  return (
    <>
      <search className={styles.filters}>
        <TextInput
          className={styles.search}
          value={typed}
          leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
          aria-label={t("common.search")}
          placeholder={t("people.search")}
          onBlur={() => search.flush()}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            search(currentTarget.value);
          }}
        />
        {writes && <Button onClick={() => setOpen("new")}>{t("people.new")}</Button>}
      </search>
      {people.length === 0 ? (
        <div className={styles.empty}>
          <p className={styles.emptyTitle}>{t(query.trim() === "" ? "people.empty" : "people.none")}</p>
          {query.trim() === "" && <p>{t("people.emptyText")}</p>}
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
      {pages > 1 && (
        <nav className={styles.pages} aria-label={t("people.title")}>
          {page > 1 ? <Link href={`/studio/people?page=${page - 1}`}>← {t("desk.previous")}</Link> : <span />}
          <span>{t("desk.page", { page, pages })}</span>
          {page < pages ? <Link href={`/studio/people?page=${page + 1}`}>{t("desk.next")} →</Link> : <span />}
        </nav>
      )}
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
