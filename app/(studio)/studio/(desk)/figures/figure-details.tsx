import { getFormatter, getTranslations } from "next-intl/server";
import own from "#app/(studio)/studio/(desk)/figures/figures.module.css";
import type { PrintedTable } from "#domain/figures/print-figures.ts";
import type { ReaderLocale } from "#domain/locale.ts";

type Props = {
  table: PrintedTable;
  rowsAre: string;
  title: string;
  csv: string;
  opened: boolean;
  locale: ReaderLocale;
};

/** The table behind a drawing, and the way to take it along. */
export async function FigureDetails({ table, rowsAre, title, csv, opened, locale }: Props) {
  const [t, format] = await Promise.all([
    getTranslations({ locale, namespace: "studio.figures" }),
    getFormatter({ locale }),
  ]);
  return (
    <>
      <details className={own.data} open={opened}>
        <summary>{t("table", { table: title })}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too */}
        <section className={own.scroll} aria-label={t("table", { table: title })} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{rowsAre}</th>
                {table.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(({ name, cells }, row) => (
                <tr key={String(row)}>
                  <th scope="row">{name}</th>
                  {cells.map((cell, at) => (
                    <td key={String(at)}>{cell === null ? "—" : format.number(cell)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
      <a className={own.csv} href={csv} download aria-label={t("csvNamed", { table: title })}>
        {t("csv")}
      </a>
    </>
  );
}
