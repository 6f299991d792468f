import { Button, NativeSelect, TextInput } from "@mantine/core";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireActor } from "#app/(studio)/actor.ts";
import { deskZone } from "#app/(studio)/desk-zone.ts";
import styles from "#app/(studio)/studio/(desk)/desk.module.css";
import { FigureChart } from "#app/(studio)/studio/(desk)/figures/figure-chart.tsx";
import { FigureDetails } from "#app/(studio)/studio/(desk)/figures/figure-details.tsx";
import { figureTablesOf } from "#app/(studio)/studio/(desk)/figures/figure-tables.ts";
import own from "#app/(studio)/studio/(desk)/figures/figures.module.css";
import { readFiguresQuery } from "#app/(studio)/studio/(desk)/figures/figures-query.ts";
import { addressOf } from "#app/(studio)/studio/(desk)/list-address.ts";
import { nameIn } from "#app/(studio)/studio/articles/[id]/localised.ts";
import { figureTables } from "#domain/figures/figures-query.ts";
import { nothingDrawn } from "#domain/figures/print-figures.ts";
import type { ChartForm } from "#domain/records/chart.ts";
import { listColumns } from "#server/columns/list-columns.ts";
import { readFigures } from "#server/figures/read-figures.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: (await requireActor()).locale, namespace: "studio.figures" });
  return { title: t("title") };
}

/** What of each table is drawn, and how. */
const drawings: Record<(typeof figureTables)[number], { form: ChartForm; drawn: number[] }> = {
  stages: { form: "bar", drawn: [0] },
  months: { form: "bar", drawn: [0, 1, 2, 3] },
  people: { form: "bar", drawn: [0, 1] },
  columns: { form: "bar", drawn: [0] },
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** How the desk does: time, throughput, what was late and what was sent back. */
export default async function FiguresPage({ searchParams }: Props) {
  const actor = await requireActor();
  const { locale } = actor;
  const { query, wrong } = readFiguresQuery(await searchParams, new Date(), await deskZone());
  const [found, known, t] = await Promise.all([
    readFigures(actor, { query }),
    listColumns(actor, {}),
    getTranslations({ locale, namespace: "studio.figures" }),
  ]);
  if (!found.ok) notFound();
  const figures = found.value;
  const columns = Object.fromEntries((known.ok ? known.value : []).map(({ id, name }) => [id, nameIn(name, locale)]));
  const tables = figureTablesOf(figures, { t, locale, names: figures.names, columns });
  const people = Object.entries(figures.names).map(([value, label]) => ({ value, label }));
  const asked = {
    ...{ from: query.from, until: query.until, column: query.columnId },
    ...{ language: query.language, person: query.personId },
  };
  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.title}>{t("title")}</h1>
      </div>
      <p className={own.about}>{t("about")}</p>
      <search aria-label={t("filter.label")}>
        <form method="get" action="/studio/figures" className={own.filters} key={JSON.stringify(query)}>
          <TextInput type="date" name="from" label={t("filter.from")} defaultValue={query.from} />
          <TextInput type="date" name="until" label={t("filter.until")} defaultValue={query.until} />
          <NativeSelect
            name="column"
            label={t("filter.column")}
            defaultValue={query.columnId ?? ""}
            data={[
              { value: "", label: t("filter.allColumns") },
              ...Object.entries(columns).map(([value, label]) => ({ value, label })),
            ]}
          />
          <NativeSelect
            name="language"
            label={t("filter.language")}
            defaultValue={query.language ?? ""}
            data={[
              { value: "", label: t("filter.both") },
              { value: "zh", label: t("filter.zh") },
              { value: "en", label: t("filter.en") },
            ]}
          />
          {people.length > 0 && (
            <NativeSelect
              name="person"
              label={t("filter.person")}
              defaultValue={query.personId ?? ""}
              data={[{ value: "", label: t("filter.everybody") }, ...people]}
            />
          )}
          <Button type="submit" variant="default">
            {t("filter.show")}
          </Button>
        </form>
        {wrong && (
          <p className={own.about} role="status">
            {t("filter.wrong")}
          </p>
        )}
      </search>
      {figures.stages.length === 0 && figures.months.length === 0 ? (
        <div className={styles.empty}>
          <p className={styles.emptyTitle}>{t("empty.title")}</p>
          <p>{t("empty.text")}</p>
        </div>
      ) : (
        <div className={own.figures}>
          {figureTables.map((name) => {
            const missing = nothingDrawn(tables[name], drawings[name].drawn);
            return (
              <section key={name} className={own.figure} aria-labelledby={`figures-${name}`}>
                <h2 id={`figures-${name}`}>{t(`${name}.title`)}</h2>
                {name === "people" && !figures.everybody && <p className={own.about}>{t("people.own")}</p>}
                {tables[name].rows.length === 0 ? (
                  <p className={own.about}>{t("nothing")}</p>
                ) : (
                  <>
                    {missing === null ? (
                      <FigureChart
                        id={name}
                        title={t(`${name}.chart`)}
                        table={tables[name]}
                        locale={locale}
                        {...drawings[name]}
                      />
                    ) : (
                      <p className={own.about}>{t(missing === "none" ? "noTimes" : "tooShort")}</p>
                    )}
                    <FigureDetails
                      table={tables[name]}
                      rowsAre={t(`${name}.rows`)}
                      title={t(`${name}.title`)}
                      csv={addressOf("/api/figures", { ...asked, table: name })}
                      opened={missing !== null}
                      locale={locale}
                    />
                  </>
                )}
              </section>
            );
          })}
        </div>
      )}
    </>
  );
}
