"use client";

import { Button } from "@mantine/core";
import { IconEdit, IconEye, IconHistory, IconListDetails } from "@tabler/icons-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import styles from "#app/(studio)/studio/articles/[id]/article.module.css";
import { ArticleMenu } from "#app/(studio)/studio/articles/[id]/article-menu.tsx";
import { localeOfEdition, nameIn, titleOfArticle } from "#app/(studio)/studio/articles/[id]/localised.ts";
import type { ArticleForDesk } from "#domain/article/article-for-desk.ts";
import type { ColumnForDesk } from "#domain/article/furniture.ts";
import { otherLanguage, type ReaderLocale } from "#domain/locale.ts";
import { CommentsButton } from "#editor/comments/comments-button.tsx";
import { PeopleHere } from "#editor/presence/people-here.tsx";
import { ProgressLine } from "#editor/rows/progress-line.tsx";
import { PageSaveLine } from "#editor/saving/save-line.tsx";
import type { SaveState } from "#editor/saving/save-state.ts";
import { Mark } from "#render/mark.tsx";
import { usePrintMoment } from "#ui/use-print-moment.ts";

/** What this is, how far each language has come, and where the words are. */
export function ArticleHeader({
  article,
  column,
  locale,
  userId,
  saving,
  mayTrash,
  previewed,
  onPreview,
  suggestions,
  onSuggestions,
  onDetails,
  onRevisions,
  onCorrections,
}: {
  article: ArticleForDesk;
  column: ColumnForDesk | null;
  locale: ReaderLocale;
  userId: string;
  saving: SaveState<unknown> | null;
  mayTrash: boolean;
  previewed: boolean;
  onPreview: () => void;
  /** How many wait for a decision. */
  suggestions: number;
  onSuggestions: () => void;
  onDetails: () => void;
  onRevisions: () => void;
  onCorrections: (() => void) | null;
}) {
  const t = useTranslations("studio.article");
  const languages = useTranslations("studio.editor.languages");
  const printMoment = usePrintMoment();
  const { sourceLanguage, editions, workflow } = article;
  const named = titleOfArticle(article);
  const title = named?.text ?? t("untitled");
  return (
    <header className={styles.header}>
      <Link href="/studio" className={styles.home} aria-label={t("toDesk")}>
        <Mark size={30} />
      </Link>
      <div className={styles.identity}>
        {column && <p className={styles.column}>{nameIn(column.name, locale)}</p>}
        <h1 className={styles.heading} lang={named?.locale}>
          {title}
        </h1>
        <ul className={styles.states}>
          {[sourceLanguage, otherLanguage(sourceLanguage)].map((language) => (
            <li key={language} data-status={workflow.status[language]}>
              <span className={styles.stateLanguage}>{languages(localeOfEdition(editions, language))}</span>{" "}
              {t(`status.${workflow.status[language]}`)}
            </li>
          ))}
          {workflow.embargo && (
            <li data-embargo>
              {t("review.embargo.stands", {
                time: printMoment(workflow.embargo.until, workflow.embargo.zone),
              })}
            </li>
          )}
          <li>
            <ProgressLine />
          </li>
          <li className={styles.saveState}>{saving && <PageSaveLine state={saving} />}</li>
        </ul>
        <PeopleHere userId={userId} />
      </div>
      <nav className={styles.ways} aria-label={t("ways")}>
        <Button
          variant="subtle"
          size="compact-md"
          leftSection={<IconEye size={18} stroke={1.5} aria-hidden />}
          aria-pressed={previewed}
          aria-keyshortcuts="Control+Alt+P"
          onClick={onPreview}
        >
          {t("preview")}
        </Button>
        <CommentsButton />
        <Button
          variant="subtle"
          size="compact-md"
          leftSection={<IconEdit size={18} stroke={1.5} aria-hidden />}
          aria-keyshortcuts="Control+Alt+L"
          onClick={onSuggestions}
        >
          {suggestions > 0 ? t("suggestionsWaiting", { count: suggestions }) : t("suggestions")}
        </Button>
        <Button
          variant="subtle"
          size="compact-md"
          leftSection={<IconHistory size={18} stroke={1.5} aria-hidden />}
          onClick={onRevisions}
        >
          {t("revisions.open")}
        </Button>
        <Button
          variant="subtle"
          size="compact-md"
          leftSection={<IconListDetails size={18} stroke={1.5} aria-hidden />}
          onClick={onDetails}
        >
          {t("details.open")}
        </Button>
        <ArticleMenu articleId={article.id} title={title} mayTrash={mayTrash} onCorrections={onCorrections} />
      </nav>
    </header>
  );
}
