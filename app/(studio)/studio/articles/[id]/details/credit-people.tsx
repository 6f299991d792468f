"use client";

import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconGripVertical, IconX } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { searchPeopleAction } from "#app/(studio)/studio/articles/[id]/actions.ts";
import styles from "#app/(studio)/studio/articles/[id]/details/details.module.css";
import { PersonForm } from "#app/(studio)/studio/articles/[id]/details/person-form.tsx";
import { Sortable, useSorted } from "#app/(studio)/studio/articles/[id]/details/sortable.tsx";
import type { PagePerson } from "#app/(studio)/studio/articles/[id]/page-person.ts";
import type { Run } from "#app/(studio)/studio/articles/[id]/run.ts";
import type { Person } from "#domain/credits/credit.ts";
import { printName } from "#domain/credits/print-credits.ts";

type CreditPeopleProps = {
  ids: string[];
  people: ReadonlyMap<string, Person>;
  person: PagePerson;
  run: Run;
  label: string;
  onMet: (person: Person) => void;
  onChange: (ids: string[]) => void;
};

/** The people of one group in their order: proposed by name in any script, or added with both names. */
export function CreditPeople({ ids, people, person, run, label, onMet, onChange }: CreditPeopleProps) {
  const t = useTranslations("studio.article.details.credits");
  const [query, setQuery] = useState("");
  const [found, setFound] = useState<Person[]>([]);
  const [form, setForm] = useState<{ existing: Person | null; typed: string } | null>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const nameOf = (id: string) => {
    const one = people.get(id);
    return one ? printName(one.names, person.locale) : id;
  };
  const search = useDebouncedCallback(async (asked: string) => {
    const answer = await searchPeopleAction({ query: asked, limit: 8 }).catch(() => null);
    if (answer?.ok) setFound(answer.value);
  }, 200);
  const take = (one: Person) => {
    onMet(one);
    if (!ids.includes(one.id)) onChange([...ids, one.id]);
    setQuery("");
    setFound([]);
    setForm(null);
    combobox.closeDropdown();
  };
  const proposals = found.filter(({ id }) => !ids.includes(id));
  return (
    <div className={styles.creditFields}>
      {ids.length > 0 && (
        <Sortable ids={ids} nameOf={nameOf} inline onMove={onChange}>
          <ul className={styles.people} aria-label={label}>
            {ids.map((id) => (
              <PersonItem
                key={id}
                id={id}
                name={nameOf(id)}
                unconfirmed={(people.get(id)?.names.unconfirmed.length ?? 0) > 0}
                readOnly={!person.mayWrite}
                onOpen={() => setForm({ existing: people.get(id) ?? null, typed: "" })}
                onRemove={() => onChange(ids.filter((other) => other !== id))}
              />
            ))}
          </ul>
        </Sortable>
      )}
      {person.mayWrite && (
        <Combobox
          store={combobox}
          onOptionSubmit={(value) => {
            const one = proposals.find(({ id }) => id === value);
            if (one) take(one);
            else {
              setForm({ existing: null, typed: query.trim() });
              combobox.closeDropdown();
            }
          }}
        >
          <Combobox.Target>
            <TextInput
              aria-label={t("addPerson")}
              placeholder={t("addPerson")}
              size="xs"
              maxLength={200}
              value={query}
              onChange={(event) => {
                const typed = event.currentTarget.value;
                setQuery(typed);
                if (typed.trim() === "") combobox.closeDropdown();
                else {
                  combobox.openDropdown();
                  combobox.updateSelectedOptionIndex();
                  search(typed.trim());
                }
              }}
              onBlur={() => combobox.closeDropdown()}
            />
          </Combobox.Target>
          <Combobox.Dropdown>
            <Combobox.Options>
              {proposals.map((one) => (
                <Combobox.Option key={one.id} value={one.id}>
                  {[...new Set([printName(one.names, person.locale), one.names.hans, one.names.en])]
                    .filter((name) => name !== "")
                    .join(" · ")}
                </Combobox.Option>
              ))}
              {person.mayAddPeople && query.trim() !== "" && (
                <Combobox.Option value="new">{t("newPerson", { name: query.trim() })}</Combobox.Option>
              )}
              {!person.mayAddPeople && proposals.length === 0 && <Combobox.Empty>{t("nobody")}</Combobox.Empty>}
            </Combobox.Options>
          </Combobox.Dropdown>
        </Combobox>
      )}
      {form && (
        <PersonForm
          key={form.existing?.id ?? "new"}
          existing={form.existing}
          typed={form.typed}
          readOnly={!person.mayAddPeople}
          run={run}
          onDone={(one) => {
            if (!form.existing) return take(one);
            onMet(one);
            setForm(null);
          }}
          onCancel={() => setForm(null)}
        />
      )}
    </div>
  );
}

function PersonItem({
  id,
  name,
  unconfirmed,
  readOnly,
  onOpen,
  onRemove,
}: {
  id: string;
  name: string;
  unconfirmed: boolean;
  readOnly: boolean;
  onOpen: () => void;
  onRemove: () => void;
}) {
  const t = useTranslations("studio.article.details.credits");
  const { item, handle } = useSorted(id);
  return (
    <li className={styles.person} {...item}>
      {!readOnly && (
        <button type="button" className={styles.grip} aria-label={t("move", { name })} {...handle}>
          <IconGripVertical size={14} stroke={1.5} aria-hidden />
        </button>
      )}
      <button type="button" onClick={onOpen} title={unconfirmed ? t("unconfirmed") : undefined}>
        <span className={unconfirmed ? styles.unconfirmed : undefined}>{name}</span>
      </button>
      {!readOnly && (
        <button type="button" aria-label={t("remove", { name })} onClick={onRemove}>
          <IconX size={14} stroke={1.5} aria-hidden />
        </button>
      )}
    </li>
  );
}
