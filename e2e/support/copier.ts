// Started once by the global setup: answers POST /<article of the sample desk> with the id of a copy made by the operator's
// import, which a process of its own for each journey would spend seconds on starting.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { importFiles } from "#cli/commands/import.ts";

const content = join(import.meta.dirname, "..", "..", "content", "articles");

/** What the import prints for an article is its report; nothing else is done with it here. */
async function importReport(article: string): Promise<string> {
  const lines: string[] = [];
  const { log } = console;
  console.log = (line: string) => lines.push(line);
  try {
    await importFiles([join(content, article)], { json: true, newIds: true });
  } finally {
    console.log = log;
  }
  return lines.at(-1) ?? "";
}

// One after another: two at once would tell each other's reports.
let turn: Promise<unknown> = Promise.resolve();
const server = createServer((request, response) => {
  const report = turn.then(() => importReport((request.url ?? "").slice(1)));
  turn = report.catch(() => undefined);
  report.then(
    (text) => response.end(text),
    (error) => response.writeHead(500).end(String(error)),
  );
});
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
process.once("disconnect", () => process.exit());
