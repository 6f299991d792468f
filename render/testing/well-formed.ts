import { Parser } from "htmlparser2";
import { expect } from "vitest";

/**
 * What of well-formedness (XML 1.0 §2.1) the parser at hand, which forgives everything, can be made to see: one element
 * around all others, each closed where it has to be, no bare `&` or `<`, no character that XML has not.
 */
export function expectWellFormed(xml: string): void {
  expect(xml).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?>/i);
  expect(xml.match(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u)).toBeNull();
  const open: string[] = [];
  const problems: string[] = [];
  let roots = 0;
  const parser = new Parser(
    {
      onopentag(name, _attributes, isImplied) {
        if (open.length === 0) roots += 1;
        if (isImplied) problems.push(`<${name}> is nowhere opened`);
        open.push(name);
      },
      onclosetag(name, isImplied) {
        const selfClosing = xml.slice(0, parser.endIndex + 1).endsWith("/>");
        if (open.pop() !== name || (isImplied && !selfClosing)) problems.push(`<${name}> is not closed in its place`);
      },
      ontext(text) {
        if (open.length === 0 && text.trim() !== "") problems.push(`words outside of everything: ${text}`);
      },
    },
    { xmlMode: true },
  );
  parser.write(xml);
  parser.end();
  const bare = xml.replace(/<!\[CDATA\[.*?\]\]>/gs, "").match(/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)|\]\]>/gi);
  expect([...problems, ...open, ...(bare ?? [])]).toEqual([]);
  expect(roots).toBe(1);
}
