"use client";

import { Button, Drawer, Loader, SegmentedControl, TextInput } from "@mantine/core";
import { useFormatter, useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import {
  listRevisionsAction,
  nameRevisionAction,
  readRevisionAction,
  restoreRevisionAction,
} from "#app/(studio)/studio/articles/[id]/actions.ts";
import { localeOfEdition } from "#app/(studio)/studio/articles/[id]/localised.ts";
import type { PagePerson } from "#app/(studio)/studio/articles/[id]/page-person.ts";
import { RevisionView } from "#app/(studio)/studio/articles/[id]/revisions/revision-view.tsx";
import styles from "#app/(studio)/studio/articles/[id]/revisions/revisions.module.css";
import { standingText } from "#app/(studio)/studio/articles/[id]/use-article.ts";
import type { ArticleForDesk } from "#domain/article/article-for-desk.ts";
import type { Revision, RevisionMark } from "#domain/article/revision.ts";
import { createId } from "#domain/ids.ts";
import { type Language, otherLanguage } from "#domain/locale.ts";
import type { Result } from "#domain/result.ts";
import type { EditionSaver } from "#editor/edition-column.tsx";

type RevisionInList = RevisionMark & { createdByName: string | null };

type RevisionsDrawerProps = {
  opened: boolean;
  onClose: () => void;
  title: string;
  article: ArticleForDesk;
  person: PagePerson;
  run: <T>(command: () => Promise<Result<T>>) => Promise<T | null>;
  afterSaving: (act: () => Promise<unknown>) => Promise<void>;
  refresh: () => Promise<ArticleForDesk | null>;
  saverOf: (language: Language) => EditionSaver | null;
};

/** The earlier states of each edition: look, compare with what stands, name what stands, bring one back. */
export function RevisionsDrawer(props: RevisionsDrawerProps) {
  const { opened, onClose, title, article } = props;
  const t = useTranslations("studio.article.revisions");
  const names = useTranslations("studio.editor.languages");
  const { sourceLanguage, editions } = article;
  const [language, setLanguage] = useState<Language>(sourceLanguage);
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={640}
      title={title}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <SegmentedControl
        fullWidth
        aria-label={t("language")}
        data={[sourceLanguage, otherLanguage(sourceLanguage)].map((one) => ({
          value: one,
          label: names(localeOfEdition(editions, one)),
        }))}
        value={language}
        onChange={(value) => setLanguage(value === "zh" ? "zh" : "en")}
      />
      {opened && <RevisionList key={language} {...props} language={language} />}
    </Drawer>
  );
}

function RevisionList(props: RevisionsDrawerProps & { language: Language }) {
  const { article, person, run, afterSaving, refresh, saverOf, onClose, language } = props;
  const t = useTranslations("studio.article.revisions");
  const format = useFormatter();
  const [revisions, setRevisions] = useState<RevisionInList[] | null>(null);
  const [more, setMore] = useState(false);
  const [shown, setShown] = useState<Revision | null>(null);
  const [name, setName] = useState("");
  const editionId = article.editions[language]?.id;

  const load = useCallback(
    async (before?: number) => {
      if (editionId === undefined) return;
      const page = await run(() => listRevisionsAction({ editionId, limit: 50, ...(before ? { before } : {}) }));
      if (!page) return;
      setRevisions((known) => (before ? [...(known ?? []), ...page.revisions] : page.revisions));
      setMore(page.more);
    },
    [editionId, run],
  );
  useEffect(() => {
    void load();
  }, [load]);

  if (editionId === undefined) return null;
  const show = async (number: number) => setShown(await run(() => readRevisionAction({ editionId, number })));
  const keep = () =>
    afterSaving(async () => {
      const kept = await run(() => nameRevisionAction({ commandId: createId(), editionId, name: name.trim() }));
      if (kept) {
        setName("");
        await load();
      }
    });
  const restore = (number: number) =>
    afterSaving(async () => {
      const saver = saverOf(language);
      if (!saver) return;
      const command = { commandId: createId(), editionId, baseLockVersion: saver.lockVersion, number };
      if ((await run(() => restoreRevisionAction(command))) === null) return;
      const edition = (await refresh())?.editions[language];
      if (edition) await saver.adopt(standingText(edition));
      setShown(null);
      onClose();
    });

  if (shown)
    return (
      <RevisionView
        revision={shown}
        present={() => saverOf(language)?.current() ?? null}
        language={language}
        lang={localeOfEdition(article.editions, language)}
        mayRestore={person.mayWrite}
        onBack={() => setShown(null)}
        onRestore={() => restore(shown.number)}
      />
    );
  return (
    <div className={styles.panel}>
      {person.mayWrite && (
        <form
          className={styles.naming}
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== "") void keep();
          }}
        >
          <TextInput
            label={t("name")}
            description={t("nameHint")}
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" disabled={name.trim() === ""}>
            {t("keep")}
          </Button>
        </form>
      )}
      {revisions === null && <Loader size="sm" aria-label={t("loading")} />}
      {revisions?.length === 0 && <p className={styles.hint}>{t("none")}</p>}
      <ol className={styles.list}>
        {revisions?.map((revision) => (
          <li key={revision.id}>
            <button type="button" className={styles.revision} onClick={() => void show(revision.number)}>
              <span className={styles.number}>{revision.number}</span>
              <span className={styles.what}>
                <strong>{revision.name ?? t(`reasons.${revision.reason}`)}</strong>
                <span className={styles.hint}>
                  {format.dateTime(new Date(revision.createdAt), { dateStyle: "medium", timeStyle: "short" })}
                  {revision.createdByName !== null && ` · ${revision.createdByName}`}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ol>
      {more && (
        <Button variant="default" onClick={() => void load(revisions?.at(-1)?.number)}>
          {t("more")}
        </Button>
      )}
    </div>
  );
}
