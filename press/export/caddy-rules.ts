import { readerLocales } from "#domain/locale.ts";
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

/** What is imported in a site of Caddy's whose root is the export. */
export function caddyRules(rules: SiteRules): string {
  const { usual, plain, others } = policies(rules);
  return `${opening}
map {path} {duizhao_policy} {
${lines(others.map(([{ path }, policy]) => `${path} ${quoted(policy)}`))}	~\\.(?:txt|md|xml|js|css|svg)$ ${quoted(plain)}
	default ${quoted(usual)}
}
map {header.Accept-Language} {duizhao_front} {
${lines(frontDoors.map(([tag, locale]) => `${quoted(`~(?i)^${tag}`)} ${locale}`))}	default ${readerLocales[0]}
}
map {path} {duizhao_locale} {
	~^/(${readerLocales.join("|")})(?:/|$) "\${1}"
	default {duizhao_front}
}
route {
	header {
${lines(everywhere.map(([name, value]) => `	${name} ${quoted(value)}`))}		content-security-policy {duizhao_policy}
		cache-control ${quoted(revalidate)}
	}
	@duizhao_front path /
	header @duizhao_front vary Accept-Language
	redir @duizhao_front /{duizhao_front} 302
	@duizhao_slash path_regexp slash ${slashesPattern}
	redir @duizhao_slash {re.slash.1} 301
${lines([...rules.moved].map(([from, to]) => `redir ${from} ${to} 301`))}	@duizhao_gone file /gone{path}.html /gone{path}
	handle @duizhao_gone {
${served(410)}	}
	@duizhao_there file /public{path}.html /public{path}
	handle @duizhao_there {
		@duizhao_forever path /assets/* /media/*
		header @duizhao_forever cache-control ${quoted(immutable)}
		@duizhao_text path_regexp text ^(/[^/]+/articles/.+)\\.(?:txt|md)$
		header @duizhao_text link ${quoted(`<${rules.url}{re.text.1}>; rel="canonical"`)}
${served(200)}	}
	@duizhao_missing file /missing{path}.html /missing{path}
	handle @duizhao_missing {
${served(404)}	}
	handle {
		rewrite * /missing/{duizhao_locale}/not-found.html
		file_server {
			status 404
		}
	}
}
`;
}

/** Answers with the file that a matcher found. */
function served(status: number): string {
  const types = [
    ...written.map((ending) => [`path *.${ending}`, ending, `${fileTypes[ending]}; charset=utf-8`] as const),
    [`path_regexp ${feedPattern}`, "feed", `${feedType}; charset=utf-8`] as const,
    ["path *.otf", "otf", fileTypes.otf] as const,
  ];
  return lines([
    ...types.flatMap(([matcher, name, type]) => [
      `	@duizhao_${name} ${matcher}`,
      `	header @duizhao_${name} content-type ${quoted(type)}`,
    ]),
    "	rewrite {file_match.relative}",
    "	file_server {",
    "		precompressed br gzip",
    ...(status === 200 ? [] : [`		status ${status}`]),
    "	}",
  ]);
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `	${text}\n`).join("");
}

/** Text that means itself. */
function quoted(text: string): string {
  return `\`${text}\``;
}
