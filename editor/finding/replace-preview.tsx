"use client";

import { Button, Checkbox, Group, Modal } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { sentenceAround } from "#domain/document/find-text.ts";
import type { Language } from "#domain/locale.ts";
import type { Match } from "#editor/finding/find-matches.ts";
import styles from "#editor/finding/finding.module.css";

type Props = {
  matches: readonly Match[];
  replacement: string;
  names: Record<Language, string>;
  order: readonly Language[];
  /** With what is to be replaced; with nothing when it was called off. */
  onClose: (chosen?: Match[]) => void;
};

/** Every match in its sentence, as it is and as it would be, before anything is replaced. */
export function ReplacePreview({ matches, replacement, names, order, onClose }: Props) {
  const t = useTranslations("studio.editor.finding");
  // What was found when this was opened: it isn't taken away under the hand that chooses.
  const [all] = useState(() => [...matches]);
  const [chosen, setChosen] = useState(() => new Set(all.filter(({ locked }) => locked === null)));
  const choose = (some: readonly Match[], on: boolean) =>
    setChosen((before) => {
      const next = new Set(before);
      for (const match of some) on ? next.add(match) : next.delete(match);
      return next;
    });
  return (
    <Modal opened size="xl" title={t("preview")} onClose={() => onClose()}>
      {order.map((language) => {
        const own = all.filter((match) => match.language === language);
        const open = own.filter(({ locked }) => locked === null);
        const count = open.filter((match) => chosen.has(match)).length;
        if (own.length === 0) return null;
        return (
          <section key={language} className={styles.edition}>
            <Checkbox
              size="sm"
              className={styles.all}
              label={t("ofEdition", { edition: names[language], count, total: own.length })}
              checked={open.length > 0 && count === open.length}
              indeterminate={count > 0 && count < open.length}
              disabled={open.length === 0}
              onChange={(event) => choose(open, event.currentTarget.checked)}
            />
            <ul className={styles.list}>
              {own.map((match) => (
                <li key={match.key} className={styles.item} data-match>
                  <Checkbox
                    size="sm"
                    label={<Sentence match={match} replacement={replacement} />}
                    description={noteOf(match, t)}
                    checked={chosen.has(match)}
                    disabled={match.locked !== null}
                    onChange={(event) => choose([match], event.currentTarget.checked)}
                  />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      <Group justify="end" gap="xs" className={styles.decide}>
        <Button variant="default" onClick={() => onClose()}>
          {t("cancel")}
        </Button>
        <Button
          data-autofocus
          disabled={chosen.size === 0}
          onClick={() => onClose(all.filter((match) => chosen.has(match)))}
        >
          {t("replaceChosen", { count: chosen.size })}
        </Button>
      </Group>
    </Modal>
  );
}

function Sentence({ match, replacement }: { match: Match; replacement: string }) {
  const { text } = match.place;
  const { before, after } = sentenceAround(text, match.span);
  return (
    <span lang={match.language} className={styles.sentence}>
      {before}
      <del>{text.slice(match.span.from, match.span.to)}</del>
      {match.locked === null && replacement !== "" && <ins>{replacement}</ins>}
      {after}
    </span>
  );
}

function noteOf({ place, locked }: Match, t: ReturnType<typeof useTranslations<"studio.editor.finding">>) {
  if (locked !== null) return t(`locked.${locked}`);
  if (place.kind === "text") return undefined;
  return t(place.kind === "line" ? `places.${place.field}` : `places.${place.kind}`);
}
