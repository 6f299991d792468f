import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { loadArticle, loadNotices, loadSite } from "#app/(reader)/load.ts";
import { MissingPage, missingEdition, missingPageMetadata } from "#app/(reader)/missing-page.tsx";
import { missingMetadata } from "#app/(reader)/page-metadata.ts";
import { languageOf, type ReaderLocale } from "#domain/locale.ts";
import { facingPath } from "#domain/publication/paths.ts";
import { pathsWithNotices, slugAt, toldAt } from "#domain/publication/taken-down.ts";
import { Frame } from "#render/reader/frame.tsx";
import { TakenDownView } from "#render/reader/taken-down-view.tsx";

type Asked = { locale: ReaderLocale; address: string; facing: boolean };

/** The notice that answers at an address of an article, with what else it has; null where none does. */
export async function loadNoticeAt({ locale, address, facing }: Asked) {
  const [article, notices] = await Promise.all([loadArticle(address), loadNotices(address)]);
  // Two articles can claim one address, and readers get the one that is there.
  const noticed = article && article.id !== notices[0]?.articleId ? [] : notices;
  const editions = Object.values(article?.editions ?? {});
  const live = editions.map(({ snapshot: { language, slug } }) => ({ language, slug }));
  const at = toldAt(
    { live: live.map(({ language }) => language), noticed: noticed.map(({ language }) => language) },
    locale,
    facing,
  );
  const notice = noticed.find(({ language }) => language === at);
  return notice ? { notice, article, paths: pathsWithNotices(notice.articleId, live, noticed), live, noticed } : null;
}

type Told = NonNullable<Awaited<ReturnType<typeof loadNoticeAt>>>;

/** The page at an address of an article that readers don't have there: the notice of what was taken down, or that it is missing. */
export async function AbsentArticle({ asked }: { asked: Asked & { known: boolean } }) {
  const told = asked.known ? await loadNoticeAt(asked) : null;
  if (told) return <TakenDownPage told={told} asked={asked} />;
  const article = asked.known ? await loadArticle(asked.address) : null;
  return <MissingPage locale={asked.locale} missing={missingEdition(article, asked.locale, asked.facing)} />;
}

export async function absentMetadata(asked: Asked & { known: boolean }): Promise<Metadata> {
  const told = asked.known ? await loadNoticeAt(asked) : null;
  if (told) return takenDownMetadata(told, asked);
  return missingPageMetadata(asked.locale, asked.facing ? "unpaired" : "unpublished");
}

/** An ordinary page that says it is 410, kept from search engines. */
async function TakenDownPage({ told, asked: { locale, facing } }: { told: Told; asked: Asked }) {
  const site = await loadSite(locale);
  const { article, notice, paths } = told;
  const column = site.columns.find(({ id }) => id === notice.columnId);
  return (
    <Frame site={site} editions={{ paths }} {...(column ? { column: column.slug } : {})}>
      <TakenDownView
        notice={notice}
        locale={locale}
        timeZone={site.desk.timeZone}
        column={column ?? null}
        instead={article ? missingEdition(article, locale, facing).instead : []}
      />
    </Frame>
  );
}

async function takenDownMetadata(told: Told, { locale, facing }: Asked): Promise<Metadata> {
  const t = await getTranslations({ locale, namespace: "reader.takenDown" });
  const { articleId } = told.notice;
  const slug = slugAt(languageOf(locale), told.live, told.noticed) ?? told.notice.slug;
  const path = facing ? facingPath(locale, slug, articleId) : told.paths[locale];
  return missingMetadata(await loadSite(locale), {
    title: t("title"),
    path: path ?? facingPath(locale, slug, articleId),
    status: 410,
  });
}
