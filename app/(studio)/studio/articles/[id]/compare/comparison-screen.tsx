"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { compareAddress } from "#app/(studio)/studio/articles/[id]/compare/compare-address.ts";
import { localesOf } from "#app/(studio)/studio/articles/[id]/localised.ts";
import styles from "#app/(studio)/studio/articles/[id]/review/review-screen.module.css";
import { RowList } from "#app/(studio)/studio/articles/[id]/review/row-list.tsx";
import { languages } from "#domain/locale.ts";
import { compareByRow, figuresBetween } from "#domain/review/compare-by-row.ts";
import type { Comparison } from "#domain/review/comparison.ts";
import { type KeptMoment, momentOf } from "#domain/review/moments.ts";
import type { ReviewRow } from "#domain/review/rows-to-review.ts";
import { AddressSelect } from "#ui/address-select.tsx";
import { useAsked } from "#ui/use-asked.ts";
import { usePrintTime } from "#ui/use-print-time.ts";

/** Two moments beside each other, and the choice of both. */
export function ComparisonScreen({ comparison }: { comparison: Comparison }) {
  const t = useTranslations("studio.comparison");
  const router = useRouter();
  const choices = useChoices(comparison);
  const { articleId, was, is, source, from, to } = comparison;
  const rows = useMemo(
    () =>
      compareByRow(is, was).map(
        (row): ReviewRow => ({ ...row, state: null, findings: [], open: row.changed.length > 0 }),
      ),
    [is, was],
  );
  const records = useMemo(() => figuresBetween(is, was), [is, was]);
  const script = is.editions.zh?.script ?? was.editions.zh?.script ?? null;
  const locales = localesOf(script);
  const changed = rows.filter((row) => row.open).length;
  const unkept = languages.some((one) => [was, is].some(({ editions }) => editions[one]?.figuresKnown === false));
  const withoutDetails = languages.some((one) => [was, is].some(({ editions }) => editions[one]?.listed === null));
  const drawn = useMemo(() => ({ from, to }), [from, to]);
  const asked = useAsked(drawn);
  const go = (change: Partial<typeof drawn>) => {
    const next = asked(change);
    router.push(compareAddress(articleId, next.from, next.to), { scroll: false });
  };
  return (
    <>
      <div className={styles.pickers}>
        <AddressSelect label={t("from")} data={choices(from)} value={from} onChoose={(from) => go({ from })} />
        <AddressSelect label={t("to")} data={choices(to)} value={to} onChoose={(to) => go({ to })} />
      </div>
      <p className={styles.hint} role="status">
        {t("changed", { count: changed })}
      </p>
      {unkept && <p className={styles.hint}>{t("figuresUnkept")}</p>}
      {withoutDetails && <p className={styles.hint}>{t("withoutDetails")}</p>}
      <RowList label={t("rows")} rows={rows} source={source} locales={locales} records={records} />
    </>
  );
}

/** Everything that can be chosen; what an address names and the lists are too short for is there too. */
function useChoices({ revisions, publications }: Comparison) {
  const t = useTranslations("studio.comparison");
  const reasons = useTranslations("studio.article.revisions.reasons");
  const printTime = usePrintTime();
  const numbers = (moment: string) => {
    const named = momentOf(moment);
    return named.kind === "now" ? t("now") : t(`kinds.${named.kind}`, { ...named.numbers });
  };
  const label = ({ moment, marks, at }: KeptMoment) => {
    const [mark] = marks;
    const what = mark?.name ?? (mark?.reason ? reasons(mark.reason) : null);
    const time = printTime(at);
    return [numbers(moment), what, time].filter((part) => part !== null).join(" · ");
  };
  const items = (moments: readonly KeptMoment[]) => moments.map((one) => ({ value: one.moment, label: label(one) }));
  return (chosen: string) => {
    const known = chosen === "now" || [...revisions, ...publications].some(({ moment }) => moment === chosen);
    return [
      { value: "now", label: t("now") },
      ...(known ? [] : [{ value: chosen, label: numbers(chosen) }]),
      ...(publications.length > 0 ? [{ group: t("publications"), items: items(publications) }] : []),
      ...(revisions.length > 0 ? [{ group: t("revisions"), items: items(revisions) }] : []),
    ];
  };
}
