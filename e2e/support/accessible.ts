import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** What the dark scheme can change of a page: nothing but its colours. */
const colourRules = ["color-contrast", "link-in-text-block"];

/** Selectors of what is looked at alone, or left out; rules that the place itself can't keep. */
type Scope = { within?: string; except?: string; without?: string[] };

/** Holds what is shown to WCAG 2.2 A and AA and to axe's best practices in light, and to the rules of colour in dark. */
export async function expectAccessible(page: Page, { within, except, without = [] }: Scope = {}): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    // A colour is only judged once nothing moves.
    await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null))));
    // In the page itself: a second page for putting frames together costs more than the looking. Frames of ours are pages
    // with a look of their own.
    const axe = new AxeBuilder({ page }).setLegacyMode();
    axe.options({ resultTypes: ["violations"], iframes: false });
    if (within) axe.include(within);
    if (except) axe.exclude(except);
    if (colorScheme === "dark") axe.withRules(colourRules);
    else axe.disableRules(without);
    const { violations } = await axe.analyze();
    const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(" | ")}`);
    expect(told, colorScheme).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null });
}
