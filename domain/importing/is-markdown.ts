// No part of a pattern may run over what the pattern begins with: thousands of beginnings would each be read to the end.
/** Signs that only somebody who writes Markdown makes, and how sure each makes us. */
const signs: readonly [RegExp, number][] = [
  [/^#{1,6} \S/mu, 2],
  [/^(?:```|~~~)/mu, 2],
  [/^:::(?:quotation|verse|box|epigraph|source-note|divider)\b/mu, 3],
  [/(?<![*\w])\*\*[^*\s][^*\n]*\*\*/u, 2],
  [/\[[^[\]\n]+\]\((?:https?:|mailto:|\/|#)[^[)\s]*\)/u, 2],
  [/!\[[^[\]\n]*\]\([^[)\s]+\)/u, 2],
  [/^\|?[ \t]*:?-{3,}:?[ \t]*\|/mu, 2],
  [/^> \S/mu, 1],
  [/^(?:[-*+]) \S.*\n(?:[-*+]) \S/mu, 1],
  [/^1\. \S.*\n2\. \S/mu, 1],
  [/^(?:-{3,}|\*{3,}|_{3,})[ \t]*$/mu, 1],
];
const sure = 2;

/** Whether a plain text is Markdown: a sign that nothing else makes, or several that other texts may have. */
export function isMarkdown(text: string): boolean {
  let score = 0;
  for (const [sign, weight] of signs) {
    if (sign.test(text)) score += weight;
    if (score >= sure) return true;
  }
  return false;
}
