import type { Node } from "@tiptap/pm/model";
import { Step, StepResult } from "@tiptap/pm/transform";
import { z } from "zod";

const jsonSchema = z.object({ field: z.enum(["title", "deck"]), before: z.string(), after: z.string() });

/**
 * A change of an edition's title or deck as a step of its text's history, so that undoing one step of an edition takes
 * back everything that the step did. The document itself stays as it is.
 */
export class LineStep extends Step {
  constructor(
    readonly field: "title" | "deck",
    readonly before: string,
    readonly after: string,
  ) {
    super();
  }

  override apply(doc: Node): StepResult {
    return StepResult.ok(doc);
  }

  override invert(): Step {
    return new LineStep(this.field, this.after, this.before);
  }

  override map(): Step {
    return this;
  }

  override toJSON(): unknown {
    return { stepType: "line", field: this.field, before: this.before, after: this.after };
  }

  static override fromJSON(_schema: unknown, json: unknown): LineStep {
    const { field, before, after } = jsonSchema.parse(json);
    return new LineStep(field, before, after);
  }
}

Step.jsonID("line", LineStep);
