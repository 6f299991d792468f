import { z } from "zod";
import { OperatorProblem } from "#domain/settings/operator-problem.ts";

const postgresUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\/\S+$/, "must be an address like postgres://user:password@host:5432/database");
const proxyProblem = "must be a number of proxies from 0 to 9, or their addresses with commas between them";
const proxyAddressSchema = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()], proxyProblem);
/** Sentences an operator reads, hence not in `messages/`: no user of the site ever sees them. */
const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

const settingsSchema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, "must be a whole number from 1 to 65535")
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65535, "must be a whole number from 1 to 65535")
    .default(3000),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:-]+$/, "must be an address or a host name")
    .default("127.0.0.1"),
  DUIZHAO_URL: z
    .url({ protocol: /^https?$/, error: "must be an address like https://example.org" })
    .transform((url) => new URL(url))
    .refine(
      (url) => url.pathname === "/" && !url.search && !url.hash,
      "must not have a path: readers get the site at the root",
    )
    .transform((url) => url.origin)
    .optional(),
  DUIZHAO_TRUST_PROXY: z
    .string()
    .transform((given) => (/^\d$/.test(given) ? Number(given) : given.split(",").map((address) => address.trim())))
    .pipe(z.union([z.int(), z.array(proxyAddressSchema)], proxyProblem))
    .default(0),
  DUIZHAO_SEARCH_LIMIT: z
    .string()
    .regex(/^\d{1,6}$/, "must be a whole number of searches, or 0 for as many as anybody likes")
    .transform(Number)
    .default(60),
  DUIZHAO_DATA_DIR: z.string().default("./data"),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_READER_URL: postgresUrl.optional(),
  DATABASE_OWNER_URL: postgresUrl.optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/\S+$/, "must be an address like smtp://user:password@host:587")
    .optional(),
  PRESS_PURGE_URL: z
    .url({ protocol: /^https?$/, error: "must be an address like https://cdn.example.org/purge" })
    .refine((url) => !/^\w+:\/\/[^/]*@/.test(url), "must have no password in it: set PRESS_PURGE_TOKEN")
    .optional(),
  PRESS_PURGE_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]+$/, "must be letters, digits and signs without spaces")
    .optional(),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(", ")}`).default("info"),
  DUIZHAO_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  DUIZHAO_PRESS_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  DUIZHAO_NEXT_DIST: z
    .string()
    .regex(/^\.next[A-Za-z0-9-]*$/, "must be .next or begin with .next-")
    .default(".next"),
});

/** Where what changed is posted to, and what that asks to be shown. */
export type PurgeHook = { url: string; token: string | null };

/** How an installation is run. Every process reads the same variables; the boot sets the internal ones for its children. */
export type Settings = {
  port: number;
  /** The address listened on. */
  host: string;
  /** The site's public origin, without a slash at its end. */
  url: string;
  /** The proxies in front whose word on a visitor's address counts: how many, or which (addresses, or networks in CIDR). */
  trustedProxies: number | string[];
  /** Searches that readers may make in ten seconds from one address; 0: as many as they like. */
  searchLimit: number;
  /** Relative paths are relative to the clone. */
  dataDir: string;
  /** null: the embedded PostgreSQL. */
  databaseUrl: string | null;
  readerUrl: string | null;
  ownerUrl: string | null;
  smtpUrl: string | null;
  /** Who is told which pages changed; null: nobody keeps them in front of the site. */
  purgeHook: PurgeHook | null;
  logLevel: (typeof logLevels)[number];
  /** Signs cookies; kept in the data folder on the embedded database. */
  secret: string | null;
  /** Marks requests of the press; new at each boot. */
  pressSecret: string | null;
  /** Next's output folder. */
  nextDist: string;
};

const loopback = /^(localhost|127(\.\d{1,3}){3}|::1)$/;

/** Whether only this machine can reach the site: the condition for printing sign-in links. */
export function isLoopback(host: string): boolean {
  return loopback.test(host);
}

/**
 * The settings in an environment; an empty variable counts as not set.
 * @throws OperatorProblem naming every variable that is wrong
 */
export function parseSettings(env: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = settingsSchema.safeParse(given);
  if (!parsed.success) {
    // Values stay out of the sentence: an address may hold a password.
    throw new OperatorProblem(
      parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`).join("; "),
    );
  }
  const { data } = parsed;
  if (!data.DATABASE_URL && (data.DATABASE_READER_URL || data.DATABASE_OWNER_URL)) {
    throw new OperatorProblem("DATABASE_READER_URL and DATABASE_OWNER_URL need DATABASE_URL beside them");
  }
  const hostInUrl = isLoopback(data.HOST) || data.HOST === "0.0.0.0" || data.HOST === "::" ? "localhost" : data.HOST;
  return {
    port: data.PORT,
    host: data.HOST,
    url: data.DUIZHAO_URL ?? `http://${hostInUrl.includes(":") ? `[${hostInUrl}]` : hostInUrl}:${data.PORT}`,
    trustedProxies: data.DUIZHAO_TRUST_PROXY,
    searchLimit: data.DUIZHAO_SEARCH_LIMIT,
    dataDir: data.DUIZHAO_DATA_DIR,
    databaseUrl: data.DATABASE_URL ?? null,
    readerUrl: data.DATABASE_READER_URL ?? null,
    ownerUrl: data.DATABASE_OWNER_URL ?? null,
    smtpUrl: data.SMTP_URL ?? null,
    purgeHook: data.PRESS_PURGE_URL ? { url: data.PRESS_PURGE_URL, token: data.PRESS_PURGE_TOKEN ?? null } : null,
    logLevel: data.LOG_LEVEL,
    secret: data.DUIZHAO_SECRET ?? null,
    pressSecret: data.DUIZHAO_PRESS_SECRET ?? null,
    nextDist: data.DUIZHAO_NEXT_DIST,
  };
}
