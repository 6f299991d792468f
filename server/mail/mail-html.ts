import { escapeMarkup } from "#domain/escape-markup.ts";

/** A part of a mail: a line of text, or one that leads somewhere. */
export type MailLine = { text: string; href?: string };

/** Paragraphs of lines as plain HTML that every mail program shows: no styles, no pictures, nothing that is loaded. */
export function mailHtml(paragraphs: readonly (readonly MailLine[])[]): string {
  const lineOf = ({ text, href }: MailLine) => {
    const shown = escapeMarkup(text).replaceAll("\n", "<br>");
    return href === undefined ? shown : `<a href="${escapeMarkup(href)}">${shown}</a>`;
  };
  return paragraphs.map((lines) => `<p>${lines.map(lineOf).join("<br>")}</p>`).join("\n");
}
