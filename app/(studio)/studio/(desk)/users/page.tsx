import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireActor } from "#app/(studio)/actor.ts";
import styles from "#app/(studio)/studio/(desk)/desk.module.css";
import { InviteUser } from "#app/(studio)/studio/(desk)/users/invite-user.tsx";
import { UserList } from "#app/(studio)/studio/(desk)/users/user-list.tsx";
import { nameIn } from "#app/(studio)/studio/articles/[id]/localised.ts";
import { listColumns } from "#server/columns/list-columns.ts";
import { listUsers } from "#server/users/list-users.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: (await requireActor()).locale, namespace: "studio.users" });
  return { title: t("title") };
}

export default async function UsersPage() {
  const actor = await requireActor();
  const [found, columns] = await Promise.all([listUsers(actor, {}), listColumns(actor, {})]);
  if (!found.ok) notFound();
  const shelves = (columns.ok ? columns.value : []).map(({ id, name }) => ({ id, name: nameIn(name, actor.locale) }));
  const now = new Date();
  const t = await getTranslations({ locale: actor.locale, namespace: "studio.users" });
  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.title}>{t("title")}</h1>
        <p className={styles.count}>{found.value.users.length}</p>
        <InviteUser locale={actor.locale} />
      </div>
      <UserList users={found.value.users} columns={shelves} ownId={actor.id} now={now} />
    </>
  );
}
