import { strFromU8, strToU8, zipSync } from "fflate";
import mammoth from "mammoth";
import { documentLimits } from "#domain/document/document.ts";
import { escapeMarkup } from "#domain/escape-markup.ts";
import { readHtml } from "#domain/importing/html/read-html.ts";
import { type Reading, ReadWarnings } from "#domain/importing/reading.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import {
  countTracked,
  prepareWord,
  type TrackedChanges,
  type TrackedCount,
  wordSigns,
} from "#editor/files/prepare-word.ts";
import { unpackWord } from "#editor/files/unpack-word.ts";
import { numberItems, withNumbers } from "#editor/files/word-numbers.ts";
import { placeByStyle } from "#editor/files/word-styles.ts";
import { childNamed, elementsNamed, parseXml, printXml, textOfXml } from "#editor/files/word-xml.ts";
import { percentDecoded } from "#editor/percent-decoded.ts";

export type ReadWord = { reading: Reading; tracked: TrackedCount };

const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  `r.${wordSigns.dots} => em.dots`,
  "highlight => mark",
  "strike => s",
];

/**
 * Reads a Word file. It is unpacked within limits, and only its text parts are handed on. Tracked changes are decided by
 * `changes`; whether there are any is told, so that somebody can be asked.
 */
export async function readWord(bytes: Uint8Array, changes: TrackedChanges): Promise<Result<ReadWord>> {
  const unpacked = unpackWord(bytes);
  if (!unpacked.ok) return unpacked;
  const { files, embedded } = unpacked.value;
  const warnings = new ReadWarnings();
  const text = strFromU8(files["word/document.xml"] ?? new Uint8Array());
  const paragraphs = text.match(/<w:p[ >/]/g)?.length ?? 0;
  if (paragraphs > documentLimits.blocks) {
    return refuse("documentTooLarge", { params: { limit: "blocks", most: documentLimits.blocks } });
  }
  const numbering = parseXml(strFromU8(files["word/numbering.xml"] ?? new Uint8Array()));
  const styles = parseXml(strFromU8(files["word/styles.xml"] ?? new Uint8Array()));
  const tracked = { inserted: 0, deleted: 0 };
  for (const name of Object.keys(files).filter((each) => /^word\/(?:document|footnotes|endnotes)\.xml$/.test(each))) {
    const root = parseXml(strFromU8(files[name] ?? new Uint8Array()));
    if (root === null) return refuse("documentTooLarge", { params: { limit: "depth", most: 400 } });
    const found = countTracked(root);
    tracked.inserted += found.inserted;
    tracked.deleted += found.deleted;
    prepareWord(root, changes, warnings);
    if (numbering && styles) placeByStyle(root, styles, numbering);
    if (numbering && name === "word/document.xml") numberItems(root, numbering);
    files[name] = strToU8(printXml(root));
  }
  tellOfParts(files, embedded, warnings);
  // What isn't well-formed can take the library's own parser minutes: it gets every part as ours read it.
  for (const name of Object.keys(files).filter((each) => /\.(?:xml|rels)$/.test(each))) {
    const root = parseXml(strFromU8(files[name] ?? new Uint8Array()));
    if (root === null) return refuse("documentTooLarge", { params: { limit: "depth", most: 400 } });
    files[name] = strToU8(printXml(root));
  }
  const pictures: string[] = [];
  const packed = zipSync(files, { level: 0 });
  const options = {
    styleMap,
    convertImage: mammoth.images.imgElement(async (image) => {
      pictures.push(`data:${image.contentType};base64,${await image.read("base64")}`);
      return { src: `docx-picture:${pictures.length - 1}` };
    }),
  };
  // In a browser the library takes the one, in Node the other.
  const source = { arrayBuffer: packed.buffer as ArrayBuffer, buffer: packed as Buffer };
  const html = await mammoth.convertToHtml(source, options).catch(() => null);
  if (html === null) return refuse("fileDamaged");
  for (const { message } of html.messages) {
    const lost = /unrecognised element was ignored: (\S+)/.exec(message)?.[1];
    if (lost !== undefined) warnings.add("otherLeftOut", lost);
  }
  const read = readHtml(withReadings(withNumbers(html.value)), warnings);
  if (!read.ok) return read;
  const blocks = read.value.blocks.map((block) =>
    block.type === "readPicture" && block.src.startsWith("docx-picture:")
      ? { ...block, src: pictures[Number(block.src.split(":")[1])] ?? "" }
      : block,
  );
  return ok({ reading: { blocks, warnings: read.value.warnings }, tracked });
}

/** Comments, other files, other ways of counting: what the text itself doesn't show. */
function tellOfParts(files: Record<string, Uint8Array>, embedded: number, warnings: ReadWarnings): void {
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  // Patterns that look for an end would go over a part that has none again and again.
  const parsed = (name: string) => parseXml(part(name)) ?? "";
  for (const comment of elementsNamed(parsed("word/comments.xml"), "w:comment"))
    warnings.add("commentLeftOut", textOfXml(comment));
  for (const { attrs } of elementsNamed(parsed("word/_rels/document.xml.rels"), "Relationship")) {
    if (attrs.TargetMode === "External" && !/relationships\/hyperlink$/.test(attrs.Type ?? ""))
      warnings.add("externalLeftOut", attrs.Target ?? "");
  }
  if (embedded > 0) warnings.add("otherLeftOut", "word/embeddings", embedded);
  if (!/<w:numPr>/.test(part("word/document.xml"))) return;
  for (const level of elementsNamed(parsed("word/numbering.xml"), "w:lvl")) {
    const format = level.attrs["w:ilvl"] === "0" ? childNamed(level, "w:numFmt")?.attrs["w:val"] : undefined;
    if (format !== undefined && !/^(?:bullet|decimal|none)$/.test(format)) warnings.add("numberingChanged", format);
  }
}

/** Readings that were carried as links. */
function withReadings(html: string): string {
  const sign = new RegExp(`<a href="#${wordSigns.ruby}([^"]*)">(.*?)</a>`, "g");
  return html.replace(sign, (whole, reading: string, words: string) => {
    // A file may have an anchor of this name by itself, which nobody encoded.
    const read = percentDecoded(reading);
    if (read === null) return whole;
    const plain = escapeMarkup(read);
    return `<ruby>${words}<rt>${plain}</rt></ruby>`;
  });
}
