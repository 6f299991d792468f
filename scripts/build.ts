// npm run build: the production site, when a source changed since its last build.
import { parseSettings } from "#domain/settings/settings.ts";
import { buildSite } from "#server/boot/build-site.ts";
import { step } from "#server/boot/progress.ts";

const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
await step(() => buildSite(parseSettings(process.env).nextDist, { signal: stop.signal }));
