"use client";

import { Button, Textarea, UnstyledButton } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from "react";
import { storedBody } from "#domain/comments/mentions.ts";
import { type CommentPerson, commentBodySchema } from "#domain/comments/thread.ts";
import styles from "#editor/comments/comments.module.css";

type CommentFormProps = {
  label: string;
  send: string;
  people: readonly CommentPerson[];
  /** What somebody began to say elsewhere in this form, kept while the page is there. */
  draft: string;
  onDraft: (text: string) => void;
  /** The body as it is stored. */
  onSend: (body: string) => Promise<boolean>;
  onCancel: () => void;
};

/** As many people as are offered at once. */
const mostOffered = 6;

/** A place to say something. @ offers the people of the desk, Ctrl-Enter or ⌘-Enter sends, Escape leaves and keeps the words. */
export function CommentForm({ label, send, people, draft, onDraft, onSend, onCancel }: CommentFormProps) {
  const t = useTranslations("studio.comments");
  const listId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(draft);
  const [caret, setCaret] = useState(draft.length);
  const [chosen, setChosen] = useState(0);
  /** Of people called alike, the one who was chosen is meant. */
  const [called, setCalled] = useState<readonly CommentPerson[]>([]);
  const [silent, setSilent] = useState(false);
  const [busy, setBusy] = useState(false);
  const begun = silent ? null : /@([^@\n]{0,30})$/u.exec(text.slice(0, caret));
  const offered = begun ? offeredFor(begun[1] ?? "", people) : [];
  const at = Math.min(chosen, offered.length - 1);
  const body = storedBody(text, [...called, ...people.filter(({ active }) => active)]);
  const fits = commentBodySchema.safeParse(body).success;

  const write = (words: string, to: number) => {
    setText(words);
    setCaret(to);
    setChosen(0);
    setSilent(false);
    onDraft(words);
  };
  const choose = (person: CommentPerson | undefined) => {
    if (!person || !begun) return;
    const before = `${text.slice(0, begun.index)}@${person.name} `;
    setCalled([person, ...called]);
    write(before + text.slice(caret), before.length);
    setTimeout(() => {
      field.current?.focus();
      field.current?.setSelectionRange(before.length, before.length);
    });
  };
  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (!fits || busy) return;
    setBusy(true);
    if (await onSend(body)) onDraft("");
    setBusy(false);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void submit();
    } else if (offered.length > 0) {
      if (event.key === "ArrowDown") setChosen((at + 1) % offered.length);
      else if (event.key === "ArrowUp") setChosen((at - 1 + offered.length) % offered.length);
      else if (event.key === "Enter" || event.key === "Tab") choose(offered[at]);
      else if (event.key === "Escape") setSilent(true);
      else return;
      event.preventDefault();
    }
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <Textarea
        ref={field}
        label={label}
        description={t("hint")}
        size="sm"
        autosize
        minRows={2}
        maxRows={10}
        maxLength={4000}
        data-autofocus
        autoFocus
        value={text}
        error={text.trim() !== "" && !fits ? t("tooLong") : null}
        aria-autocomplete="list"
        aria-controls={offered.length > 0 ? listId : undefined}
        aria-activedescendant={offered.length > 0 ? `${listId}-${at}` : undefined}
        // The dialog around stays while Escape closes the list.
        data-mantine-stop-propagation={offered.length > 0 || undefined}
        onChange={({ currentTarget: { value, selectionStart } }) => write(value, selectionStart)}
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
        onKeyDown={keys}
      />
      {offered.length > 0 && (
        <div id={listId} role="listbox" aria-label={t("people")} className={styles.offered}>
          {offered.map((person, index) => (
            <UnstyledButton
              key={person.id}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              className={styles.offer}
              // The keys stay in the text.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(person)}
            >
              {person.name}
            </UnstyledButton>
          ))}
        </div>
      )}
      <div className={styles.actions}>
        <Button type="submit" size="compact-sm" loading={busy} disabled={!fits}>
          {send}
        </Button>
        <Button size="compact-sm" variant="default" disabled={busy} onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}

/** Those whose name has what was written, those who begin with it first. */
function offeredFor(written: string, people: readonly CommentPerson[]): CommentPerson[] {
  const wanted = written.toLowerCase();
  const rank = ({ name }: CommentPerson) => name.toLowerCase().indexOf(wanted);
  return people
    .filter((person) => person.active && rank(person) >= 0)
    .toSorted((one, other) => Number(rank(one) > 0) - Number(rank(other) > 0))
    .slice(0, mostOffered);
}
