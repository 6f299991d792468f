/** The page that compares two moments of an article; left out, the desk proposes what to compare with what stands. */
export function compareAddress(articleId: string, from?: string, to?: string): string {
  const given = new URLSearchParams({ ...(from && { from }), ...(to && { to }) });
  const path = `/studio/articles/${articleId}/compare`;
  return given.size === 0 ? path : `${path}?${given}`;
}
