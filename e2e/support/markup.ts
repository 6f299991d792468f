import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FileSystemConfigLoader, HtmlValidate } from "html-validate";
import { ParseOption, RelaxNGValidator, XmlDocument, XmlValidateError } from "libxml2-wasm";

/**
 * The rules of HTML itself. Those left out are of taste: how a document is written down when nobody writes it by hand, and
 * what `axe` looks at in the browser, which knows how things are shown.
 */
const html = new HtmlValidate(
  new FileSystemConfigLoader([], {
    root: true,
    extends: ["html-validate:standard", "html-validate:document"],
    rules: { "require-sri": "off", "long-title": "off" },
  }),
);

/** What is wrong with a page as HTML, a line each. */
export async function htmlFaults(page: string): Promise<string[]> {
  const report = await html.validateString(page);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? "?"})`),
  );
}

/** What is wrong with an XML file by a schema of e2e/support/schemas. */
export function xmlFaults(xml: string, schema: "rss" | "sitemap"): string[] {
  using rules = XmlDocument.fromString(readFileSync(join(import.meta.dirname, "schemas", `${schema}.rng`), "utf8"));
  using validator = RelaxNGValidator.fromDoc(rules);
  using document = XmlDocument.fromString(xml, { option: ParseOption.XML_PARSE_NONET });
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    return error.details.map(({ message }) => message.trim());
  }
}
