"use client";
import { ActionIcon, Button, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconTrash } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { fieldNames } from "#app/(studio)/locale-names.ts";
import { FindArticles } from "#app/(studio)/studio/(desk)/find-articles.tsx";
import styles from "#app/(studio)/studio/(desk)/front/front.module.css";
import { type FrontProblem, fieldId } from "#app/(studio)/studio/(desk)/front/front-draft.ts";
import {
  type KnownArticles,
  SortedArticle,
  useArticleTitle,
} from "#app/(studio)/studio/(desk)/front/placed-article.tsx";
import { SortHandle } from "#app/(studio)/studio/(desk)/sort-handle.tsx";
import { Sortable, useSorted } from "#app/(studio)/studio/articles/[id]/details/sortable.tsx";
import type { ArticleInList } from "#domain/article/article-in-list.ts";
import { type FrontSection, mostPicked } from "#domain/front/front.ts";
import { readerLocales } from "#domain/locale.ts";

type Props = {
  section: FrontSection;
  /** What it is called on this page. */
  name: string;
  known: KnownArticles;
  problems: readonly FrontProblem[];
  onKnown: (article: ArticleInList) => void;
  onChange: (section: FrontSection) => void;
  onRemove: () => void;
};

/** A part of the front: what puts it in its place or takes it off, and what stands in it. */
export function FrontSectionFields(props: Props) {
  const { section, name, onRemove } = props;
  const t = useTranslations("studio.front");
  const { item, handle } = useSorted(section.id);
  return (
    <li {...item} className={styles.section} data-section={section.kind}>
      <div className={styles.sectionHead}>
        <SortHandle
          handle={handle}
          id={fieldId(section.id, "head")}
          className={styles.handle}
          label={t("move", { title: name })}
        />
        <h3>{name}</h3>
        <ActionIcon variant="subtle" size={36} aria-label={t("removeNamed", { title: name })} onClick={onRemove}>
          <IconTrash size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      </div>
      {section.kind === "articles" ? (
        <Picked {...props} section={section} />
      ) : (
        <p className={styles.hint}>{t(`fills.${section.kind}`)}</p>
      )}
    </li>
  );
}

function Picked({
  section,
  name,
  known,
  problems,
  onKnown,
  onChange,
}: Props & { section: FrontSection & { kind: "articles" } }) {
  const t = useTranslations("studio.front");
  const people = useTranslations("studio.people");
  const titleOf = useArticleTitle();
  const [adding, picker] = useDisclosure(section.articleIds.length === 0);
  const { id, heading, articleIds } = section;
  const has = (kind: FrontProblem["kind"]) => problems.some((problem) => problem.kind === kind);
  return (
    <div className={styles.picked}>
      <div className={styles.names}>
        {readerLocales.map((locale, place) => (
          <TextInput
            key={locale}
            {...(place === 0 ? { id: fieldId(id, "heading") } : {})}
            lang={locale}
            size="sm"
            label={t("headingIn", { script: people(fieldNames[locale]) })}
            maxLength={locale === "en" ? 120 : 80}
            value={heading[locale]}
            error={place === 0 && has("noHeading") && t("problems.noHeading")}
            onChange={({ currentTarget }) =>
              onChange({ ...section, heading: { ...heading, [locale]: currentTarget.value } })
            }
          />
        ))}
      </div>
      <Sortable
        ids={articleIds}
        nameOf={(articleId) => titleOf(known.get(articleId))}
        onMove={(ids) => onChange({ ...section, articleIds: ids })}
      >
        <ol className={styles.list} aria-label={t("articlesOf", { title: name })}>
          {articleIds.map((articleId) => (
            <SortedArticle
              key={articleId}
              id={articleId}
              article={known.get(articleId)}
              movable={articleIds.length > 1}
              onRemove={() => onChange({ ...section, articleIds: articleIds.filter((one) => one !== articleId) })}
            />
          ))}
        </ol>
      </Sortable>
      {has("noArticle") && <p className={styles.problem}>{t("problems.noArticle")}</p>}
      {articleIds.length >= mostPicked ? (
        <p className={styles.hint}>{t("most", { most: mostPicked })}</p>
      ) : adding ? (
        <FindArticles
          label={t("searchFor", { title: name })}
          taken={articleIds}
          takenWord={t("there")}
          onTake={(article) => {
            onKnown(article);
            onChange({ ...section, articleIds: [...articleIds, article.id] });
          }}
        />
      ) : (
        <Button
          id={fieldId(id, "add")}
          size="compact-sm"
          variant="default"
          className={styles.add}
          onClick={picker.open}
        >
          {t("addArticles")}
        </Button>
      )}
    </div>
  );
}
