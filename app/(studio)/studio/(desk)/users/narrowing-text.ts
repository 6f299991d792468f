import type { useTranslations } from "next-intl";
import type { Grant } from "#domain/access.ts";

type Words = ReturnType<typeof useTranslations<"studio.rights">>;
type RoleWords = ReturnType<typeof useTranslations<"studio.roles">>;

/** What narrows somebody's roles, a line each: 译者：只限习文乐见 · English. */
export function narrowingLines(
  grants: readonly Grant[],
  columns: readonly { id: string; name: string }[],
  { t, roles }: { t: Words; roles: RoleWords },
): string[] {
  return grants.map(({ role, columns: ids, languages }) => {
    const names = ids === "all" ? [] : ids.map((id) => columns.find((column) => column.id === id)?.name ?? t("gone"));
    const parts = [
      names.join(t("comma")),
      languages.length === 1 && languages[0] ? t(`languages.${languages[0]}`) : "",
    ];
    return t("only", { role: roles(role), what: parts.filter((part) => part !== "").join(" · ") });
  });
}
