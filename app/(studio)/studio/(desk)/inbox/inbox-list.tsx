import Link from "next/link";
import { getFormatter, getTranslations } from "next-intl/server";
import { deskZone } from "#app/(studio)/desk-zone.ts";
import own from "#app/(studio)/studio/(desk)/inbox/inbox.module.css";
import { itemAddress } from "#app/(studio)/studio/(desk)/inbox/item-address.ts";
import { ItemTaker, type Looking } from "#app/(studio)/studio/(desk)/inbox/item-taker.tsx";
import { nameIn } from "#app/(studio)/studio/articles/[id]/localised.ts";
import { editionLocale, type Language, otherLanguage, type ReaderLocale } from "#domain/locale.ts";
import { printTime } from "#domain/publication/print-time.ts";
import type { InboxEntry } from "#domain/workflow/inbox.ts";

/** One line a thing that waits: what it waits for, of which article, since when, and who has it. */
export async function InboxList({
  items,
  actor,
  locale,
}: {
  items: InboxEntry[];
  actor: Looking;
  locale: ReaderLocale;
}) {
  const t = await getTranslations({ locale, namespace: "studio.inbox" });
  return (
    <ol className={own.list} aria-label={t("title")}>
      {items.map((item) => (
        <li
          key={`${item.articleId} ${item.round} ${item.scope}`}
          className={own.line}
          data-late={item.late || undefined}
        >
          <Item item={item} locale={locale} />
          <ItemTaker item={item} actor={actor} />
        </li>
      ))}
    </ol>
  );
}

async function Item({ item, locale }: { item: InboxEntry; locale: ReaderLocale }) {
  const t = await getTranslations({ locale, namespace: "studio.inbox" });
  const desk = await getTranslations({ locale, namespace: "studio.desk" });
  const format = await getFormatter({ locale });
  const now = new Date();
  const { kind, stageName, scope, titles, sourceLanguage, script, column } = item;
  const titleOf = (language: Language) => titles[language] || desk(language === "zh" ? "untitledZh" : "untitledEn");
  const when = (instant: string) => format.relativeTime(new Date(instant), now);
  const other = otherLanguage(sourceLanguage);
  const facts = [
    column && nameIn(column, locale),
    item.again ? t("again") : t("since", { when: when(item.since) }),
    item.dueAt && t(item.late ? "late" : "due", { when: when(item.dueAt) }),
    item.embargoUntil && t("embargo", { time: printTime(item.embargoUntil, locale, await deskZone()) }),
    item.assignedTo && t(item.standsIn ? "for" : "assigned", { name: item.assignedTo.name }),
    item.narrowed && !item.assignedTo && t("forFew"),
  ].filter((fact) => typeof fact === "string");
  return (
    <Link href={itemAddress(item)} className={own.link} data-desk-line prefetch={false}>
      <span className={own.what}>
        <span className={own.stage}>{stageName ? nameIn(stageName, locale) : t(`kind.${kind}`)}</span>
        <span className={own.scope}>{t(`scope.${scope}`)}</span>
      </span>
      <span className={own.about}>
        <span className={`reading ${own.headline}`} lang={editionLocale(sourceLanguage, script)}>
          {titleOf(sourceLanguage)}
        </span>
        {titles[other] !== "" && (
          <span className={`reading ${own.other}`} lang={editionLocale(other, script)}>
            {titles[other]}
          </span>
        )}
        <span className={own.facts}>{facts.join(" · ")}</span>
      </span>
    </Link>
  );
}
