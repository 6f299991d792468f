import { useTranslations } from "next-intl";
import { type AboutText, paragraphsOf } from "#domain/about/about.ts";
import { localizedFor } from "#domain/publication/reading.ts";
import type { Site } from "#render/reader/frame.tsx";
import { Localized } from "#render/reader/localized.tsx";

/** What the publication says of itself, in the reader's language or in the one it is written in. */
export function AboutView({ site: { locale, desk }, about }: { site: Site; about: AboutText }) {
  const t = useTranslations("reader.about");
  const said = localizedFor(about, locale);
  return (
    <main id="main" className="section">
      <div className="rail">
        <h1 className="rail-name" data-display>
          {t("title")}
        </h1>
        <p className="rail-note">
          <Localized text={desk.tagline} locale={locale} />
        </p>
      </div>
      <div className="prose about" lang={said.locale}>
        {paragraphsOf(said.text).map((paragraph, at) => (
          <p key={String(at)}>{paragraph}</p>
        ))}
      </div>
    </main>
  );
}
