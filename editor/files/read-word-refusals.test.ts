import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readWord } from "#editor/files/read-word.ts";
import { changed, line, read, wordFile } from "#editor/files/testing/word-files.ts";

describe("what is refused", () => {
  const refused = async (file: Uint8Array) => {
    const result = await readWord(file, "accept");
    return result.ok ? "taken" : [result.error.code, result.error.params?.limit].filter(Boolean).join(" ");
  };

  test("macros, document types, bombs, and what is no Word file", { timeout: 30_000 }, async () => {
    const plain = await wordFile([line("好")]);
    const withPart = (name: string, content: string | Uint8Array) =>
      changed(plain, (parts) => {
        parts[name] = typeof content === "string" ? strToU8(content) : content;
      });
    expect(await refused(plain)).toBe("taken");
    expect(await refused(withPart("word/vbaProject.bin", "x"))).toBe("fileUnsafe");
    expect(
      await refused(
        withPart(
          "word/document.xml",
          '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document>&e;</w:document>',
        ),
      ),
    ).toBe("fileUnsafe");
    expect(await refused(withPart("word/styles.xml", new Uint8Array(3_000_000)))).toBe("documentTooLarge unpacked");
    expect(
      await refused(
        changed(plain, (parts) => {
          for (let at = 0; at < 2001; at++) parts[`word/media/${at}.png`] = new Uint8Array(1);
        }),
      ),
    ).toBe("documentTooLarge entries");
    expect(await refused(strToU8("not a zip"))).toBe("fileDamaged");
    expect(await refused(zipSync({ "a.txt": strToU8("a") }))).toBe("fileDamaged");
    expect(await refused(new Uint8Array(20_000_001))).toBe("documentTooLarge file");
  });

  test("nothing that would keep whoever opens it waiting for ever, or end in a fault of ours", async () => {
    const plain = await wordFile([line("好")]);
    const withPart = (name: string, content: string) =>
      changed(plain, (parts) => {
        parts[name] = strToU8(content);
      });
    const withBody = (body: string, numbering = "") =>
      changed(plain, (parts) => {
        const xml = new TextDecoder().decode(parts["word/document.xml"]);
        parts["word/document.xml"] = strToU8(xml.replace("<w:body>", `<w:body>${body}`));
        if (numbering !== "") parts["word/numbering.xml"] = strToU8(`<w:numbering>${numbering}</w:numbering>`);
      });
    // Parts whose elements never end; what is read of them is not the question.
    await refused(withPart("word/comments.xml", `<w:comments>${"<w:comment ".repeat(20_000)}`));
    await refused(withPart("word/_rels/document.xml.rels", `<Relationships>${"<Relationship ".repeat(20_000)}`));
    await refused(withBody("<w:p><w:pPr><w:numPr></w:numPr></w:pPr></w:p>", '<w:lvl w:ilvl="0">'.repeat(20_000)));
    expect(await refused(withBody("<w:a>".repeat(5000) + "</w:a>".repeat(5000)))).toBe("documentTooLarge depth");
    const link = '<w:p><w:hyperlink w:anchor="duizhao-ruby:%"><w:r><w:t>词</w:t></w:r></w:hyperlink></w:p>';
    expect((await read(withBody(link))).text).toBe("词\n\n好");
    const item = '<w:numPr><w:ilvl w:val="900000000"/><w:numId w:val="1"/></w:numPr>';
    const counted =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="900000000"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl>' +
      '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const deep = withBody(`<w:p><w:pPr>${item}</w:pPr><w:r><w:t>项</w:t></w:r></w:p>`, counted);
    expect((await read(deep)).text).toContain("项");
  });

  test("more than five thousand paragraphs, with the limit named", async () => {
    const many = changed(await wordFile([line("好")]), (parts) => {
      const xml = new TextDecoder().decode(parts["word/document.xml"]);
      parts["word/document.xml"] = strToU8(xml.replace("<w:body>", `<w:body>${"<w:p/>".repeat(5001)}`));
    });
    expect(await readWord(many, "accept")).toEqual({
      ok: false,
      error: { code: "documentTooLarge", params: { limit: "blocks", most: 5000 } },
    });
  });
});
