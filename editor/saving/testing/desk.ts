import type { EditionText } from "#domain/article/article.ts";
import type { Block } from "#domain/document/document.ts";
import { createId } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { editionSavingRules, type SaveCommand } from "#editor/saving/edition-saving-rules.ts";
import { Saver } from "#editor/saving/saver.ts";
import type { SaveAnswer } from "#editor/saving/saver-parts.ts";
import type { Unsent } from "#editor/saving/unsent.ts";

/** One paragraph, the texts that are saved here, and what can be read of them. */
export const paragraph = (id: string, text: string): Block => ({
  type: "paragraph",
  attrs: { id },
  content: [{ type: "text", text }],
});
export const text = (...blocks: Block[]): EditionText => ({
  title: "t",
  deck: "",
  document: { type: "doc", content: blocks },
});
export const wordsOf = ({ document }: EditionText) =>
  document.content.map((block) =>
    block.type === "paragraph" ? (block.content ?? []).map((node) => ("text" in node ? node.text : "")).join("") : "",
  );

/** When everything here is saved. */
export const at = "2025-10-11T01:17:10.000Z";

/** A desk that keeps one working copy by the contract: stale bases conflict, a replayed command is answered and not repeated. */
export class Desk {
  text: EditionText;
  lockVersion = 1;
  readonly received: SaveCommand[] = [];
  readonly #answers = new Map<string, Result<SaveAnswer>>();
  /** How the next commands fare: `lost` is done but never answered. */
  weather: ("fine" | "unreachable" | "lost" | "slow" | Result<SaveAnswer>)[] = [];
  underWay = 0;
  mostUnderWay = 0;

  constructor(text: EditionText) {
    this.text = text;
  }

  send = async (command: SaveCommand): Promise<Result<SaveAnswer>> => {
    this.underWay += 1;
    this.mostUnderWay = Math.max(this.mostUnderWay, this.underWay);
    const weather = this.weather.shift() ?? "fine";
    await new Promise((resolve) => setTimeout(resolve, weather === "slow" ? 3000 : 20));
    this.underWay -= 1;
    if (weather === "unreachable") throw new TypeError("Failed to fetch");
    this.received.push(structuredClone(command));
    if (typeof weather === "object") return weather;
    const answer = this.#answers.get(command.commandId) ?? this.#save(command);
    if (answer.ok) this.#answers.set(command.commandId, answer);
    if (weather === "lost") throw new TypeError("Failed to fetch");
    return answer;
  };

  #save({ baseLockVersion, title, deck, document }: SaveCommand): Result<SaveAnswer> {
    if (baseLockVersion !== this.lockVersion)
      return refuse("conflict", { detail: { current: { ...this.text, lockVersion: this.lockVersion, savedAt: at } } });
    this.write({ title, deck, document });
    return ok({ lockVersion: this.lockVersion, savedAt: at, voided: false });
  }

  /** Somebody else's save. */
  write(other: EditionText): void {
    this.text = other;
    this.lockVersion += 1;
  }
}

/** A saver over a screen that somebody types on, and what it keeps in the browser. */
export function writing(desk: Desk, unsent: Unsent<EditionText> | null = null) {
  const screen = { text: unsent?.current ?? desk.text, broken: false };
  const kept: (Unsent<EditionText> | null)[] = [];
  const saver = new Saver({
    working: { content: desk.text, lockVersion: desk.lockVersion, savedAt: at },
    unsent,
    screen: {
      read: () => {
        if (screen.broken) throw new Error("the screen can't be read");
        return screen.text;
      },
      show: (shown) => {
        screen.text = shown;
      },
      settle: async () => undefined,
    },
    rules: editionSavingRules("edition", desk.send),
    store: {
      keep: async (unsent) => {
        kept.push(structuredClone(unsent));
      },
      forget: async () => {
        kept.push(null);
      },
    },
    createId,
  });
  const type = (next: EditionText) => {
    screen.text = next;
    saver.edited();
  };
  return { saver, screen, kept, type, status: () => saver.state().status, left: () => kept.at(-1) ?? null };
}
