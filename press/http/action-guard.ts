import type { IncomingMessage } from "node:http";
import type { ErrorCode } from "#domain/errors.ts";
import { bodyLimits } from "#press/http/request-guard.ts";

/** An action's name as the framework makes it: what the build calls a server reference. */
const actionId = /^[0-9a-f]{42}$/;
/** Far more than a document may have, so that who pasted too deep a list hears it from parseDocument; far from overflow. */
const nestingLimit = 500;
/** Objects and arrays: those of the largest document, and room for what stands around it. */
const containerLimit = 250_000;
/** With `containerLimit` no more than the million array members at which the framework's decoder gives up. */
const commaLimit = 750_000;

/**
 * Why a request that would change something of the studio is not let in, or undefined when it may go on. Only calls of
 * actions, as our own pages send them, reach the framework: its decoder answers 500 to what it cannot read, and takes
 * forms of several parts that no page of ours sends. The body is read here and given back to the stream.
 */
export async function refusedAction(request: IncomingMessage): Promise<ErrorCode | undefined> {
  const id = request.headers["next-action"];
  const type = request.headers["content-type"] ?? "";
  if (request.method !== "POST" || typeof id !== "string" || !actionId.test(id) || !/^text\/plain\b/i.test(type)) {
    return "invalidInput";
  }
  const body = await peekBody(request, bodyLimits.other);
  return body === null ? "tooLarge" : refusedArguments(body.toString("utf8"));
}

/** The whole body, which stays in the stream for whoever reads it next; null when it has more than `most` bytes. */
function peekBody(request: IncomingMessage, most: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  return new Promise((resolve, reject) => {
    const settle = (settled: () => void) => {
      request.off("readable", read).off("error", fail).off("close", fail);
      settled();
    };
    const fail = () => settle(() => reject(new Error("the request ended before its body did")));
    const read = () => {
      for (let chunk: Buffer | null = request.read(); chunk !== null; chunk = request.read()) {
        chunks.push(chunk);
        length += chunk.length;
        if (length > most) return settle(() => resolve(null));
      }
      if (!request.complete) return;
      const body = Buffer.concat(chunks);
      // In this very tick: the stream has not said its end yet, and with something in it does not.
      request.unshift(body);
      settle(() => resolve(body));
    };
    request.on("readable", read).once("error", fail).once("close", fail);
  });
}

/** Why these arguments are not what the framework's own client would have written for plain data. */
export function refusedArguments(text: string): ErrorCode | undefined {
  // Before anything that could overflow the stack or the memory sees it.
  if (!isBounded(text)) return "tooLarge";
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return "invalidInput";
  }
  return Array.isArray(parsed) && isPlain(parsed, parsed, new Set()) ? undefined : "invalidInput";
}

function isBounded(text: string): boolean {
  let [depth, containers, commas] = [0, 0, 0];
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (quoted) {
      if (character === "\\") at += 1;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ",") commas += 1;
    else if (character === "[" || character === "{") {
      depth += 1;
      containers += 1;
      if (depth > nestingLimit) return false;
    } else if (character === "]" || character === "}") depth -= 1;
  }
  return containers <= containerLimit && commas <= commaLimit;
}

/**
 * Whether a value is plain data in the framework's notation, where a `$` begins what JSON cannot say. Of that our pages use
 * three things: `$$` for a dollar, `$undefined`, and `$0:…` for an object that stands earlier in the same arguments.
 */
function isPlain(value: unknown, root: unknown[], earlier: Set<unknown>): boolean {
  if (typeof value === "string") {
    return (
      !value.startsWith("$") || value.startsWith("$$") || value === "$undefined" || earlier.has(target(value, root))
    );
  }
  if (typeof value !== "object" || value === null) return true;
  // The decoder drops this member silently; whoever sends it means harm, so nothing of it is carried out.
  if (Object.hasOwn(value, "__proto__")) return false;
  const plain = Object.values(value).every((member) => isPlain(member, root, earlier));
  // Only now: an object that holds itself has no end.
  earlier.add(value);
  return plain;
}

/** What `$0:a:b` refers to. */
function target(reference: string, root: unknown): unknown {
  const [chunk, ...path] = reference.split(":");
  if (chunk !== "$0") return undefined;
  let found = root;
  for (const name of path) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, name)) return undefined;
    found = Reflect.get(found, name);
  }
  return found;
}
