"use client";

import { Button, Menu, NativeSelect } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Target } from "#domain/annotations/target.ts";
import { countThreads, filterThreads, type ThreadFilter, threadKinds } from "#domain/comments/filter-threads.ts";
import type { ThreadForDesk } from "#domain/comments/thread.ts";
import { languages } from "#domain/locale.ts";
import { CommentForm } from "#editor/comments/comment-form.tsx";
import styles from "#editor/comments/comments.module.css";
import { ThreadItem, type ThreadItemProps } from "#editor/comments/thread-item.tsx";
import { useKeptFocus } from "#ui/use-kept-focus.ts";

export type CommentPanelProps = Omit<ThreadItemProps, "thread" | "active"> & {
  /** In the order in which they are shown. */
  threads: readonly ThreadForDesk[];
  /** The id of the thread that was asked for. */
  active: string | null;
  /** What somebody is about to say something about. */
  composing: Target | null;
  onCompose: (target: Target | null) => void;
  /** A thread was opened. */
  onComposed: (threadId: string) => void;
};

/** The draft of a new comment, whatever it is about. */
const newDraft = "new";

/**
 * Everything said about an article, with filters. It knows no editor: whoever shows it says what its words are and how one
 * gets there.
 */
export function CommentPanel(props: CommentPanelProps) {
  const { threads, active, userId } = props;
  const t = useTranslations("studio.comments");
  const asked = threads.find(({ id }) => id === active);
  const [filter, setFilter] = useState<ThreadFilter>({ kind: asked?.resolved ? "resolved" : "open", language: null });
  const counts = countThreads(threads, userId);
  const shown = filterThreads(threads, filter, userId);
  // What is resolved leaves the list, and the button that resolved it.
  const kept = useKeptFocus<HTMLDivElement>();
  return (
    <div {...kept}>
      <NewComment
        {...props}
        onComposed={(thread) => {
          setFilter({ kind: "open", language: null });
          props.onComposed(thread);
        }}
      />
      <div className={styles.filters}>
        <NativeSelect
          label={t("show")}
          size="sm"
          value={filter.kind}
          data={threadKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`, { count: counts[kind] }) }))}
          onChange={({ currentTarget: { value } }) =>
            setFilter({ ...filter, kind: threadKinds.find((kind) => kind === value) ?? "open" })
          }
        />
        <NativeSelect
          label={t("language")}
          size="sm"
          value={filter.language ?? ""}
          data={[{ value: "", label: t("both") }, ...languages.map((value) => ({ value, label: t(`side.${value}`) }))]}
          onChange={({ currentTarget: { value } }) =>
            setFilter({ ...filter, language: languages.find((language) => language === value) ?? null })
          }
        />
      </div>
      {shown.length === 0 ? (
        <p className={styles.none} role="status">
          {t(threads.length === 0 && props.actions ? "noneYet" : `none.${filter.kind}`)}
        </p>
      ) : (
        <ul className={styles.threads}>
          {shown.map((thread) => (
            <ThreadItem {...props} key={thread.id} thread={thread} active={thread.id === active} />
          ))}
        </ul>
      )}
    </div>
  );
}

/** What is being said about words that were selected, or the way to say something about a title or a deck. */
function NewComment(props: CommentPanelProps) {
  const { composing, actions, people, drafts, localeOf, wordsOf, onCompose, onComposed } = props;
  const t = useTranslations("studio.comments");
  if (!actions) return null;
  if (!composing)
    return (
      <Menu position="bottom-start">
        <Menu.Target>
          <Button size="compact-sm" variant="default">
            {t("aboutLine")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {languages.flatMap((language) =>
            (["title", "deck"] as const).map((line) => (
              <Menu.Item key={`${language} ${line}`} onClick={() => onCompose({ language, place: { line } })}>
                {t(`line.${line}.${language}`)}
              </Menu.Item>
            )),
          )}
        </Menu.Dropdown>
      </Menu>
    );
  const words = wordsOf(composing);
  return (
    <section className={styles.composer} aria-label={t("new")}>
      <p className={styles.where}>{aboutOf(composing, t)}</p>
      {words !== "" && (
        <p className={styles.quote} lang={localeOf(composing.language)}>
          {words}
        </p>
      )}
      <CommentForm
        label={t("new")}
        send={t("send")}
        people={people}
        draft={drafts.get(newDraft) ?? ""}
        onDraft={(text) => void drafts.set(newDraft, text)}
        onSend={async (body) => {
          const thread = await actions.open(composing, body);
          if (thread !== null) onComposed(thread);
          return thread !== null;
        }}
        onCancel={() => onCompose(null)}
      />
    </section>
  );
}

function aboutOf({ language, place, range }: Target, t: ReturnType<typeof useTranslations<"studio.comments">>): string {
  if ("line" in place) return t(`line.${place.line}.${language}`);
  return range ? t(`side.${language}`) : `${t(`side.${language}`)} · ${t("wholeBlock")}`;
}
