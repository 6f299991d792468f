import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireActor } from "#app/(studio)/actor.ts";
import styles from "#app/(studio)/studio/(desk)/desk.module.css";
import { listQuerySchema } from "#app/(studio)/studio/(desk)/desk-query.ts";
import { PeopleList } from "#app/(studio)/studio/(desk)/people/people-list.tsx";
import { may } from "#domain/access.ts";
import { listPeople } from "#server/people/list-people.ts";
import { searchPeople } from "#server/people/search-people.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: (await requireActor()).locale, namespace: "studio.people" });
  return { title: t("title") };
}

const pageSize = 50;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PeoplePage({ searchParams }: Props) {
  const actor = await requireActor();
  const query = listQuerySchema.parse(await searchParams);
  const { q, page } = query;
  const t = await getTranslations({ locale: actor.locale, namespace: "studio.people" });
  const searched = q.trim() !== "";
  const [matches, all] = await Promise.all([
    searched ? searchPeople(actor, { query: q, limit: pageSize }) : null,
    listPeople(actor, { page, pageSize }),
  ]);
  const total = all.ok ? all.value.total : 0;
  const people = matches ? (matches.ok ? matches.value : []) : all.ok ? all.value.people : [];
  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.title}>{t("title")}</h1>
        <p className={styles.count}>{total}</p>
      </div>
      <PeopleList
        people={people}
        query={query}
        pages={searched ? 1 : Math.ceil(total / pageSize)}
        writes={may(actor, "people.write")}
      />
    </>
  );
}
