/** What has the keys to itself while it is open. */
export const keyHolders = "[role=dialog][aria-modal=true], [role=menu], [role=listbox]";

type Press = Pick<
  KeyboardEvent,
  "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "isComposing" | "defaultPrevented"
>;

/** The letter that was pressed alone; null for whatever else was pressed. */
export function plainKey({ key, ctrlKey, metaKey, altKey, shiftKey }: Press): string | null {
  return key.length === 1 && !(ctrlKey || metaKey || altKey || shiftKey) ? key.toLowerCase() : null;
}

/**
 * Whether a press is the page's own: not part of a composition, taken by nobody, nothing is open in front of the page
 * (`held`), and what writes (`inField`) keeps its letters.
 */
export function isPagePress(press: Press, { held, inField }: { held: boolean; inField: boolean }): boolean {
  if (press.isComposing || press.defaultPrevented || held) return false;
  return !(inField && press.key.length === 1);
}
