import type { ReactNode } from "react";
import type { ReaderLocale } from "#domain/locale.ts";
import { printStatistic, type Statistic } from "#domain/records/statistic.ts";
import { SourceLine } from "#render/source-line.tsx";

/** What stands inside the figure of a statistic, for readers and for the editor alike (`render/records.css`). */
export function StatisticWords({ statistic, locale }: { statistic: Statistic; locale: ReaderLocale }): ReactNode {
  const { label, approximation, number, change, comparison, source } = printStatistic(statistic, locale);
  const gap = locale === "en" ? " " : "";
  const after = [number.scale, number.unit].filter((part) => part !== "").join(gap);
  return (
    <>
      {label !== "" && <p className="statistic-label">{label}</p>}
      <p className="statistic-value">
        {approximation !== "" && (
          <span className="statistic-words">
            {approximation}
            {gap}
          </span>
        )}
        <span className="statistic-figure">{number.figure}</span>
        {after !== "" && (
          <span className="statistic-words">
            {gap}
            {after}
          </span>
        )}
      </p>
      {change !== "" && <p className="statistic-change">{change}</p>}
      {comparison !== "" && <p className="statistic-comparison">{comparison}</p>}
      <SourceLine source={source} locale={locale} />
    </>
  );
}
