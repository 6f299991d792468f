import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { getPrintTime } from "#app/(studio)/print-time.ts";
import own from "#app/(studio)/studio/(desk)/audit/audit.module.css";
import { auditSentence } from "#app/(studio)/studio/(desk)/audit/audit-sentence.ts";
import type { AuditPage } from "#domain/audit/audit-line.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import { getSay } from "#i18n/get-say.ts";

/** One line a thing that happened: when, a sentence, and on demand the record itself. */
export async function AuditList({ page, locale }: { page: AuditPage; locale: ReaderLocale }) {
  const [t, say, printTime] = await Promise.all([
    getTranslations({ locale, namespace: "studio.audit" }),
    getSay(locale),
    getPrintTime(locale),
  ]);
  return (
    <ol className={own.list} aria-label={t("list")}>
      {page.events.map((event) => {
        const { stream, seq, at } = event;
        const place = placeOf(stream);
        return (
          <li key={`${stream} ${seq}`} className={own.line}>
            <time className={own.time} dateTime={at}>
              {printTime(at, "second")}
            </time>
            <span className={own.sentence}>
              {auditSentence(event, page, {
                t,
                say,
                printTime,
              })}
              <span className={own.stream}>
                {place ? (
                  <Link href={place} prefetch={false}>
                    {stream}
                  </Link>
                ) : (
                  stream
                )}{" "}
                · {seq}
              </span>
            </span>
            <details className={own.raw}>
              <summary aria-label={t("rawNamed", { stream, seq })}>{t("raw")}</summary>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is wide is scrolled by keyboard too */}
              <pre tabIndex={0}>{JSON.stringify(event, null, 2)}</pre>
            </details>
          </li>
        );
      })}
    </ol>
  );
}

/** Where the thing itself is, if it has a page. */
function placeOf(stream: string): string | null {
  const [kind, id] = stream.split(":");
  if (kind === "article") return `/studio/articles/${id}`;
  return kind === "release" ? `/studio/releases/${id}` : null;
}
