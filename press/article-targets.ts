import { type PublishedArticleFacts, publishedArticleFacts } from "#db/press/published-index.ts";
import type { Tx } from "#db/transaction.ts";
import { languageOf, readerLocales } from "#domain/locale.ts";
import { articlePath, facingPath, plainForms, plainPath, sharePath } from "#domain/publication/paths.ts";
import { slugAt, toldAt } from "#domain/publication/taken-down.ts";
import { type PressAct, type PressTarget, render, subjects, withdraw } from "#press/targets.ts";

/**
 * The pages of an article as it is published, its text without a page and its picture beside them, and redirects from every
 * address it had before. Where a language is not published its page says so, with status 404, and leads to the one that is;
 * where it was taken down its notice answers, with status 410. Pure.
 */
export function articleTargets(facts: PublishedArticleFacts): PressTarget[] {
  const subject = subjects.article(facts.id);
  const { live, noticed, version } = facts;
  const slugs = [...new Set([...facts.slugs, ...live.map((edition) => edition.slug)])];
  const known = {
    live: live.map(({ language }) => language),
    noticed: noticed.map(({ language }) => language),
  };
  return readerLocales.flatMap((locale) => {
    const language = languageOf(locale);
    const slug = slugAt(language, live, noticed);
    const actAt = (isThere: boolean, facing: boolean): PressAct => {
      if (isThere) return render;
      return { kind: "render", status: toldAt(known, locale, facing) === null ? 404 : 410 };
    };
    const page = actAt(known.live.includes(language), false);
    const facing = actAt(live.length > 1, true);
    // What is not there has no picture to be shown with.
    const picture = known.live.includes(language) ? render : withdraw;
    const at = (path: string, now: string | undefined, act: PressAct): PressTarget => {
      const moved: PressAct = now === undefined ? withdraw : { kind: "move", to: now };
      return { path, subject, act: path === now ? act : moved, version };
    };
    return slugs.flatMap((one) => [
      at(articlePath(locale, one, facts.id), slug && articlePath(locale, slug, facts.id), page),
      at(facingPath(locale, one, facts.id), slug && facingPath(locale, slug, facts.id), facing),
      at(
        sharePath(articlePath(locale, one, facts.id)),
        slug && sharePath(articlePath(locale, slug, facts.id)),
        picture,
      ),
      ...plainForms.map((form) =>
        at(plainPath(form, locale, one, facts.id), slug && plainPath(form, locale, slug, facts.id), page),
      ),
    ]);
  });
}

/** The pages on which readers find these articles, which say more than their words: what stands beside them, and ways on. */
export async function livePages(tx: Tx, articleIds: Iterable<string>): Promise<PressTarget[]> {
  const targets: PressTarget[] = [];
  for (const id of articleIds) {
    const facts = await publishedArticleFacts(tx, id);
    targets.push(...(facts === undefined ? [] : articleTargets(facts)));
  }
  const shown = targets.filter((target) => target.act.kind === "render" && target.act.status === 200);
  return shown.filter(({ path }) => !withoutPage.test(path));
}

/** What stands beside an article's page and says its words alone. */
const withoutPage = new RegExp(`\\.(?:${plainForms.join("|")}|png)$`);
