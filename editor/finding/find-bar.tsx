"use client";

import { ActionIcon, Button, TextInput, Tooltip } from "@mantine/core";
import { IconChevronDown, IconChevronUp, IconLetterCase, IconLetterW, IconReplace, IconX } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import type { Language } from "#domain/locale.ts";
import type { FindView, Replaced } from "#editor/finding/find-board.ts";
import { mostMatches } from "#editor/finding/find-matches.ts";
import styles from "#editor/finding/finding.module.css";
import { useFinding, useFindView } from "#editor/finding/finding-context.tsx";
import { ReplacePreview } from "#editor/finding/replace-preview.tsx";

type Props = { names: Record<Language, string>; order: readonly Language[]; writable: boolean };

/** Looking for words in both editions, and putting others in their place. */
export function FindBar(props: Props) {
  const { opened } = useFindView(useFinding());
  return opened === null ? null : <OpenBar {...props} />;
}

function OpenBar({ names, order, writable }: Props) {
  const t = useTranslations("studio.editor.finding");
  const board = useFinding();
  const view = useFindView(board);
  const { opened, query, matches } = view;
  const [replacement, setReplacement] = useState("");
  const [preview, setPreview] = useState(false);
  const [done, setDone] = useState<Replaced | null>(null);
  const input = useRef<HTMLInputElement>(null);
  // What an input method is still composing isn't looked for.
  const [draft, setDraft] = useState<string | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: asking for the bar again brings the hand back to it
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, [opened]);

  const ask = (wording: string) => {
    setDone(null);
    void board.ask({ wording });
  };
  const keys = (event: KeyboardEvent) => {
    // The preview is this bar's in React alone: what it is asked isn't asked here.
    if (event.nativeEvent.isComposing || !event.currentTarget.contains(event.target as Node)) return;
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      board.close();
    }
    if (event.key === "Enter" && event.target === input.current) {
      event.preventDefault();
      board.step(event.shiftKey ? -1 : 1);
    }
  };
  const replaceOne = () => setDone(board.replaceOne(replacement));
  const open = matches.some(({ locked }) => locked === null);
  return (
    <search className={styles.bar} aria-label={t("title")} onKeyDown={keys}>
      <div className={styles.line}>
        <TextInput
          ref={input}
          size="xs"
          className={styles.field}
          aria-label={t("wording")}
          placeholder={t("wording")}
          maxLength={500}
          value={draft ?? query.wording}
          onChange={(event) => {
            const { value } = event.currentTarget;
            if (draft === null) ask(value);
            else setDraft(value);
          }}
          onCompositionStart={(event) => setDraft(event.currentTarget.value)}
          onCompositionEnd={(event) => {
            setDraft(null);
            ask(event.currentTarget.value);
          }}
        />
        <Count view={view} names={names} order={order} />
        <Tool label={t("previous")} onClick={() => board.step(-1)} off={matches.length === 0}>
          <IconChevronUp size={16} stroke={1.6} aria-hidden />
        </Tool>
        <Tool label={t("next")} onClick={() => board.step(1)} off={matches.length === 0}>
          <IconChevronDown size={16} stroke={1.6} aria-hidden />
        </Tool>
        <span className={styles.rule} />
        <Tool label={t("alike")} on={query.alike} onClick={() => void board.ask({ alike: !query.alike })}>
          <span className={styles.sign} />
        </Tool>
        <Tool label={t("exact")} on={query.exact} onClick={() => void board.ask({ exact: !query.exact })}>
          <IconLetterCase size={18} stroke={1.6} aria-hidden />
        </Tool>
        <Tool
          label={t("wholeWords")}
          on={query.wholeWords}
          onClick={() => void board.ask({ wholeWords: !query.wholeWords })}
        >
          <IconLetterW size={16} stroke={1.6} aria-hidden />
        </Tool>
        <span className={styles.space} />
        {writable && (
          <Tool
            label={t("replace")}
            on={opened === "replace"}
            onClick={() => board.open(opened === "replace" ? "find" : "replace", null)}
          >
            <IconReplace size={16} stroke={1.6} aria-hidden />
          </Tool>
        )}
        <Tool label={t("close")} onClick={() => board.close()}>
          <IconX size={16} stroke={1.6} aria-hidden />
        </Tool>
      </div>
      {opened === "replace" && writable && (
        <div className={styles.line}>
          <TextInput
            size="xs"
            className={styles.field}
            aria-label={t("replacement")}
            placeholder={t("replacement")}
            maxLength={500}
            value={replacement}
            onChange={(event) => setReplacement(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || event.nativeEvent.isComposing || !open) return;
              event.preventDefault();
              replaceOne();
            }}
          />
          <Button size="xs" variant="default" disabled={!open} onClick={replaceOne}>
            {t("replaceOne")}
          </Button>
          <Button size="xs" variant="default" disabled={!open} onClick={() => setPreview(true)}>
            {t("replaceAll")}
          </Button>
          <p className={styles.count} role="status">
            {done && t("replaced", { count: done.replaced })}
            {done && done.left > 0 && ` ${t("left", { count: done.left })}`}
          </p>
        </div>
      )}
      {preview && (
        <ReplacePreview
          matches={matches}
          replacement={replacement}
          names={names}
          order={order}
          onClose={(chosen) => {
            setPreview(false);
            // The dialog takes the button's focus away with it; the keys of the bar go on here.
            input.current?.focus();
            if (chosen) setDone(board.replace(chosen, replacement));
          }}
        />
      )}
    </search>
  );
}

function Count({ view, names, order }: { view: FindView } & Omit<Props, "writable">) {
  const t = useTranslations("studio.editor.finding");
  const { matches, current, query } = view;
  const match = matches[current];
  const counts = order.map((language) => {
    const count = matches.filter((one) => one.language === language).length;
    return `${names[language]} ${count === mostMatches ? `${count}+` : count}`;
  });
  return (
    <p className={styles.count} role="status">
      {query.wording !== "" && matches.length === 0 && t("none")}
      {match && (
        <>
          <strong>{t("count", { current: current + 1, total: matches.length })}</strong>
          <span>{counts.join(t("comma"))}</span>
          {match.place.kind !== "text" && (
            <span>{t(match.place.kind === "line" ? `places.${match.place.field}` : `places.${match.place.kind}`)}</span>
          )}
          {match.locked !== null && <span className={styles.locked}>{t(`locked.${match.locked}`)}</span>}
        </>
      )}
    </p>
  );
}

function Tool(props: { label: string; on?: boolean; off?: boolean; onClick: () => void; children: ReactNode }) {
  const { label, on, off = false, onClick, children } = props;
  return (
    <Tooltip label={label} openDelay={400}>
      <ActionIcon variant="subtle" size={28} aria-label={label} aria-pressed={on} disabled={off} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
