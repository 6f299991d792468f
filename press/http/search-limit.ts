import type { IncomingMessage } from "node:http";
import { isIPv6 } from "node:net";
import { parseSettings } from "#domain/settings/settings.ts";
import { createClientAddress } from "#press/http/client-address.ts";
import { peerOf } from "#press/kiosk/house.ts";

const windowMs = 10_000;
/** Of a search; what is suggested to somebody who types is one, and comes with every few letters. */
const searchCost = 5;
/** More addresses than these are not counted: who has so many waits in the queue of searches as everybody does. */
const mostAddresses = 20_000;

export type SearchLimit = {
  /** Counts a search, or a suggestion, of an address. Gives the seconds to wait where it is one too many, else null. */
  count(address: string, what: "search" | "suggestion"): number | null;
};

/** @param searches that an address may make in ten seconds, or five times as many suggestions; 0: as many as it likes */
export function createSearchLimit(searches: number, now = () => performance.now()): SearchLimit {
  let began = Number.NEGATIVE_INFINITY;
  const spent = new Map<string, number>();
  return {
    count(address, what) {
      if (searches === 0) return null;
      if (now() - began >= windowMs) {
        began = now();
        spent.clear();
      }
      const who = networkOf(address);
      const so = spent.get(who) ?? 0;
      if (so === 0 && spent.size >= mostAddresses) return null;
      const cost = so + (what === "search" ? searchCost : 1);
      if (cost > searches * searchCost) return Math.max(1, Math.ceil((began + windowMs - now()) / 1000));
      spent.set(who, cost);
      return null;
    },
  };
}

/** Whoever has one address of IPv6 has all of its network of 64 bits. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes(".")) return address.replace(/^::ffff:/i, "");
  const [head = [], tail] = address.split("::").map((part) => part.split(":").filter((group) => group !== ""));
  const zeros = tail === undefined ? 0 : 8 - head.length - tail.length;
  const groups = [...head, ...Array<string>(zeros).fill("0"), ...(tail ?? [])];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}

type Open = { limit: SearchLimit; addressOf: (request: IncomingMessage) => string };
let open: Open | undefined;

/** The same of a request, by this process's settings: behind a proxy that is trusted, by the address that it names. */
export function countSearch(request: IncomingMessage, what: "search" | "suggestion"): number | null {
  open ??= openLimit();
  return open.limit.count(open.addressOf(request), what);
}

function openLimit(): Open {
  const { searchLimit, trustedProxies } = parseSettings(process.env);
  const peer = (request: IncomingMessage) => peerOf(request) || (request.socket.remoteAddress ?? "");
  return { limit: createSearchLimit(searchLimit), addressOf: createClientAddress(trustedProxies, peer) };
}
