/** Percent-encoded text as it was meant; null of what nobody encoded, which `decodeURIComponent` throws at. */
export function percentDecoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
