/** A way to ask for something. */
export type Form = {
  name: string;
  method?: "HEAD";
  headers?: Record<string, string>;
  /** What is asked instead of the path; null where this form has nothing to ask. */
  path?: (path: string) => string | null;
};

const flight = { rsc: "1", accept: "text/x-component" };
const query = (more: string) => (path: string) => `${path}${path.includes("?") ? "&" : "?"}${more}`;
/** Only pages have other endings: `/` and files have none. */
const ending = (more: string) => (path: string) =>
  /^\/[^?]*[^?/.]$/.test(path) && !hasEnding(path) ? path + more : null;
const hasEnding = (path: string) => /\.[a-z0-9]+$/.test(path);

/** As readers and their browsers ask. */
export const plain: Form = { name: "as it is" };

/** Of many addresses that are nothing but refused. */
export const fewForms = (): Form[] => [
  plain,
  ...otherForms.filter(({ name }) => ["HEAD", "flight", "range", "preview cookies"].includes(name)),
];

/** As whoever looks for more asks. */
export const otherForms: Form[] = [
  { name: "HEAD", method: "HEAD" },
  { name: "brotli", headers: { "accept-encoding": "br" } },
  { name: "gzip", headers: { "accept-encoding": "gzip" } },
  { name: "range", headers: { range: "bytes=0-99999" } },
  { name: "flight", headers: flight, path: query("_rsc=1a2b3") },
  { name: "prefetch", headers: { ...flight, "next-router-prefetch": "1" }, path: query("_rsc=1a2b3") },
  {
    name: "segment prefetch",
    headers: { ...flight, "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" },
    path: query("_rsc=1a2b3"),
  },
  { name: "browser's prefetch", headers: { purpose: "prefetch", "sec-purpose": "prefetch;prerender" } },
  {
    name: "preview cookies",
    headers: { cookie: "__prerender_bypass=1; __next_preview_data=1; duizhao.session_token=forged.forged" },
    path: query("preview=1&draft=1"),
  },
  {
    name: "headers of the inside",
    headers: { "x-duizhao-press": "guess", "x-nextjs-data": "1", "x-middleware-subrequest": "proxy:proxy" },
  },
  { name: ".txt", path: ending(".txt") },
  { name: ".md", path: ending(".md") },
  { name: ".json", path: ending(".json") },
  { name: ".rsc", path: ending(".rsc") },
  { name: "facing", path: ending("/facing") },
  { name: "feed", path: ending("/feed.xml") },
  { name: "picture", path: ending("/opengraph-image") },
  { name: "slash", path: ending("/") },
  {
    name: "data",
    path: (path) => (path.includes("?") ? null : `/_next/data/build${path === "/" ? "/index" : path}.json`),
  },
];
