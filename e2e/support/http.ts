import { type IncomingHttpHeaders, request } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect } from "@playwright/test";
import { sharedProduct } from "./product.ts";

export type Answer = {
  status: number;
  headers: IncomingHttpHeaders;
  rawHeaders: string[];
  /** Unpacked. */
  bytes: Buffer;
  body: string;
};
export type Ask = { method?: string; headers?: Record<string, string>; body?: string | Uint8Array };

/** No answer may take longer, whatever was asked. */
const answerWithinMs = 15_000;

/** Asks the shared product over HTTP, adding nothing to what is written here and following nothing. */
export function ask(path: string, asked: Ask = {}): Promise<Answer> {
  return askAt(sharedProduct().url, path, asked);
}

/** The same of whoever listens at `url`. */
export function askAt(url: string, path: string, { method = "GET", headers = {}, body }: Ask = {}): Promise<Answer> {
  const { hostname, port } = new URL(url);
  const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
  const signal = AbortSignal.timeout(answerWithinMs);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, signal, headers: { ...length, ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const { headers, rawHeaders, statusCode: status = 0 } = response;
        try {
          const bytes = unpacked(Buffer.concat(chunks), headers["content-encoding"]);
          resolve({ status, headers, rawHeaders, bytes, body: bytes.toString("utf8") });
        } catch (error) {
          reject(error);
        }
      });
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

function unpacked(bytes: Buffer, encoding = ""): Buffer {
  if (bytes.length === 0) return bytes;
  if (encoding === "br") return brotliDecompressSync(bytes);
  return encoding === "gzip" ? gunzipSync(bytes) : bytes;
}

/** Where our own pages say they are. */
export const ownOrigin = () => ({ origin: sharedProduct().url });

const inside =
  /prisma|postgres|node_modules|\bat (?:async )?[\w.<>]+ \([^)]*:\d+:\d+\)|[a-z]+Error:|SQLSTATE|ECONN|\/(?:server|db|press|app)\/[\w/-]+\.tsx?/i;

/** No answer tells what the house is made of. */
export function expectNothingInside({ body }: Answer, what: string): void {
  expect(inside.exec(body)?.[0], `${what} tells of the inside`).toBeUndefined();
}
