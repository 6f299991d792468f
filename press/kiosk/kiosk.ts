// A thread of its own, started by open-kiosk.ts: it answers what is pressed from memory while the other one renders, saves
// and compresses, and hands everything else on to it. It imports next to nothing, so that its heap stays small.
import { executionAsyncResource } from "node:async_hooks";
import type { Server } from "node:http";
import { parentPort } from "node:worker_threads";
import { closeServer, listenOn, visitorsServer } from "#press/http/listening.ts";
import { writeAnswer } from "#press/http/write-answer.ts";
import { Forwarder } from "#press/kiosk/forward.ts";
import type { FromKiosk, ToKiosk } from "#press/kiosk/notes.ts";
import type { Kept } from "#press/memory.ts";

const atHand = new Map<string, Kept>();
/**
 * The first that were answered, and a tick of the loop. The engine forgets what objects look like once none of a kind is left,
 * which a collection finds whenever nobody is being answered; it learns that anew a few times and then looks each member up.
 * Held here, there is always one left: without them a page costs half as much again from the first quiet minute on.
 */
const specimens: unknown[] = [];
const specimensEnough = 8;
process.nextTick(() => specimens.push(executionAsyncResource()));
let forwarder: Forwarder | undefined;
let server: Server | undefined;

parentPort?.on("message", (note: ToKiosk) => void hear(note));

async function hear(note: ToKiosk): Promise<void> {
  switch (note.kind) {
    case "changes":
      return change(note.changes);
    case "open":
      return open(note);
    case "close":
      if (server) await closeServer(server);
      forwarder?.close();
      return tell({ kind: "closed" });
    default:
      note satisfies never;
  }
}

function change(changes: ReadonlyMap<string, Kept | undefined> | null): void {
  if (changes === null) atHand.clear();
  for (const [path, kept] of changes ?? []) {
    if (kept === undefined) atHand.delete(path);
    else atHand.set(path, kept);
  }
}

async function open({ address, house }: Extract<ToKiosk, { kind: "open" }>): Promise<void> {
  const forward = new Forwarder(house);
  forwarder = forward;
  server = visitorsServer((request, response) => {
    const { url = "/", method } = request;
    const kept = method === "GET" || method === "HEAD" ? atHand.get(url) : undefined;
    if (kept === undefined) return forward.forward(request, response);
    kept.used[0] = 1;
    if (specimens.length <= specimensEnough) specimens.push([request, response, request.socket]);
    writeAnswer(request, response, kept.answer);
  });
  server.on("upgrade", (request, socket, head) => forward.upgrade(request, socket, head));
  try {
    await listenOn(server, address);
    tell({ kind: "open" });
  } catch (error) {
    tell({ kind: "refused", code: (error as NodeJS.ErrnoException).code ?? String(error) });
  }
}

function tell(note: FromKiosk): void {
  parentPort?.postMessage(note);
}
