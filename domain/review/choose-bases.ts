import { type Language, languages } from "#domain/locale.ts";
import type { Round, Signature, WorkflowState } from "#domain/workflow/state.ts";

/** What somebody who decides compares with, in one language. */
export type Base =
  /** Their own last approval in this round. */
  | { kind: "signature"; signature: Signature }
  /** What readers have. */
  | { kind: "publication"; publication: { number: number; at: string } };
export type Bases = Partial<Record<Language, Base>>;

/**
 * What each language is compared with for somebody: what they themselves signed last in this round, or else what readers
 * have, or else nothing. What others signed is news to them.
 */
export function chooseBases(state: WorkflowState, round: Round | undefined, personId: string): Bases {
  const bases: Bases = {};
  for (const language of languages) {
    const signature = round?.signatures.findLast(
      ({ userId, scope }) => userId === personId && scope.includes(language),
    );
    const publication = state.publications[language];
    if (signature) bases[language] = { kind: "signature", signature };
    else if (publication) bases[language] = { kind: "publication", publication };
  }
  return bases;
}

/** Whether both languages were seen together: only then is it known what stood beside what. */
export function isOneBase({ zh, en }: Bases): boolean {
  if (!zh || !en) return false;
  if (zh.kind === "signature") return en.kind === "signature" && zh.signature.id === en.signature.id;
  return en.kind === "publication" && zh.publication.at === en.publication.at;
}
