/** Why an address leads nowhere, with the one that was meant where that is certain. */
export type BrokenAddress = {
  kind: "scheme" | "tail" | "host" | "reserved" | "placeholder" | "mail";
  instead?: string;
};

const doubled = /^https?:\/\/(https?)(?::\/\/|\/\/)(?=.)/i;

/** What of Chinese punctuation and of its escaped forms ends an address that ran on into its sentence. */
const tail = /(?:[，。、；：！？”’）》」』】…〉]|%E3%80%8[1279BDF]|%E3%80%91|%EF%BC%8[19C]|%EF%BC%9[ABF])$/i;

/** A sentence that goes on where a path would begin. A 。 there is a dot typed in Chinese, and browsers read it as one. */
const runOn = /^(https?:\/\/[^/?#，、；：！？“”‘’（）《》「」『』【】…]+)[，、；：！？“”‘’（）《》「」『』【】…]/i;

/**
 * Says of an address elsewhere (http, https, mailto) why nobody can get there; null for whatever may lead somewhere. Only
 * what needs no network to tell.
 */
export function brokenAddress(href: string): BrokenAddress | null {
  if (/^mailto:/i.test(href)) return brokenMail(href);
  if (!/^https?:/i.test(href)) return null;
  const scheme = doubled.exec(href);
  if (scheme) return { kind: "scheme", instead: `${scheme[1]?.toLowerCase()}://${href.slice(scheme[0].length)}` };
  const cut = runOn.exec(href)?.[1] ?? withoutTail(href);
  const url = URL.canParse(cut) ? new URL(cut) : null;
  if (url === null) return { kind: "host" };
  // The address itself is not one yet: what the desk meant to put in, or a pattern of some system.
  if (/[{<]\s*\w*\s*[}>]|%7B\w*%7D|\$\{/i.test(cut)) return { kind: "placeholder" };
  const host = brokenHost(url.hostname.toLowerCase().replace(/\.$/, ""));
  if (host !== null) return { kind: host };
  return cut === href ? null : { kind: "tail", instead: cut };
}

/** Brackets that open within the address close within it: /wiki/丝绸（织物）. */
function withoutTail(href: string): string {
  let end = href.length;
  for (let match = tail.exec(href.slice(-9)); match !== null; match = tail.exec(href.slice(0, end).slice(-9))) {
    const opener = openers[match[0]];
    if (opener !== undefined && href.lastIndexOf(opener, end) > href.lastIndexOf(match[0], end - 2)) break;
    end -= match[0].length;
  }
  return href.slice(0, end);
}

const openers: Readonly<Record<string, string>> = {
  "）": "（",
  "》": "《",
  "」": "「",
  "』": "『",
  "】": "【",
  "”": "“",
};

/** RFC 2606, 6761, 6762, 8375 and 9476, and what is only reached from within one house. */
const reservedNames =
  /(?:^|\.)(?:example(?:\.(?:com|net|org))?|test|invalid|localhost|local|internal|alt|localdomain|home\.arpa)$/;
/** Loopback, private and link-local networks, and those of documentation (RFC 1918, 3927, 5737). */
const reservedNumbers =
  /^(?:0|10|127|169\.254|192\.168|192\.0\.2|198\.51\.100|203\.0\.113|172\.(?:1[6-9]|2\d|3[01]))\.[\d.]+$/;
const reservedLong = /^\[(?:::1?|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*|2001:db8:.*)\]$/;
const placeholder = /^(?:www\.)?(?:x{3,}(?:\.x{2,})+|your-?(?:domain|site|website)\.[a-z]+)$/;

function brokenHost(host: string): "host" | "reserved" | "placeholder" | null {
  if (reservedNames.test(host) || reservedNumbers.test(host) || reservedLong.test(host)) return "reserved";
  if (host.startsWith("[")) return null;
  if (placeholder.test(host)) return "placeholder";
  const labels = host.split(".");
  return labels.length < 2 || labels.includes("") ? "host" : null;
}

function brokenMail(href: string): BrokenAddress | null {
  const [path = "", query = ""] = href.slice("mailto:".length).split("?", 2);
  const to = new URLSearchParams(query).get("to") ?? "";
  const addresses = [...path.split(","), ...to.split(",")].filter((address) => address !== "");
  if (addresses.length === 0) return { kind: "mail" };
  // A subject may end as it likes.
  const cut = query === "" ? withoutTail(href) : href;
  for (const address of addresses) {
    const isLast = query === "" && address === addresses.at(-1);
    const [, domain] =
      /^[^\s@,;:<>"()]{1,64}@([^\s@,;:<>"()]{1,255})$/.exec(isLast ? withoutTail(address) : address) ?? [];
    if (domain === undefined) return { kind: "mail" };
    const host = brokenHost(domain.toLowerCase());
    if (host !== null) return { kind: host === "host" ? "mail" : host };
  }
  return cut === href ? null : { kind: "tail", instead: cut };
}
