import type { ByteRange } from "#domain/media/byte-range.ts";
import { pieceBytes } from "#domain/media/recording.ts";

/** The bytes of a range, a piece at a time, each asked for when the one before it has gone. */
export async function* bytesOf(
  { start, end }: ByteRange,
  piece: (number: number) => Promise<Uint8Array>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let at = start; at <= end; ) {
    const number = Math.floor(at / pieceBytes);
    const from = at - number * pieceBytes;
    const bytes = (await piece(number)).slice(from, Math.min(pieceBytes, end - number * pieceBytes + 1));
    if (bytes.length === 0) throw new Error(`piece ${number} of a recording is shorter than it was said to be`);
    yield bytes;
    at += bytes.length;
  }
}
