import { ok, type Result, refuse } from "#domain/result.ts";

export type TextEncodingName = "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "big5" | "windows-1252";
export type DecodedText = { text: string; encoding: TextEncodingName };

/** Bytes of a text file we read; more is `tooLarge`. */
export const longestTextFile = 4_000_000;

const signatures: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04], // ZIP, and with it Word and Excel
  [0x50, 0x4b, 0x05, 0x06],
  [0x25, 0x50, 0x44, 0x46, 0x2d], // PDF
  [0xd0, 0xcf, 0x11, 0xe0], // Word and Excel before 2007
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x1f, 0x8b],
  [0x7f, 0x45, 0x4c, 0x46],
  [0x52, 0x49, 0x46, 0x46],
  [0x7b, 0x5c, 0x72, 0x74, 0x66], // RTF
];

/**
 * The text of a file in whatever encoding Chinese and English desks still have: UTF-8 and UTF-16 with or without a byte
 * order mark, GB18030 (with GBK and GB 2312), Big5, Windows-1252. Refused: `tooLarge`, `fileBinary`, `fileUnreadable`.
 */
export function decodeText(bytes: Uint8Array): Result<DecodedText> {
  if (bytes.length > longestTextFile) return refuse("tooLarge");
  if (signatures.some((signature) => startsWith(bytes, signature))) return refuse("fileBinary");
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return decodeMarked(bytes.subarray(3), "utf-8");
  if (startsWith(bytes, [0xff, 0xfe])) return decodeMarked(bytes.subarray(2), "utf-16le");
  if (startsWith(bytes, [0xfe, 0xff])) return decodeMarked(bytes.subarray(2), "utf-16be");
  const utf8 = decode(bytes, "utf-8");
  if (utf8 !== null && !hasControls(utf8)) return ok({ text: utf8, encoding: "utf-8" });
  return decodeByLikelihood(bytes);
}

function decodeMarked(bytes: Uint8Array, encoding: TextEncodingName): Result<DecodedText> {
  const text = decode(bytes, encoding);
  if (text === null) return refuse("fileUnreadable");
  return hasControls(text) ? refuse("fileBinary") : ok({ text, encoding });
}

/** How much of a text must read as text for us to believe its encoding. */
const credible = 0.7;

function decodeByLikelihood(bytes: Uint8Array): Result<DecodedText> {
  const hasNul = bytes.includes(0);
  const sixteenBit = bytes.length % 2 === 0 ? (["utf-16le", "utf-16be"] as const) : [];
  // A NUL byte is half a character of UTF-16, or the mark of a binary file.
  const candidates: readonly TextEncodingName[] = hasNul
    ? sixteenBit
    : ["gb18030", "big5", "windows-1252", ...sixteenBit];
  let best: { text: string; encoding: TextEncodingName; score: number } | null = null;
  for (const encoding of candidates) {
    const text = decode(bytes, encoding);
    if (text === null || hasControls(text)) continue;
    const score = likelihood(text);
    if (best === null || score > best.score) best = { text, encoding, score };
  }
  if (best !== null && best.score >= credible) return ok({ text: best.text, encoding: best.encoding });
  return refuse(hasNul || controlBytes(bytes) > 0.02 ? "fileBinary" : "fileUnreadable");
}

function decode(bytes: Uint8Array, encoding: TextEncodingName): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return null;
  }
}

/** Control characters that no text has. Form feeds and escapes are left by old printers and terminals. */
function hasControls(text: string): boolean {
  return /[\u0000-\u0007\u000e-\u001a\u001c-\u001f]/.test(text) || text.includes("\ufffe");
}

function controlBytes(bytes: Uint8Array): number {
  return bytes.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length / Math.max(1, bytes.length);
}

// The most frequent characters of modern Chinese in both scripts: text read in the wrong encoding has almost none.
const common = new Set(
  "的一是不了在人有我他这这個們中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如" +
    "都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问" +
    "很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处" +
    "走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展" +
    "這個們來為國說時會對於過發後裡種經麼學現當沒動還進樣開從實軍無與長機關點業將兩間問並應戰頭體見產車話" +
    "內門兒東聲員論處義幾認條係氣題爾別變總電數報結務場計資許統區隊決習觀網監製譯審輯責編劃時間據發佈來源網绘编辑责任监制翻译审校剪辑",
);

/** From 0 to 1: how far a text consists of what Chinese and English pages consist of. */
function likelihood(text: string): number {
  let [likely, counted] = [0, 0];
  for (const character of text.slice(0, 20_000)) {
    if (/\s/u.test(character)) continue;
    const isHan = /\p{Script=Han}/u.test(character);
    // Rare characters are no evidence for themselves; a text of any length has common ones.
    const weight = isHan ? (common.has(character) ? 1.25 : 0.55) : plain(character) ? 1 : -1;
    likely += weight;
    counted++;
  }
  return counted === 0 ? 0 : likely / counted;
}

function plain(character: string): boolean {
  return /[\u0021-\u007e“”‘’—–…·、。〈-】〔〕！-～￥©®°±×à-ÿÀ-Ö•]/u.test(character);
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}
