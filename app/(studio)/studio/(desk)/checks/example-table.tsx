import { getTranslations } from "next-intl/server";
import styles from "#app/(studio)/studio/(desk)/checks/checks.module.css";
import type { Example, ExampleRow } from "#app/(studio)/studio/(desk)/checks/explanations/example.ts";
import { convertText } from "#domain/hanzi/convert-text.ts";
import { editionLocale, type Language, type ReaderLocale } from "#domain/locale.ts";

/** An example, the languages that it shows beside each other: what it is measured by, what is wrong, what is right. */
export async function ExampleTable({ example, locale }: { example: Example; locale: ReaderLocale }) {
  const t = await getTranslations({ locale, namespace: "studio.checks" });
  const { given, wrong, right, kind, script } = example;
  const shown = [given, wrong, right].flatMap((row) => row ?? []);
  const sides = (["zh", "en"] as const).filter((side) => shown.some((row) => row[side] !== undefined));
  const own = script ?? (locale === "zh-Hant" ? "Hant" : "Hans");
  const words = (row: ExampleRow, side: Language) => {
    const text = row[side] ?? "";
    const said = side === "zh" && script === undefined ? convertText(text, "Hans", own) : text;
    return kind === "list" ? said.replace(/^(?=.)/gmu, "· ") : said;
  };
  const line = (row: ExampleRow, state: "given" | "wrong" | "right", mark: string) => (
    <tr data-state={state}>
      <th scope="row">
        <span aria-hidden>{mark}</span> {t(state)}
      </th>
      {sides.map((side) => (
        <td key={side} lang={editionLocale(side, own)} className="reading">
          {words(row, side) || <span className={styles.nothing}>—</span>}
        </td>
      ))}
    </tr>
  );
  return (
    <table className={styles.example}>
      <thead>
        <tr>
          <td />
          {sides.map((side) => (
            <th key={side} scope="col">
              {t(`sides.${side}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {given && line(given, "given", "")}
        {line(wrong, "wrong", "✕")}
        {line(right, "right", "✓")}
      </tbody>
    </table>
  );
}
