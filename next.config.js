import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./i18n/request.ts");

// A second run in this clone, or a running test, may build beside a running server.
const distDir = process.env.DUIZHAO_NEXT_DIST || ".next";

/** @type {import("next").NextConfig} */
const config = {
  distDir,
  // Reader pages must be whole before the press reads them: with streamed metadata <title> comes after the body.
  htmlLimitedBots: /.*/,
  images: { unoptimized: true },
  poweredByHeader: false,
  serverExternalPackages: [
    "pg",
    "sharp",
    "mediabunny",
    "pino",
    "graphile-worker",
    "@prisma/adapter-pg",
    "dictionary-en",
    "dictionary-en-gb",
    "harfbuzzjs",
    "wawoff2",
  ],
  typescript: {
    ignoreBuildErrors: true, // `npm test` runs the type check once, for everything
    tsconfigPath: ownTsconfig(),
  },
  // A folder's name can't end in a parameter.
  rewrites: async () => [
    { source: "/:locale/articles/:article.:form(txt|md)", destination: "/:locale/articles/:article/plain/:form" },
    { source: "/sitemap-:part.xml", destination: "/sitemaps/:part" },
  ],
  experimental: {
    serverActions: { bodySizeLimit: "6mb" },
    // Node would read every map beside its chunk, and keep it: a hundred megabytes of an idle site.
    turbopackSourceMaps: process.env.NODE_ENV !== "production",
  },
};

/** Next rewrites the tsconfig that it uses, each output folder in its own way: it gets one that is nobody else's. */
function ownTsconfig() {
  const file = `.cache/tsconfig${distDir}.json`;
  if (!existsSync(file)) {
    mkdirSync(".cache", { recursive: true });
    writeFileSync(file, JSON.stringify({ extends: "../tsconfig.json", include: ["../next-env.d.ts"] }));
  }
  return file;
}

export default withNextIntl(config);
