import { type IncomingHttpHeaders, request } from "node:http";
import { expect } from "@playwright/test";
import { sharedProduct } from "./product.ts";

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string };
export type Ask = { method?: string; headers?: Record<string, string>; body?: string | Uint8Array };

/** No answer may take longer, whatever was asked. */
const answerWithinMs = 15_000;

/** Asks the shared product over HTTP, adding nothing to what is written here and following nothing. */
export function ask(path: string, { method = "GET", headers = {}, body }: Ask = {}): Promise<Answer> {
  const { hostname, port } = new URL(sharedProduct().url);
  const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
  const signal = AbortSignal.timeout(answerWithinMs);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, signal, headers: { ...length, ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString("utf8"),
        }),
      );
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

/** Where our own pages say they are. */
export const ownOrigin = () => ({ origin: sharedProduct().url });

const inside =
  /prisma|postgres|node_modules|\bat (?:async )?[\w.<>]+ \([^)]*:\d+:\d+\)|[a-z]+Error:|SQLSTATE|ECONN|\/(?:server|db|press|app)\/[\w/-]+\.tsx?/i;

/** No answer tells what the house is made of. */
export function expectNothingInside({ body }: Answer, what: string): void {
  expect(inside.exec(body)?.[0], `${what} tells of the inside`).toBeUndefined();
}
