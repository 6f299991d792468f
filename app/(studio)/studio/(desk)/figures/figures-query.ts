import { type FiguresQuery, figuresQuerySchema } from "#domain/figures/figures-query.ts";
import { dayAt } from "#domain/time/zoned-time.ts";

const halfYear = 182 * 86_400_000;

/** What an address asks for; by the clock of `zone` the last half year where it names no period. `wrong`: it named something that is none. */
export function readFiguresQuery(
  given: Record<string, string | string[] | undefined>,
  now: Date,
  zone: string,
): { query: FiguresQuery; wrong: boolean } {
  const said = (name: string) => {
    const value = given[name];
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const day = (at: number) => dayAt(new Date(at).toISOString(), zone);
  const lately = { from: day(now.getTime() - halfYear), until: day(now.getTime()) };
  const asked = figuresQuerySchema.safeParse({
    from: said("from") ?? lately.from,
    until: said("until") ?? lately.until,
    columnId: said("column"),
    language: said("language"),
    personId: said("person"),
  });
  if (!asked.success || asked.data.from > asked.data.until) return { query: lately, wrong: true };
  return { query: asked.data, wrong: false };
}
