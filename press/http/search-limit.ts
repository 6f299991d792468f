import ipaddr from "ipaddr.js";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

const seconds = 10;
/** Suggestions for a search: they come with every few letters. */
const suggestionsASearch = 5;

/** Counts a search, or a suggestion, of whoever asks. Gives the seconds to wait where it is one too many, else null. */
export type SearchLimit<By> = (by: By, what: "search" | "suggestion") => Promise<number | null>;

/** By address. @param searches that one may make in ten seconds, beside five times as many suggestions; 0: as many as it likes */
export function createSearchLimit(searches: number): SearchLimit<string> {
  const limiters = {
    search: new RateLimiterMemory({ points: searches, duration: seconds }),
    suggestion: new RateLimiterMemory({ points: searches * suggestionsASearch, duration: seconds }),
  };
  return async (address, what) => {
    const network = networkOf(address);
    if (searches === 0 || network === null) return null;
    try {
      await limiters[what].consume(network);
      return null;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.ceil(refused.msBeforeNext / 1000);
      throw refused;
    }
  };
}

/** One reader's: of IPv6 the network of 64 bits, all of which is theirs. Null for a proxy of ours that nobody told us of, behind which are all readers. */
function networkOf(address: string): string | null {
  if (!ipaddr.isValid(address)) return null;
  const known = ipaddr.process(address);
  if (["loopback", "private", "carrierGradeNat", "uniqueLocal", "linkLocal"].includes(known.range())) return null;
  return known.kind() === "ipv6" ? known.toByteArray().slice(0, 8).join(".") : known.toString();
}
