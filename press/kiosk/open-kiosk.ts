import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Address } from "#press/http/listening.ts";
import type { House } from "#press/kiosk/forward.ts";
import type { FromKiosk, ToKiosk } from "#press/kiosk/notes.ts";
import type { Mirror } from "#press/memory.ts";

export type Kiosk = {
  /** For the store, whose memory it then has at hand. */
  mirror: Mirror;
  /**
   * Opens it to visitors, who get from the house what it does not have.
   * @returns why its address can't be opened, as the system's code, or undefined
   */
  open(address: Address, house: House): Promise<string | undefined>;
  /** Lets answers under way end. */
  close(): Promise<void>;
};

/** Starts the kiosk's thread. An error in it is thrown here: without it nobody would be answered. */
export function startKiosk(): Kiosk {
  const thread = new Worker(new URL("kiosk.ts", import.meta.url), { name: "kiosk", execArgv: ["--import", "tsx"] });
  const tell = (note: ToKiosk) => thread.postMessage(note);
  const heard = async (): Promise<FromKiosk> => (await once(thread, "message"))[0];
  return {
    mirror: (changes) => tell({ kind: "changes", changes }),
    async open(address, house) {
      tell({ kind: "open", address, house });
      const note = await heard();
      return note.kind === "refused" ? note.code : undefined;
    },
    async close() {
      tell({ kind: "close" });
      await heard();
      await thread.terminate();
    },
  };
}
