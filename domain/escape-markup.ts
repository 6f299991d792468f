/** Text as it stands in HTML and XML, between tags and in attributes that stand in quotation marks. */
export function escapeMarkup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** XML 1.0 without what it has no way to say (§2.2): most control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
export function validXml(xml: string): string {
  return xml.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "");
}
