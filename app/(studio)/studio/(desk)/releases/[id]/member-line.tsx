"use client";
import { Button, NativeSelect } from "@mantine/core";
import { useTranslations } from "next-intl";
import { ArticleTitles } from "#app/(studio)/studio/(desk)/article-titles.tsx";
import own from "#app/(studio)/studio/(desk)/releases/releases.module.css";
import { SortHandle } from "#app/(studio)/studio/(desk)/sort-handle.tsx";
import { useSorted } from "#app/(studio)/studio/articles/[id]/details/sortable.tsx";
import { type Language, languages } from "#domain/locale.ts";
import type { MemberProblem } from "#domain/releases/release.ts";
import type { MemberForDesk } from "#domain/releases/release-for-desk.ts";
import { reasonText } from "#domain/workflow/reason-text.ts";
import { type ScopeKey, scopeKeyOf, scopeOf } from "#domain/workflow/state.ts";
import { usePrintTime } from "#ui/use-print-time.ts";
import { useSay } from "#ui/use-say.ts";

type Props = {
  member: MemberForDesk;
  title: string;
  /** Its languages, with what was chosen and is on its way to the desk. */
  chosen: readonly Language[];
  open: boolean;
  mayChange: boolean;
  movable: boolean;
  /** What kept it in when the time had come. */
  before: { at: string; problems: MemberProblem[] } | null;
  onLanguages: (languages: Language[]) => void;
  onRemove: () => void;
};

const scopes: readonly ScopeKey[] = ["pair", "zh", "en"];

/** An article of a release: in which languages it goes out, how far each has come, and what still keeps it in. */
export function MemberLine({ member, title, chosen, open, mayChange, movable, before, onLanguages, onRemove }: Props) {
  const t = useTranslations("studio.releases");
  const states = useTranslations("studio.article.status");
  const printTime = usePrintTime();
  const { item, handle } = useSorted(member.articleId);
  const { article, articleId, problems } = member;
  const key = scopeKeyOf(chosen);
  return (
    <li {...item} className={own.member} data-member={articleId} data-ready={problems.length === 0 || undefined}>
      {movable && <SortHandle handle={handle} className={own.handle} label={t("members.move", { title })} />}
      <div className={own.body}>
        <ArticleTitles
          id={articleId}
          article={article}
          title={article ? title : t("members.gone", { id: articleId })}
        />
        {article && (
          <span className={own.facts}>
            {languages
              .filter((language) => member.languages.includes(language))
              .map((language) => `${t(`members.scope.${language}`)} · ${states(article.status[language])}`)
              .join(" | ")}
          </span>
        )}
        {open && problems.length === 0 && <p className={own.ready}>{t("members.ready")}</p>}
        <Problems heading={t("members.missing")} problems={problems} />
        {before && problems.length === 0 && (
          <Problems
            heading={t("members.wrongThen", {
              time: printTime(before.at),
            })}
            problems={before.problems}
          />
        )}
      </div>
      <div className={own.memberActions}>
        {mayChange ? (
          <>
            <NativeSelect
              size="xs"
              aria-label={t("members.languages", { title })}
              value={key}
              data={scopes.map((scope) => ({ value: scope, label: t(`members.scope.${scope}`) }))}
              onChange={({ currentTarget }) => {
                const chosen = scopes.find((scope) => scope === currentTarget.value);
                if (chosen) onLanguages(scopeOf(chosen));
              }}
            />
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={t("members.removeNamed", { title })}
              onClick={onRemove}
            >
              {t("members.remove")}
            </Button>
          </>
        ) : (
          <span className={own.facts}>{t(`members.scope.${key}`)}</span>
        )}
      </div>
    </li>
  );
}

/** Everything that is wrong with an article, each in a sentence. */
function Problems({ heading, problems }: { heading: string; problems: MemberProblem[] }) {
  const t = useTranslations("studio.releases.members");
  const say = useSay();
  if (problems.length === 0) return null;
  return (
    <div className={own.problems}>
      <p>{heading}</p>
      <ul>
        {problems.map(({ language, code, params }) => {
          const why = reasonText(code, say, params);
          return (
            <li key={`${language} ${code}`}>
              {language ? t("language", { language: t(`scope.${language}`), why }) : why}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
