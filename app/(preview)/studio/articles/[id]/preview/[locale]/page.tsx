import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { requireActor } from "#app/(studio)/actor.ts";
import { deskImagePath } from "#domain/article/desk-image-path.ts";
import { idSchema } from "#domain/ids.ts";
import { languageOf, type ReaderLocale, readerLocaleSchema, readerLocales } from "#domain/locale.ts";
import { deskCaptionsPath, deskRecordingPath } from "#domain/media/recording.ts";
import { defaultTimeZone } from "#domain/time/zoned-time.ts";
import type { PicturePath } from "#render/picture.tsx";
import { ArticleView } from "#render/reader/article-view.tsx";
import { EditionSwitch } from "#render/reader/edition-switch.tsx";
import { FacingView } from "#render/reader/facing-view.tsx";
import type { RecordingPaths } from "#render/recording.tsx";
import { type ArticlePreview, previewArticle } from "#server/publications/preview-article.ts";

type Props = {
  params: Promise<{ id: string; locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: (await requireActor()).locale, namespace: "studio.article.previewBar" });
  return { title: `${t("title")} · 對照`, robots: { index: false } };
}

/** What stands now as readers would get it, in any locale or facing (`?facing=1`). */
export default async function PreviewPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id, locale: segment } = await params;
  const locale = readerLocaleSchema.safeParse(segment);
  const articleId = idSchema.safeParse(id);
  if (!locale.success || !articleId.success) notFound();
  const found = await previewArticle(actor, { articleId: articleId.data });
  if (!found.ok) notFound();
  const facing = (await searchParams).facing === "1";
  setRequestLocale(locale.data);
  return (
    <>
      <PreviewBar preview={found.value} locale={locale.data} facing={facing} actorLocale={actor.locale} />
      <PreviewedArticle preview={found.value} locale={locale.data} facing={facing} actorLocale={actor.locale} />
    </>
  );
}

type Shown = { preview: ArticlePreview; locale: ReaderLocale; facing: boolean; actorLocale: ReaderLocale };

async function PreviewBar({ preview: { article }, locale, facing, actorLocale }: Shown) {
  const t = await getTranslations({ locale: actorLocale, namespace: "studio.article.previewBar" });
  const at = (shown: ReaderLocale) => `/studio/articles/${article.id}/preview/${shown}`;
  const paths = Object.fromEntries(readerLocales.map((shown) => [shown, at(shown)]));
  return (
    <section className="preview-bar" aria-label={t("title")} lang={actorLocale}>
      <a href={`/studio/articles/${article.id}`}>← {t("back")}</a>
      <p>{t("notPublic")}</p>
      <EditionSwitch
        locale={locale}
        editions={{ paths, facing: { path: `${at(locale)}?facing=1`, current: facing } }}
      />
    </section>
  );
}

async function PreviewedArticle({ preview, locale, facing, actorLocale }: Shown) {
  const { article, desk, coverMediaId, accent } = preview;
  const { zh, en } = article.editions;
  const timeZone = desk?.timeZone ?? defaultTimeZone;
  const picturePath: PicturePath = (variant, mediaId) => deskImagePath(mediaId ?? coverMediaId ?? "", variant.width);
  const recordingPaths: RecordingPaths = {
    file: (_, mediaId) => deskRecordingPath(mediaId),
    track: (track, mediaId) => deskCaptionsPath(mediaId, track.locale),
  };
  const paths = { picturePath, recordingPaths };
  const own = article.editions[languageOf(locale)];
  if (facing ? !zh || !en : !own) {
    const t = await getTranslations({ locale: actorLocale, namespace: "studio.article.previewBar" });
    return (
      <main id="main" className="preview-nothing" lang={actorLocale}>
        <h1>{t("title")}</h1>
        <p>{t("nothing")}</p>
      </main>
    );
  }
  return (
    <main
      id="main"
      lang={locale}
      {...(facing ? { "data-facing": "side" } : {})}
      {...(accent ? { "data-accent": accent } : {})}
    >
      {facing && zh && en ? (
        <FacingView editions={{ zh, en }} locale={locale} timeZone={timeZone} {...paths} />
      ) : (
        own && <ArticleView snapshot={own.snapshot} locale={locale} timeZone={timeZone} {...paths} />
      )}
    </main>
  );
}
