import type { JsonLd } from "#render/structured-data.ts";

/** Structured data for search engines. `<` is escaped, so that no title can end the element. */
export function JsonLdScript({ data }: { data: JsonLd }) {
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: React would write quotation marks as entities, which a script does not decode
      dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll("<", "\\u003c") }}
    />
  );
}
