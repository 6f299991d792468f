import { getTranslations } from "next-intl/server";
import rows from "#app/(studio)/studio/(desk)/rows.module.css";
import { narrowingLines } from "#app/(studio)/studio/(desk)/users/narrowing-text.ts";
import { nameIn } from "#app/(studio)/studio/articles/[id]/localised.ts";
import type { Actor } from "#domain/access.ts";
import { listColumns } from "#server/columns/list-columns.ts";

/** What narrows the roles of whoever looks; nothing where they are whole. */
export async function OwnRights({ actor }: { actor: Actor }) {
  if (actor.grants.length === 0) return null;
  const [columns, t, roles] = await Promise.all([
    listColumns(actor, {}),
    getTranslations({ locale: actor.locale, namespace: "studio.rights" }),
    getTranslations({ locale: actor.locale, namespace: "studio.roles" }),
  ]);
  const shelves = (columns.ok ? columns.value : []).map(({ id, name }) => ({ id, name: nameIn(name, actor.locale) }));
  return (
    <section className={rows.section}>
      <h2>{t("mine")}</h2>
      {narrowingLines(actor.grants, shelves, { t, roles }).map((line) => (
        <p key={line} className={rows.about}>
          {line}
        </p>
      ))}
    </section>
  );
}
