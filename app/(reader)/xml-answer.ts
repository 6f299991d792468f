/** XML that is no feed. */
export function xmlAnswer(xml: string): Response {
  return new Response(xml, { headers: { "content-type": "application/xml; charset=utf-8" } });
}
