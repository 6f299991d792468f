import { once } from "node:events";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { expect, it } from "vitest";
import { closeServer, listenOn, visitorsServer } from "#press/http/listening.ts";

it("closes with a connection that never asked, and lets what is asked be answered", async () => {
  let answer: (() => void) | undefined;
  const server = visitorsServer((_, response) => {
    answer = () => response.end("answered");
  });
  const port = await listenOn(server, { host: "127.0.0.1", port: 0 });
  const [asking, silent] = [connect(port, "127.0.0.1"), connect(port, "127.0.0.1")];
  await once(silent, "connect");
  asking.write("GET / HTTP/1.1\r\nhost: a\r\n\r\n");
  await expect.poll(() => answer).toBeDefined();
  const [closed, said] = [closeServer(server), text(asking)];
  await text(silent);
  answer?.();
  expect(await said).toContain("answered");
  await closed;
});
