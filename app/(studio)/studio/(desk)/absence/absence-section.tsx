import { getTranslations } from "next-intl/server";
import { AbsenceForm } from "#app/(studio)/studio/(desk)/absence/absence-form.tsx";
import rows from "#app/(studio)/studio/(desk)/rows.module.css";
import type { Actor } from "#domain/access.ts";
import { readAbsence } from "#server/users/read-absence.ts";

/** When whoever looks is away, and who stands in for them; nothing for who has no role. */
export async function AbsenceSection({ actor }: { actor: Actor }) {
  const found = await readAbsence(actor, {});
  if (!found.ok) return null;
  const t = await getTranslations({ locale: actor.locale, namespace: "studio.absence" });
  const { absence, colleagues } = found.value;
  return (
    <section className={rows.section}>
      <h2>{t("title")}</h2>
      <AbsenceForm userId={actor.id} absence={absence} now={new Date().toISOString()} colleagues={colleagues} />
    </section>
  );
}
