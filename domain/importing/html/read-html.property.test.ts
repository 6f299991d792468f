import fc from "fast-check";
import { expect, test } from "vitest";
import { documentTexts } from "#domain/document/block-text.ts";
import { parseDocument } from "#domain/document/parse-document.ts";
import { readHtml } from "#domain/importing/html/read-html.ts";
import { settleReading } from "#domain/importing/settle-reading.ts";

const word = fc.constantFrom(
  "潮水",
  "退去",
  "Morning",
  "light",
  "码头。",
  "a < b",
  "“灯”",
  "1.5",
  "é",
  "😀",
  " ",
  "\n",
  "\u00a0",
);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(""));
const names =
  "p div section span b strong i em u s sup sub mark a h1 h2 h3 h6 ul ol li blockquote table tr td th pre code ruby font figure figcaption article dl dd center ins del q small br hr o:p x-own";
const styles = fc.constantFrom(
  "",
  "font-weight:700",
  "font-weight:normal",
  "font-style:italic;color:red",
  "text-emphasis:filled dot",
  "vertical-align:super",
  "vertical-align:sub",
  "mso-list:l0 level1 lfo1",
  "mso-list:l0 level7 lfo1",
  "mso-highlight:yellow",
  "display:block",
  "mso-outline-level:2",
);

const { node } = fc.letrec<{ node: string; element: string; nodes: string }>((tie) => ({
  node: fc.oneof({ maxDepth: 7, depthSize: "medium" }, words.map(toHtml), tie("element")),
  nodes: fc.array(tie("node"), { maxLength: 5 }).map((all) => all.join("")),
  element: fc
    .tuple(fc.constantFrom(...names.split(" ")), styles, tie("nodes"), fc.constantFrom("", "2", "-1", "9999999"))
    .map(
      ([name, style, inner, number]) =>
        `<${name} style="${style}" start="${number}" colspan="${number}">${inner}</${name}>`,
    ),
}));

function toHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Letters, figures and signs, whatever white space and bars stand between them. */
const lettersOf = (text: string) => text.replace(/[\s\u00a0|]/gu, "");

function written(html: string): string {
  return html
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

test("whatever HTML comes in, a valid document comes out, with every letter in its order", () => {
  fc.assert(
    fc.property(node, (html) => {
      const read = readHtml(html);
      if (!read.ok) return;
      const { blocks } = settleReading(read.value);
      const document = parseDocument({ type: "doc", content: blocks });
      expect(document).toMatchObject({ ok: true });
      if (!document.ok) return;
      const sorted = (text: string) => [...lettersOf(text)].sort().join("");
      const printed = documentTexts(document.value).join("\n");
      expect(sorted(printed.replace(/(?<=^|\n)(?:• |\d+\. )+/gu, ""))).toBe(sorted(written(html)));
    }),
    { numRuns: 400 },
  );
});

test("no rubbish makes the reader fail", () => {
  const rubbish = fc.array(
    fc.constantFrom(
      "<",
      ">",
      "</p>",
      "<p",
      "<table><tr>",
      "</td>",
      "<![if !x]>",
      "<!--",
      "-->",
      "&#0;",
      "&#xD800;",
      "词",
      '="',
      "<a href='javascript:x'>",
      "<ruby>",
      "<rt>",
      "\u0000",
      "<li>",
      "<script>",
      "</script>",
    ),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(
      fc.oneof(
        rubbish.map((parts) => parts.join("")),
        fc.string(),
      ),
      (html) => {
        const read = readHtml(html);
        if (!read.ok) return;
        expect(parseDocument({ type: "doc", content: settleReading(read.value).blocks })).toMatchObject({ ok: true });
        expect(JSON.stringify(read.value.blocks)).not.toContain("javascript:");
      },
    ),
  );
});
