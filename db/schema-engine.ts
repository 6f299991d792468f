import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as wasm from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

/**
 * Runs `use` with Prisma's schema engine on a database. It is the WebAssembly one, since the native one would have to be
 * downloaded, and it is loaded by hand, because importing a .wasm module is still experimental in Node.
 */
export async function withSchemaEngine<T>(
  connectionString: string,
  use: (engine: wasm.SchemaEngine) => Promise<T>,
): Promise<T> {
  loaded ??= load();
  await loaded;
  // A pool of our own: the engine leaves open what it opened itself.
  const pool = new pg.Pool({ connectionString, max: 2 });
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScripts(pool));
  try {
    const engine = await wasm.SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter);
    return await use(engine);
  } finally {
    await pool.end();
  }
}

/** Once a process: what its bindings remember of the first instance's memory would be read from the second's. */
let loaded: Promise<void> | undefined;

async function load(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = readFileSync(join(dirname(entry), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": imports() });
  wasm.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
}

/** The engine never clears the timer of its 10-second lock; it must not keep a process alive that is done. */
function imports(): WebAssembly.ModuleImports {
  const timer = Object.keys(wasm).find((name) => name.startsWith("__wbg_setTimeout_"));
  const unref = (fn: () => void, ms: number) => setTimeout(fn, ms).unref();
  return { ...wasm, ...(timer ? { [timer]: unref } : {}) };
}

/**
 * The adapter cuts a script at every semicolon, also inside a function's body. Sent whole, PostgreSQL cuts it rightly
 * and runs it as one transaction: a migration that fails leaves nothing behind.
 */
class WholeScripts extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script);
    };
    return adapter;
  }
}
