import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import proxyAddr from "proxy-addr";
import type { Settings } from "#domain/settings/settings.ts";

/**
 * Who sent a request, for limits on sign-in and on searches. What a visitor says of it counts for nothing: `X-Forwarded-For`
 * is read from its end, past the proxies that the operator trusts, to the first address that one of those saw itself.
 * @param peerOf where the connection comes from, where that is not the request's own
 */
export function createClientAddress(
  trusted: Settings["trustedProxies"],
  peerOf: (request: IncomingMessage) => string = ({ socket }) => socket.remoteAddress ?? "",
): (request: IncomingMessage) => string {
  const trusts = typeof trusted === "number" ? (_: string, hop: number) => hop < trusted : proxyAddr.compile(trusted);
  return (request) => {
    const remoteAddress = peerOf(request);
    if (remoteAddress === "") return ""; // the connection is gone already
    const seen: IncomingMessage = Object.create(request, { socket: { value: { remoteAddress } } });
    const address = proxyAddr(seen, trusts);
    // Some proxies write "unknown" or a port as well; a limit must never count by words that a visitor chose.
    return isIP(address) === 0 ? remoteAddress : address;
  };
}
