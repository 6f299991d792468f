"use client";

import { ActionIcon, Button, MultiSelect, Select } from "@mantine/core";
import { IconGripVertical, IconX } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { CreditPeople } from "#app/(studio)/studio/articles/[id]/details/credit-people.tsx";
import styles from "#app/(studio)/studio/articles/[id]/details/details.module.css";
import type { DetailsProps } from "#app/(studio)/studio/articles/[id]/details/details-props.ts";
import { Sortable, useSorted } from "#app/(studio)/studio/articles/[id]/details/sortable.tsx";
import { type CreditDraft, useCredits } from "#app/(studio)/studio/articles/[id]/details/use-credits.ts";
import { localeOfEdition } from "#app/(studio)/studio/articles/[id]/localised.ts";
import type { Person } from "#domain/credits/credit.ts";
import { isBylineGroup, printCreditLine, printName } from "#domain/credits/print-credits.ts";
import { groupLabel, roleLabel } from "#domain/credits/role-labels.ts";
import { creditRoleSchema, creditRoles } from "#domain/credits/roles.ts";
import { languages } from "#domain/locale.ts";
import { useUndoNotice } from "#ui/undo-notice.tsx";

/** Who did what, in the order it is printed, with the printed line of each language below. */
export function CreditsField(props: DetailsProps) {
  const { article, details, person } = props;
  const t = useTranslations("studio.article.details.credits");
  const removed = useTranslations("studio.article.details");
  const offerUndo = useUndoNotice();
  const credits = useCredits(details);
  const [met, setMet] = useState<Person[]>([]);
  const people = new Map([...article.people, ...met].map((one) => [one.id, one]));
  const before = credits.drafts;
  const offerToBringBack = (name: string) => offerUndo(removed("removed", { name }), () => credits.bringBack(before));
  const nameOf = (draft: CreditDraft) =>
    draft.group.roles.length > 0 ? groupLabel(draft.group.roles, person.locale) : t("newGroup");
  return (
    <section className={styles.group} aria-label={t("title")}>
      <div className={styles.head}>
        <h3>{t("title")}</h3>
        {person.mayWrite && (
          <Button size="compact-sm" variant="default" onClick={credits.add}>
            {t("add")}
          </Button>
        )}
      </div>
      {credits.drafts.length === 0 && <p className={styles.hint}>{t("none")}</p>}
      <Sortable
        ids={credits.drafts.map(({ key }) => key)}
        nameOf={(key) => {
          const draft = credits.drafts.find((one) => one.key === key);
          return draft ? nameOf(draft) : "";
        }}
        onMove={credits.order}
      >
        <ul className={styles.credits}>
          {credits.drafts.map((draft) => (
            <CreditRow
              key={draft.key}
              {...props}
              draft={draft}
              name={nameOf(draft)}
              people={people}
              onMet={(one) => setMet((before) => [...before.filter(({ id }) => id !== one.id), one])}
              onChange={(group) => {
                const goes = draft.group.personIds.find((id) => !group.personIds.includes(id));
                const one = goes === undefined ? undefined : people.get(goes);
                credits.change(draft.key, group);
                if (one) offerToBringBack(printName(one.names, person.locale));
              }}
              onRemove={() => {
                credits.remove(draft.key);
                if (draft.group.personIds.length > 0) offerToBringBack(nameOf(draft));
              }}
            />
          ))}
        </ul>
      </Sortable>
      {languages.map((language) => {
        const locale = localeOfEdition(article.editions, language);
        const printed = printCreditLine(
          details.value.credits
            .filter((group) => !isBylineGroup(group) && (group.language ?? language) === language)
            .map((group) => ({
              roles: group.roles,
              people: group.personIds.flatMap((id) => {
                const one = people.get(id);
                return one ? [printName(one.names, locale)] : [];
              }),
            })),
          locale,
        );
        return (
          printed !== "" && (
            <p key={language} className={styles.printed} lang={locale}>
              {printed}
            </p>
          )
        );
      })}
    </section>
  );
}

type CreditRowProps = DetailsProps & {
  draft: CreditDraft;
  name: string;
  people: ReadonlyMap<string, Person>;
  onMet: (person: Person) => void;
  onChange: (group: CreditDraft["group"]) => void;
  onRemove: () => void;
};

function CreditRow({ article, person, run, draft, name, people, onMet, onChange, onRemove }: CreditRowProps) {
  const t = useTranslations("studio.article.details.credits");
  const names = useTranslations("studio.editor.languages");
  const { item, handle } = useSorted(draft.key);
  const { group } = draft;
  const readOnly = !person.mayWrite;
  return (
    <li className={styles.credit} {...item}>
      <button type="button" className={styles.handle} aria-label={t("move", { name })} {...handle} disabled={readOnly}>
        <IconGripVertical size={18} stroke={1.5} aria-hidden />
      </button>
      <div className={styles.creditFields}>
        <MultiSelect
          aria-label={t("roles")}
          placeholder={group.roles.length === 0 ? t("roles") : undefined}
          data={creditRoles.map((role) => ({ value: role, label: roleLabel(role, person.locale) }))}
          value={group.roles}
          maxValues={8}
          searchable
          hidePickedOptions
          readOnly={readOnly}
          onChange={(roles) => onChange({ ...group, roles: roles.map((role) => creditRoleSchema.parse(role)) })}
        />
        <CreditPeople
          ids={group.personIds}
          people={people}
          person={person}
          run={run}
          label={t("people", { name })}
          onMet={onMet}
          onChange={(personIds) => onChange({ ...group, personIds })}
        />
        <Select
          aria-label={t("language")}
          size="xs"
          data={[
            { value: "both", label: t("both") },
            ...languages.map((language) => ({
              value: language,
              label: t("only", { language: names(localeOfEdition(article.editions, language)) }),
            })),
          ]}
          value={group.language ?? "both"}
          allowDeselect={false}
          readOnly={readOnly}
          onChange={(chosen) => {
            const { language: _, ...rest } = group;
            onChange(chosen === "zh" || chosen === "en" ? { ...rest, language: chosen } : rest);
          }}
        />
      </div>
      {!readOnly && (
        <ActionIcon variant="subtle" aria-label={t("remove", { name })} onClick={onRemove}>
          <IconX size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}
