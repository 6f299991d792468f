import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";

const answerSchema = z.object({
  id: z.number(),
  threw: z.string().optional(),
  result: z
    .union([
      z.object({ ok: z.literal(true), value: z.unknown() }),
      z.object({ ok: z.literal(false), error: z.object({ code: z.string() }) }),
    ])
    .optional(),
});
type Answer = NonNullable<z.infer<typeof answerSchema>["result"]>;

/** A process that does commands, and may die at any moment. */
export class Instance {
  #process: ChildProcess | null = null;
  #count = 0;
  readonly #waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>();

  start(): void {
    if (this.#process) return;
    const script = join(import.meta.dirname, "killable-instance.ts");
    const child = spawn(process.execPath, ["--import", "tsx", script], { stdio: ["pipe", "pipe", "inherit"] });
    let rest = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      const lines = `${rest}${text}`.split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) this.#hear(line);
    });
    child.stdin.on("error", () => undefined);
    child.once("close", () => {
      if (this.#process === child) this.#process = null;
      for (const { reject } of this.#waiting.values()) reject(new Error("the process died"));
      this.#waiting.clear();
    });
    this.#process = child;
  }

  kill(): void {
    this.#process?.kill("SIGKILL");
  }

  /** Rejects when no answer came. */
  call(name: string, actorId: string, input: unknown): Promise<Answer> {
    this.#count += 1;
    const id = this.#count;
    return new Promise((resolve, reject) => {
      if (!this.#process?.stdin) return reject(new Error("the process is not there"));
      this.#waiting.set(id, { resolve, reject });
      this.#process.stdin.write(`${JSON.stringify({ id, name, actorId, input })}\n`);
    });
  }

  #hear(line: string): void {
    const { id, threw, result } = answerSchema.parse(JSON.parse(line));
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (result) waiting?.resolve(result);
    else waiting?.reject(new Error(threw));
  }
}

export type Command = { name: string; input: Record<string, unknown> };

/** Somebody who gives one command after another, each made of what the last one answered. */
export type Writing = { actorId: string; next: () => Command | Promise<Command>; learn: (value: unknown) => void };

/** A page: sends a command again and again until it is answered, and only then the next. */
export class Writer {
  /** Commands that were acknowledged. */
  acknowledged = 0;
  readonly refusals: string[] = [];
  #held = false;
  #idle = true;
  readonly #instance: Instance;
  readonly #writing: Writing;

  constructor(instance: Instance, writing: Writing) {
    this.#instance = instance;
    this.#writing = writing;
  }

  async run(until: AbortSignal): Promise<void> {
    while (!until.aborted) {
      if (this.#held) {
        await wait(5);
        continue;
      }
      this.#idle = false;
      const { name, input } = await this.#writing.next();
      const answer = await this.#untilAnswered(name, input, until);
      if (answer === null) return;
      if (answer.ok) this.#writing.learn(answer.value);
      else this.refusals.push(`${name}: ${answer.error.code}`);
      if (!answer.ok) return;
      this.acknowledged += 1;
      this.#idle = true;
    }
  }

  /** Gives no new command; true once the last one is answered. */
  hold(): boolean {
    this.#held = true;
    return this.#idle || this.refusals.length > 0;
  }

  goOn(): void {
    this.#held = false;
  }

  async #untilAnswered(name: string, input: unknown, until: AbortSignal): Promise<Answer | null> {
    while (!until.aborted) {
      const answer = await this.#instance.call(name, this.#writing.actorId, input).catch(() => null);
      if (answer) return answer;
      await wait(25);
    }
    return null;
  }
}
