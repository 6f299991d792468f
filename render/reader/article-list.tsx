import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { languageOf, otherLanguage, type ReaderLocale } from "#domain/locale.ts";
import { type ArticleCard, type CardView, cardFor, cardIn } from "#domain/publication/article-card.ts";
import { articlePath, columnPath } from "#domain/publication/paths.ts";
import { printDay } from "#domain/publication/print-time.ts";
import { Picture } from "#render/picture.tsx";
import { mastheadName } from "#render/reader/article-view.tsx";
import { Localized } from "#render/reader/localized.tsx";

type ListOptions = { locale: ReaderLocale; timeZone: string; heading: "h2" | "h3" };

/**
 * Articles in a list, each with its title in both languages. `note` adds a line to one, e.g. what somebody did on it; `brief`
 * leaves the titles alone, under a heading that says the day.
 */
export function ArticleList(
  props: ListOptions & {
    cards: ArticleCard[];
    withColumn?: boolean;
    brief?: boolean;
    note?: (card: ArticleCard) => ReactNode;
  },
) {
  const { cards, locale, timeZone, heading: Heading, withColumn = false, brief = false, note } = props;
  return (
    <ul className={brief ? "list brief" : "list"}>
      {cards.map((card) => {
        const view = cardFor(card, locale);
        const { edition } = view;
        return (
          <li key={card.id} className="card">
            {edition.cover && !brief && (
              <div className="card-picture">
                <Picture image={edition.cover.image} alt="" sizes="(min-width: 48rem) 14rem, 7rem" />
              </div>
            )}
            <div className="card-words">
              {withColumn && <CardColumn view={view} locale={locale} />}
              <CardTitle card={card} view={view} locale={locale} heading={Heading} />
              {view.deck !== "" && !brief && (
                <p className="card-deck" lang={view.locale}>
                  {view.deck}
                </p>
              )}
              <CardNote view={view} locale={locale} timeZone={brief ? null : timeZone}>
                {note?.(card)}
              </CardNote>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** The article that leads the front page, large and with both titles across the axis. */
export function LeadArticle({ card, locale, timeZone, heading: Heading }: ListOptions & { card: ArticleCard }) {
  const view = cardFor(card, locale);
  const other = otherView(card, view, locale);
  return (
    <article className="lead">
      {view.edition.cover && (
        <div className="lead-picture">
          <Picture image={view.edition.cover.image} alt="" sizes="(min-width: 64rem) 44rem, 100vw" eager />
        </div>
      )}
      <div className="lead-words">
        <CardColumn view={view} locale={locale} />
        <Heading className="lead-title" lang={view.locale} data-display>
          <a href={articlePath(view.locale, view.edition.slug, card.id)}>{view.title}</a>
        </Heading>
        {other && <OtherTitle card={card} view={other} />}
        {view.deck !== "" && (
          <p className="lead-deck" lang={view.locale}>
            {view.deck}
          </p>
        )}
        <CardNote view={view} locale={locale} timeZone={timeZone} />
      </div>
    </article>
  );
}

function CardTitle(props: { card: ArticleCard; view: CardView; locale: ReaderLocale; heading: "h2" | "h3" }) {
  const { card, view, locale, heading: Heading } = props;
  const other = otherView(card, view, locale);
  return (
    <>
      <Heading className="card-title" lang={view.locale}>
        <a href={articlePath(view.locale, view.edition.slug, card.id)}>{view.title}</a>
      </Heading>
      {other && <OtherTitle card={card} view={other} />}
    </>
  );
}

function OtherTitle({ card, view }: { card: ArticleCard; view: CardView }) {
  return (
    <p className="other-title" lang={view.locale}>
      <a href={articlePath(view.locale, view.edition.slug, card.id)} hrefLang={view.locale}>
        {view.title}
      </a>
    </p>
  );
}

function CardColumn({ view, locale }: { view: CardView; locale: ReaderLocale }) {
  const { column } = view.edition;
  if (column === null) return null;
  return (
    <p className="card-column" {...(view.edition.accent ? { "data-accent": view.edition.accent } : {})}>
      <a href={columnPath(locale, column.slug)}>
        <Localized text={mastheadName(column)} locale={locale} />
      </a>
    </p>
  );
}

/** Without a zone the day is said elsewhere. */
type CardNoteProps = { view: CardView; locale: ReaderLocale; timeZone: string | null; children?: ReactNode };

function CardNote({ view, locale, timeZone, children }: CardNoteProps) {
  const t = useTranslations("reader.article");
  const language = languageOf(view.locale);
  const foreign = language !== languageOf(locale);
  if (timeZone === null && !foreign && !children) return null;
  const { datePublished } = view.edition;
  return (
    <p className="card-note">
      {timeZone !== null && <time dateTime={datePublished}>{printDay(datePublished, locale, timeZone)}</time>}
      {foreign && <span className="only-in">{t(`onlyIn.${language}`)}</span>}
      {children}
    </p>
  );
}

/** The same article in the language beside the one the list shows it in; null when there is none. */
function otherView(card: ArticleCard, view: CardView, locale: ReaderLocale): CardView | null {
  return cardIn(card, otherLanguage(languageOf(view.locale)), locale);
}
