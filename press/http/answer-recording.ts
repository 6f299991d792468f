import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { answerInPart } from "#domain/media/byte-range.ts";
import { bytesOf } from "#domain/media/pieces.ts";
import { recordingEndings, recordingFileEndings } from "#domain/media/recording.ts";
import { immutable, revalidate } from "#press/answer.ts";
import { securityHeaders } from "#press/content-policy.ts";
import { readerHas } from "#press/http/if-none-match.ts";
import type { RecordingCopy } from "#press/recording-copy.ts";

const recordingPath = new RegExp(`^/media/([0-9a-f]{64})\\.(${recordingFileEndings.join("|")})$`);

/**
 * Answers a reader who plays a recording, in whole or in part (RFC 9110 §14), a piece at a time and no faster than it is
 * taken. False when the path names no recording that was published.
 */
export async function answerRecording(
  recordings: RecordingCopy,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<boolean> {
  const [, hash = "", ending = ""] = recordingPath.exec(path) ?? [];
  if (hash === "") return false;
  const head = await recordings.head(hash);
  if (!head || recordingEndings[head.mime] !== ending) return false;
  const etag = `"${hash.slice(0, 22)}"`;
  // By an address with a query nobody hears that it is gone (purge.ts).
  const own = { ...securityHeaders, "cache-control": request.url?.includes("?") ? revalidate : immutable, etag };
  const { range, "if-range": ifRange, "if-none-match": ifNoneMatch } = request.headers;
  if (ifNoneMatch !== undefined && readerHas(ifNoneMatch, etag)) {
    response.writeHead(304, own).end();
    return true;
  }
  // Only who fetches it is given a part (RFC 9110 §14.2).
  const asked = {
    range: request.method === "GET" ? range : undefined,
    ifRange: Array.isArray(ifRange) ? ifRange[0] : ifRange,
  };
  const { status, headers, part } = answerInPart(asked, { size: head.bytes, etag });
  const kept = part ? { "content-type": head.mime } : { "cache-control": "no-store" };
  response.writeHead(status, { ...own, ...headers, ...kept });
  if (part === null || request.method === "HEAD") {
    response.end();
    return true;
  }
  const bytes = bytesOf(part, (number) => recordings.piece(hash, head, number));
  // A reader who goes away, as players do at each jump, is no failure of ours.
  await pipeline(Readable.from(bytes), response).catch((error: unknown) => {
    if (!request.destroyed && !response.destroyed) throw error;
  });
  return true;
}
