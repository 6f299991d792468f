"use client";

import { Button, Drawer, UnstyledButton } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Language } from "#domain/locale.ts";
import type { SuggestionForDesk } from "#domain/suggestions/suggestion.ts";
import { RejectForm } from "#editor/suggesting/reject-form.tsx";
import { SuggestedWords } from "#editor/suggesting/suggested-words.tsx";
import styles from "#editor/suggesting/suggesting.module.css";
import { SuggestionCard } from "#editor/suggesting/suggestion-card.tsx";
import type { PageSuggestion } from "#editor/suggesting/suggestions-board.ts";
import { useSuggestions, useSuggestionsView } from "#editor/suggesting/suggestions-context.tsx";
import { onFirstClick } from "#ui/on-first-click.ts";
import { useKeptFocus } from "#ui/use-kept-focus.ts";
import { usePrintTime } from "#ui/use-print-time.ts";

type LangOf = (language: Language) => string;

/** Everything that is suggested in the article, person by person, and what was decided last. */
export function SuggestionsDrawer({
  opened,
  onClose,
  langOf,
}: {
  opened: boolean;
  onClose: () => void;
  langOf: LangOf;
}) {
  const t = useTranslations("studio.editor.suggestions");
  return (
    <Drawer opened={opened} onClose={onClose} position="right" size={440} title={t("title")}>
      {opened && <ByPerson onClose={onClose} langOf={langOf} />}
    </Drawer>
  );
}

function ByPerson({ onClose, langOf }: { onClose: () => void; langOf: LangOf }) {
  const t = useTranslations("studio.editor.suggestions");
  const { board } = useSuggestions();
  const { pending, decided } = useSuggestionsView({ board });
  // What is decided leaves the list, and its buttons with it.
  const kept = useKeptFocus<HTMLDivElement>();
  const people = new Map<string, PageSuggestion[]>();
  for (const each of pending) people.set(each.suggestedBy, [...(people.get(each.suggestedBy) ?? []), each]);
  return (
    <div {...kept}>
      {pending.length === 0 && <p className={styles.none}>{t("none")}</p>}
      {[...people].map(([userId, theirs]) => (
        <Theirs key={userId} theirs={theirs} langOf={langOf} onClose={onClose} />
      ))}
      {decided.length > 0 && (
        <section aria-label={t("decided")}>
          <h3 className={styles.heading}>{t("decided")}</h3>
          <ul className={styles.list}>
            {decided.map((each) => (
              <Decided key={each.id} suggestion={each} lang={langOf(each.language)} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Theirs({ theirs, langOf, onClose }: { theirs: PageSuggestion[]; langOf: LangOf; onClose: () => void }) {
  const t = useTranslations("studio.editor.suggestions");
  const { board, desk } = useSuggestions();
  const [busy, setBusy] = useState(false);
  // What came after the question was asked is not answered with it.
  const [rejecting, setRejecting] = useState<ReadonlySet<string> | null>(null);
  const name = theirs[0]?.suggestedByName ?? "";
  const toDecide = theirs.filter(({ language }) => desk.mayDecide[language]);
  const fitting = toDecide.filter(({ misfit }) => misfit === null);
  const rejected = toDecide.filter(({ id }) => rejecting?.has(id));
  const ask = () => setRejecting(new Set(toDecide.map(({ id }) => id)));
  const act = async (command: () => Promise<boolean>) => {
    setBusy(true);
    if (await command()) setRejecting(null);
    setBusy(false);
  };
  return (
    <section aria-label={name}>
      <h3 className={styles.heading}>{t("of", { name, count: theirs.length })}</h3>
      {rejected.length > 0 && (
        <RejectForm
          label={t("rejectAll", { name })}
          busy={busy}
          onReject={(remark) => void act(() => desk.reject(rejected, remark))}
          onCancel={() => setRejecting(null)}
        />
      )}
      {rejected.length === 0 && toDecide.length > 1 && (
        <div className={styles.actions}>
          {fitting.length > 0 && (
            <Button size="compact-sm" loading={busy} onClick={onFirstClick(() => void act(() => desk.accept(fitting)))}>
              {t("acceptAll", { name })}
            </Button>
          )}
          <Button size="compact-sm" variant="default" disabled={busy} onClick={ask}>
            {t("rejectAll", { name })}
          </Button>
        </div>
      )}
      <ul className={styles.list}>
        {theirs.map((each) => (
          <li key={each.id} className={styles.item}>
            <SuggestionCard suggestion={each} lang={langOf(each.language)} />
            {each.misfit === null && (
              <UnstyledButton
                className={styles.jump}
                onClick={() => {
                  onClose();
                  // The drawer gives the keys back first.
                  setTimeout(() => board.open(each.id), 200);
                }}
              >
                {t("show")}
              </UnstyledButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Decided({ suggestion, lang }: { suggestion: SuggestionForDesk; lang: string }) {
  const t = useTranslations("studio.editor.suggestions");
  const printTime = usePrintTime();
  const { status, decidedAt, decidedByName, suggestedByName, remark } = suggestion;
  const time = printTime(decidedAt ?? new Date(0));
  return (
    <li className={styles.item}>
      <p className={styles.said}>
        <SuggestedWords change={suggestion} lang={lang} />
      </p>
      <p className={styles.by}>
        {t(`status.${status}`, { name: decidedByName, suggester: suggestedByName, time })}
        {remark !== "" && <q className={styles.remark}>{remark}</q>}
      </p>
    </li>
  );
}
