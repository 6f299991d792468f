"use client";

import { Button } from "@mantine/core";
import type { Editor } from "@tiptap/core";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import type { EditionText, WorkingCopy } from "#domain/article/article.ts";
import { isEmptyDocument } from "#domain/document/block-text.ts";
import { editionLocale, languageOf } from "#domain/locale.ts";
import type { Result } from "#domain/result.ts";
import { EditionEditor } from "#editor/edition-editor.tsx";
import { EditionScreen } from "#editor/edition-screen.ts";
import { LineField } from "#editor/line-field.tsx";
import { useRows } from "#editor/rows/rows-context.tsx";
import { ConflictPanel } from "#editor/saving/conflict-panel.tsx";
import { editionSavingRules, type SaveCommand } from "#editor/saving/edition-saving-rules.ts";
import type { TextConflict } from "#editor/saving/merge-texts.ts";
import { SaveLine } from "#editor/saving/save-line.tsx";
import type { Saver } from "#editor/saving/saver.ts";
import type { SaveAnswer } from "#editor/saving/saver-parts.ts";
import { useSaver, useSaveState } from "#editor/saving/use-saver.ts";
import { LineSuggestions } from "#editor/suggesting/line-suggestions.tsx";
import { SuggestingEdition } from "#editor/suggesting/suggesting-edition.tsx";
import type { AskedMark } from "#editor/tools/marks.ts";
import styles from "#editor/writing.module.css";
import { WritingProvider } from "#editor/writing-context.tsx";

export type EditionSaver = Saver<EditionText, TextConflict>;

export type EditionColumnProps = {
  userId: string;
  edition: WorkingCopy;
  isSource: boolean;
  writable: boolean;
  /** Whether what is typed here are suggestions. */
  suggesting: boolean;
  columnPrefix: string;
  standingEpigraph: string;
  save: (command: SaveCommand) => Promise<Result<SaveAnswer>>;
  onFocus: (editor: Editor) => void;
  asking: AskedMark | null;
  onAsk: (mark: AskedMark | null) => void;
  /** The saver of this edition while the column is there; null after. */
  onSaver: (saver: EditionSaver | null) => void;
};

/** One edition from its language to its last word. */
export function EditionColumn(props: EditionColumnProps) {
  const { userId, edition, isSource, suggesting, columnPrefix, standingEpigraph, save, onSaver } = props;
  const t = useTranslations("studio.editor");
  // The edition itself is not written in meanwhile.
  const writable = props.writable && !suggesting;
  const locale = editionLocale(edition.language, edition.script);
  const { title, deck, document, lockVersion, savedAt } = edition;
  const saving = useSaver({
    userId,
    subject: `edition:${edition.id}`,
    working: { content: { title, deck, document }, lockVersion, savedAt },
    rules: editionSavingRules(edition.id, save),
    makeScreen: (text) => new EditionScreen(text),
  });
  const saver = saving?.saver ?? null;
  const tellSaver = useRef(onSaver);
  tellSaver.current = onSaver;
  useEffect(() => {
    tellSaver.current(saver);
    return () => tellSaver.current(null);
  }, [saver]);
  const writing = useMemo(
    () => ({ locale, editable: writable, standingEpigraph }),
    [locale, writable, standingEpigraph],
  );
  const languageName = t(`languages.${locale}`);
  return (
    <section className={styles.column} aria-label={languageName} data-language={edition.language}>
      <header className={styles.columnHead}>
        <h2 className={styles.language}>
          {languageName}
          <span className={styles.side}>{t(isSource ? "source" : "translation")}</span>
        </h2>
        {saving && <Saved saver={saving.saver} />}
      </header>
      <WritingProvider value={writing}>
        {saving ? (
          <Written {...props} writable={writable} locale={locale} saving={saving} columnPrefix={columnPrefix} />
        ) : (
          <div className={styles.waiting} aria-hidden />
        )}
      </WritingProvider>
    </section>
  );
}

type WrittenProps = EditionColumnProps & {
  locale: ReturnType<typeof editionLocale>;
  saving: { saver: EditionSaver; screen: EditionScreen; recoveredFrom: string | null };
};

function Written(props: WrittenProps) {
  const { saving, locale, writable, suggesting, edition, columnPrefix, onFocus, asking, onAsk } = props;
  const { saver, screen, recoveredFrom } = saving;
  const t = useTranslations("studio.editor");
  const state = useSaveState(saver);
  const { board } = useRows();
  const [ownNotes, setOwnNotes] = useState<HTMLDivElement | null>(null);
  const [begun, setBegun] = useState(() => hasText(screen.read()));
  useEffect(() => {
    if (begun) return;
    // Somebody else may begin it too.
    const forget = screen.subscribe(() => setBegun(hasText(screen.read())));
    const take = writable ? board.offerToBegin(languageOf(locale), () => setBegun(true)) : undefined;
    return () => {
      forget();
      take?.();
    };
  }, [begun, board, locale, screen, writable]);
  if (!begun)
    return (
      <div className={styles.unbegun}>
        <p>{t(`unbegun.${locale}`)}</p>
        {writable && (
          <Button variant="default" onClick={() => setBegun(true)}>
            {t("begin")}
          </Button>
        )}
      </div>
    );
  const edited = () => saver.edited();
  const label = t("text", { language: t(`languages.${locale}`) });
  return (
    <div
      className={styles.written}
      lang={locale}
      onCompositionStart={() => screen.composing(true)}
      onCompositionEnd={() => screen.composing(false)}
    >
      <div className={styles.notes}>
        {recoveredFrom !== null && <Note>{t("saving.recovered")}</Note>}
        {state.merged && <Note>{t("saving.merged")}</Note>}
        <ConflictPanel
          conflicts={state.conflicts}
          lang={locale}
          onDecide={(conflict, choice) => saver.decide(conflict, choice)}
        />
        <div ref={setOwnNotes} />
        <LineSuggestions language={edition.language} lang={locale} without={suggesting ? props.userId : null} />
      </div>
      {columnPrefix !== "" && <p className={styles.prefix}>{columnPrefix}</p>}
      {suggesting ? (
        <SuggestingEdition
          editionId={edition.id}
          screen={screen}
          locale={locale}
          label={label}
          notes={ownNotes}
          onFocus={onFocus}
        />
      ) : (
        <>
          <LineField
            screen={screen}
            field="title"
            label={t("title")}
            placeholder={t("title")}
            lang={locale}
            readOnly={!writable}
            onEdited={edited}
          />
          <LineField
            screen={screen}
            field="deck"
            label={t("deck")}
            placeholder={t("deck")}
            lang={locale}
            readOnly={!writable}
            onEdited={edited}
          />
          <EditionEditor
            screen={screen}
            locale={locale}
            editable={writable}
            label={label}
            onEdited={edited}
            onFocus={onFocus}
            asking={asking}
            onAsk={onAsk}
          />
        </>
      )}
    </div>
  );
}

function hasText({ title, deck, document }: EditionText): boolean {
  return title !== "" || deck !== "" || !isEmptyDocument(document);
}

function Saved({ saver }: { saver: EditionSaver }) {
  return <SaveLine state={useSaveState(saver)} />;
}

function Note({ children }: { children: ReactNode }) {
  return (
    <p className={styles.note} role="status">
      {children}
    </p>
  );
}
