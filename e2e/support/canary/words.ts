import { createHash } from "node:crypto";
import { createId } from "#domain/ids.ts";

/** What each word was put into, by the word. All are lower-case letters and digits, so that a slug can be one. */
export type Planted = Record<string, string>;

/** Every word that we make begins so: one search finds them all. */
const beginning = "zqk";
const made = new RegExp(`${beginning}[0-9a-z]{9}`, "g");

/** A word that is nowhere else. It has no digits, which could make a number of it that the other language lacks. */
export const newWord = () => `${beginning}${createId(9).replace(/\d/g, (digit) => "abcdefghij"[Number(digit)] ?? "")}`;

/** So much of a body is looked through; nothing of ours is longer but recordings. */
const looked = 4_000_000;

/**
 * The words of `planted` that stand in what was answered: as they are, in any case, escaped as in JSON, HTML or an address,
 * encoded as base64 at any place of it, or parted by tags.
 */
export function wordsIn(text: string, planted: Planted): string[] {
  const found = new Set<string>();
  const ids = Object.keys(planted).filter((word) => !word.startsWith(beginning));
  const anyId = new RegExp(`(?<![0-9a-z])(?:${["-", ...ids].join("|")})(?![0-9a-z])`, "g");
  for (const reading of readings(text.slice(0, looked))) {
    for (const [word] of [...reading.matchAll(made), ...reading.matchAll(anyId)]) if (word in planted) found.add(word);
  }
  return [...found];
}

/** A word may be wrapped more than once: base64 of JSON of escaped HTML, or an address within an address. */
function readings(text: string): Set<string> {
  const plain = unescaped(unescaped(text));
  const packed = fromBase64(text === plain ? text : `${text}\n${plain}`);
  const all = [text, plain, withoutTags(plain), packed, unescaped(unescaped(packed))];
  return new Set(all.map((one) => one.toLowerCase()));
}

const escapes = /&#x([0-9a-f]{1,6});?|&#(\d{1,7});?|\\+u\{?([0-9a-f]{4,6})\}?|\\+x([0-9a-f]{2})|%([0-9a-f]{2})/gi;

function unescaped(text: string): string {
  return text.replaceAll("&amp;", "&").replace(escapes, (_whole, html, decimal, json, hex, percent) => {
    const code = decimal === undefined ? Number.parseInt(html ?? json ?? hex ?? percent, 16) : Number(decimal);
    return code > 0x10ffff ? "" : String.fromCodePoint(code);
  });
}

/** Of text only, since a search that marks what it found parts the words. */
const withoutTags = (text: string) => text.replace(/<\/?(?:mark|wbr|b|em|strong|span|i|ruby|rb|rt)\b[^>]*>/gi, "");

/** Each run that may be base64, read from each of the four places where it may begin: slashes of an address look alike. */
function fromBase64(text: string): string {
  const read: string[] = [];
  for (const [run] of text.matchAll(/[A-Za-z0-9+/_-]{16,}/g)) {
    for (const from of [0, 1, 2, 3]) read.push(Buffer.from(run.slice(from), "base64").toString("latin1"));
  }
  return read.join("\n");
}

export const sha256 = (bytes: string | Uint8Array) => createHash("sha256").update(bytes).digest("hex");
