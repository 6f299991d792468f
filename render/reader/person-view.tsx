import { useTranslations } from "next-intl";
import { printName } from "#domain/credits/print-credits.ts";
import { groupLabel, roleLabel } from "#domain/credits/role-labels.ts";
import { type CreditRole, creditRoles } from "#domain/credits/roles.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import type { LivePerson, PersonWork } from "#domain/publication/live.ts";
import { localizedFor } from "#domain/publication/reading.ts";
import { ArticleList } from "#render/reader/article-list.tsx";
import type { Site } from "#render/reader/frame.tsx";

/** Somebody's page: both names, who they are, and everything published that names them, with what they did on it. */
export function PersonView({ site, person, work }: { site: Site; person: LivePerson; work: PersonWork[] }) {
  const { locale, desk } = site;
  const t = useTranslations("reader.person");
  const name = printName(person.names, locale);
  const otherLocale: ReaderLocale = locale === "en" ? "zh-Hans" : "en";
  const other = printName(person.names, otherLocale);
  const bio = localizedFor(person.bio, locale);
  const rolesOf = new Map(work.map(({ card, roles }) => [card.id, roles]));
  return (
    <main id="main" className="section person-page">
      <div className="rail">
        <h1 className="rail-name" lang={locale} data-display>
          {name}
        </h1>
        {other !== name && (
          <p className="other-name" lang={otherLocale}>
            {other}
          </p>
        )}
        {bio.text !== "" && (
          <p className="rail-note" lang={bio.locale}>
            {bio.text}
          </p>
        )}
        <ul className="role-counts">
          {countRoles(work).map(([role, count]) => (
            <li key={role}>{t("count", { role: roleLabel(role, locale), count })}</li>
          ))}
        </ul>
      </div>
      <section aria-label={t("work")}>
        <ArticleList
          cards={work.map(({ card }) => card)}
          locale={locale}
          timeZone={desk.timeZone}
          heading="h2"
          withColumn
          note={(card) => <span className="card-roles">{groupLabel(rolesOf.get(card.id) ?? [], locale)}</span>}
        />
      </section>
    </main>
  );
}

function countRoles(work: readonly PersonWork[]): [CreditRole, number][] {
  return creditRoles
    .map((role): [CreditRole, number] => [role, work.filter(({ roles }) => roles.includes(role)).length])
    .filter(([, count]) => count > 0);
}
