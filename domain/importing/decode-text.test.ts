import { describe, expect, it } from "vitest";
import { decodeText } from "#domain/importing/decode-text.ts";

/** Encodes by searching the decoder's own table, so that the bytes are real ones. */
function encoderOf(encoding: "gb18030" | "big5"): (text: string) => Uint8Array {
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder(encoding);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(new Uint8Array([lead, trail]));
      if ([...character].length === 1 && character !== "\ufffd" && !table.has(character))
        table.set(character, [lead, trail]);
    }
  }
  return (text) =>
    new Uint8Array(
      [...text].flatMap((character) => {
        const code = character.charCodeAt(0);
        const bytes = code < 0x80 ? [code] : table.get(character);
        if (bytes === undefined) throw new Error(`${encoding} has no ${character}`);
        return bytes;
      }),
    );
}
const gb18030 = encoderOf("gb18030");
const big5 = encoderOf("big5");

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), !bigEndian);
  return bytes;
}

const hans =
  "城市的河\n发布时间：2024-05-06 08:00 | 来源：河边网 | 责任编辑：吴一凡\n春天来了，河水慢慢涨起来，两岸的人都出来散步。\n";
const hant =
  "城市的河\n發佈時間：2024-05-06 08:00 | 來源：河邊網 | 責任編輯：吳一凡\n春天來了，河水慢慢漲起來，兩岸的人都出來散步。\n";
const english = "The river of the city\nSpring comes, and “everybody” walks along the river’s banks — at last.\n";

describe("the encoding of a text file is found", () => {
  it.each([
    ["UTF-8", new TextEncoder().encode(hans), "utf-8", hans],
    ["UTF-8 with a byte order mark", new TextEncoder().encode(`\ufeff${hans}`), "utf-8", hans],
    ["GB18030, 简体", gb18030(hans), "gb18030", hans],
    ["GB18030, 繁體", gb18030(hant), "gb18030", hant],
    ["GB18030, a title alone", gb18030("数字中国：当数据成为新生产要素"), "gb18030", "数字中国：当数据成为新生产要素"],
    ["Big5", big5(hant), "big5", hant],
    ["Big5, a title alone", big5("數字中國：當數據成為新生產要素"), "big5", "數字中國：當數據成為新生產要素"],
    [
      "Big5 with much English",
      big5(`${english.replace(/[“”’—]/g, "'")}${hant}`),
      "big5",
      `${english.replace(/[“”’—]/g, "'")}${hant}`,
    ],
    ["UTF-16 LE with a mark", utf16(`\ufeff${hans}`, false), "utf-16le", hans],
    ["UTF-16 BE with a mark", utf16(`\ufeff${hant}`, true), "utf-16be", hant],
    ["UTF-16 LE without a mark", utf16(hans, false), "utf-16le", hans],
    ["UTF-16 BE without a mark", utf16(english, true), "utf-16be", english],
    [
      "Windows-1252",
      new Uint8Array(
        [...english.replace("“", "\u0093").replace("”", "\u0094").replace("’", "\u0092").replace("—", "\u0097")].map(
          (c) => c.charCodeAt(0),
        ),
      ),
      "windows-1252",
      english,
    ],
    ["nothing at all", new Uint8Array(), "utf-8", ""],
  ])("%s", (_name, bytes, encoding, text) => {
    expect(decodeText(bytes)).toEqual({ ok: true, value: { text, encoding } });
  });
});

describe("what is no text is refused", () => {
  it.each([
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), "fileBinary"],
    ["a Word file", new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14]), "fileBinary"],
    ["a PDF", new TextEncoder().encode("%PDF-1.7\n1 0 obj"), "fileBinary"],
    ["text with NUL bytes", new TextEncoder().encode("plain\u0000text\u0000here!"), "fileBinary"],
    ["random bytes", Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919 + (at >> 3) * 31) % 256), "fileBinary"],
    ["bytes of no encoding", Uint8Array.from({ length: 400 }, (_, at) => 0x80 + ((at * 37) % 0x20)), "fileUnreadable"],
    ["more than four megabytes", new Uint8Array(4_000_001).fill(0x61), "tooLarge"],
  ])("%s", (_name, bytes, code) => {
    expect(decodeText(bytes)).toEqual({ ok: false, error: { code } });
  });
});
