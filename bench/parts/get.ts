import { Agent, request } from "node:http";

/** What a server sent, as it sent it: nothing is unpacked. */
export type Got = { status: number; headers: [string, string][]; body: Buffer };

const agent = new Agent({ keepAlive: true, maxSockets: 512 });
const patienceMs = 30_000;

/** A GET on a connection that is kept, as a browser keeps it. */
export function get(url: string, headers: Record<string, string> = {}): Promise<Got> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, headers, timeout: patienceMs }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("error", reject);
      response.once("end", () => {
        const raw = response.rawHeaders;
        const named = raw.flatMap((name, at): [string, string][] =>
          at % 2 === 0 ? [[name.toLowerCase(), raw[at + 1] ?? ""]] : [],
        );
        resolve({ status: response.statusCode ?? 0, headers: named, body: Buffer.concat(chunks) });
      });
    });
    asked.once("timeout", () => asked.destroy(new Error(`${url} did not answer`)));
    asked.once("error", reject);
    asked.end();
  });
}
