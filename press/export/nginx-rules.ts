import { readerLocales } from "#domain/locale.ts";
import { recordingEndings } from "#domain/media/recording.ts";
import { immutable, revalidate } from "#press/answer.ts";
import {
  everywhere,
  feedPattern,
  feedType,
  fileTypes,
  frontDoors,
  opening,
  policies,
  type SiteRules,
  slashesPattern,
  written,
} from "#press/export/site-rules.ts";

/** Files that are named by their bytes. */
const byTheirBytes = "~^/public/(?:assets|media)/";
/** Languages before it that no page of ours is in. */
const unknownTags = "^(?:(?!\\s*(?:en|zh|yue|cmn)(?:[-;,]|$))[^,]*,)*\\s*";
/** Room for an address in one of nginx's tables, and for all of them. */
const bucket = 512;
const roomFor = (entries: number) => Math.max(2_048, 2 ** Math.ceil(Math.log2(entries + 1)));

/** What stands beside nginx's `server`: tables by address. */
export function nginxTables(rules: SiteRules): string {
  const { usual, plain, others } = policies(rules);
  const locales = readerLocales.join("|");
  return `${opening}
map_hash_bucket_size ${bucket};
map_hash_max_size ${roomFor(Math.max(rules.moved.size, others.length))};
${table(
  "$uri",
  "moved",
  [...rules.moved].map(([from, to]) => [quoted(from), quoted(to)]),
  '""',
)}
${table("$uri", "policy", [[quoted("~\\.html$"), quoted(usual)], [quoted(byTheirBytes), '""'], ...others.map(([{ file }, policy]) => [quoted(file), quoted(policy)] as const)], quoted(plain))}
${table("$uri", "cache", [[quoted(byTheirBytes), quoted(immutable)]], quoted(revalidate))}
${table("$uri", "link", [[quoted("~^/public(?<duizhao_page>/[^/]+/articles/.+)\\.(?:txt|md)$"), quoted(`<${rules.url}$duizhao_page>; rel="canonical"`)]], '""')}
${table("$uri", "vary", [["/", "Accept-Language"]], '""')}
${table(
  "$http_accept_language",
  "front",
  frontDoors.map(([tag, locale]) => [quoted(`~*${unknownTags}${tag}`), locale]),
  readerLocales[0],
)}
${table("$uri", "locale", [[quoted(`~^/(?<duizhao_first>${locales})(?:/|$)`), "$duizhao_first"]], "$duizhao_front")}
`;
}

/** What stands in nginx's `server`, whose root is the export. */
export function nginxServer(): string {
  const types = Object.entries({ ...fileTypes, ...endingsOfRecordings() });
  // In each place and not above them: what is passed on to the site has its own.
  const added = [
    ...everywhere.map(([name, value]) => `${name} ${quoted(value)} always`),
    "content-security-policy $duizhao_policy always",
    "cache-control $duizhao_cache always",
    "vary $duizhao_vary always",
    "link $duizhao_link",
  ];
  const headers = added.map((header) => `  add_header ${header};\n`).join("");
  return `${opening}
absolute_redirect off;
charset utf-8;
charset_types ${written.map((ending) => fileTypes[ending]).join(" ")};
types {
${types.map(([ending, type]) => `  ${type} ${ending};`).join("\n")}
}
default_type application/octet-stream;
error_page 404 @duizhao_missing;
error_page 410 @duizhao_gone;
location = / {
${headers}  return 302 /$duizhao_front;
}
location ~ ${feedPattern} {
${headers}  types { }
  default_type "${feedType}; charset=utf-8";
  try_files /public$uri =404;
}
location / {
${headers}  if ($duizhao_moved) { return 301 $duizhao_moved; }
  if (-f $document_root/gone$uri.html) { return 410; }
  if (-f $document_root/gone$uri) { return 410; }
  rewrite ${slashesPattern} $1 permanent;
  try_files /public$uri.html /public$uri =404;
}
location @duizhao_missing {
${headers}  try_files /missing$uri.html /missing$uri /missing/$duizhao_locale/not-found.html =404;
}
location @duizhao_gone {
${headers}  try_files /gone$uri.html /gone$uri =410;
}
location @duizhao_no_search {
${headers}  try_files /public/$duizhao_locale/search.html =404;
}
`;
}

/** Text in double quotes. */
function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}

function endingsOfRecordings(): Record<string, string> {
  return Object.fromEntries(Object.entries(recordingEndings).map(([type, ending]) => [ending, type]));
}

function table(by: string, name: string, rows: readonly (readonly [string, string])[], otherwise: string): string {
  const lines = rows.map(([key, value]) => `  ${key} ${value};\n`);
  return `map ${by} $duizhao_${name} {\n  default ${otherwise};\n${lines.join("")}}`;
}
