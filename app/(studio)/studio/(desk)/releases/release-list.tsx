import Link from "next/link";
import { getFormatter, getTranslations } from "next-intl/server";
import { getPrintTime } from "#app/(studio)/print-time.ts";
import own from "#app/(studio)/studio/(desk)/releases/releases.module.css";
import { standingLine } from "#app/(studio)/studio/(desk)/releases/standing-line.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import type { ReleaseInList } from "#domain/releases/release-in-list.ts";

/** One line a release: what it is called, where it is, and how much it holds. */
export async function ReleaseList({ items, locale }: { items: ReleaseInList[]; locale: ReaderLocale }) {
  const [t, format, printTime] = await Promise.all([
    getTranslations({ locale, namespace: "studio.releases" }),
    getFormatter({ locale }),
    getPrintTime(locale),
  ]);
  const now = new Date();
  return (
    <ol className={own.list} aria-label={t("title")}>
      {items.map(({ id, name, members, standing, changedAt }) => (
        <li key={id} className={own.line} data-standing={standing.kind}>
          <Link href={`/studio/releases/${id}`} className={own.link} data-desk-line prefetch={false}>
            <span className={own.name}>{name}</span>
            <span className={own.standing}>{standingLine(standing, t, printTime)}</span>
            <span className={own.facts}>
              {[
                t("articles", { count: members.length }),
                t("changed", { when: format.relativeTime(new Date(changedAt), now) }),
              ].join(" · ")}
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
}
