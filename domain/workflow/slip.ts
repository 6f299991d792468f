import { type AuditEvent, type ChainFault, findChainFault } from "#domain/audit/chain.ts";
import type { Correction } from "#domain/corrections/correction.ts";
import { printCreditLine, printName } from "#domain/credits/print-credits.ts";
import { countBlocks, lengthOf } from "#domain/document/counts.ts";
import { type Language, type LocalizedText, otherLanguage, type ReaderLocale } from "#domain/locale.ts";
import type { ArticleContent, EditionContent } from "#domain/publication/article-content.ts";
import { creditsOf } from "#domain/publication/credits.ts";
import { localeFor } from "#domain/publication/reading.ts";
import { defaultTimeZone } from "#domain/time/zoned-time.ts";
import { embargoAt } from "#domain/workflow/embargo.ts";
import { workflowEventSchema } from "#domain/workflow/events.ts";
import { foldWorkflow } from "#domain/workflow/evolve.ts";
import type { Policy } from "#domain/workflow/policy.ts";
import { isApproved } from "#domain/workflow/progress.ts";
import { type RecordedEvent, type SlipEntry, slipEntries } from "#domain/workflow/slip-entries.ts";
import type { Round, WorkflowState } from "#domain/workflow/state.ts";

/** One language as it stands. */
export type SlipEdition = {
  language: Language;
  locale: ReaderLocale;
  title: string;
  deck: string;
  /** The house credit line in this language, the byline's people included; "" where nobody is credited. */
  credits: string;
  /** 字數 in Chinese, words in English, as the editor counts them. */
  length: number;
  blocks: number;
  /** The newest one's number; null before there is any. */
  revision: number | null;
  /** Of what stands now; null without title or text. */
  manifestHash: string | null;
  /** What readers have; null before the first. */
  publication: number | null;
};

/** One submission: when it began, by which version of which workflow, and how it stands. */
export type SlipRound = {
  number: number;
  scope: Language[];
  template: { name: LocalizedText; version: number };
  submittedBy: string;
  submittedAt: string;
  manifestHash: string;
  status: Round["status"] | "approved";
};

/** The review slip (發稿單): what an article is, and everything that was decided about it. */
export type ReviewSlip = {
  articleId: string;
  /** As of when, by the database's clock. */
  at: string;
  desk: { name: LocalizedText | null; timeZone: string };
  column: LocalizedText | null;
  outlet: { name: LocalizedText; channel: LocalizedText } | null;
  tags: LocalizedText[];
  /** The time the desk prints, or that was printed on the first publication; null before either. */
  datePublished: string | null;
  /** The language written first comes first. */
  editions: SlipEdition[];
  pairManifestHash: string | null;
  /** The notes of correction that readers have, oldest first. */
  corrections: Pick<Correction, "id" | "note" | "publishedIn">[];
  rounds: SlipRound[];
  entries: SlipEntry[];
  /** Until when nothing of it gets out, as of `at`; null when it may. */
  embargo: { until: string; zone: string | null; note: string } | null;
  /** The newest link of the article's audit chain and the first fault in it; null before anything was recorded. */
  chain: { seq: number; hash: string; fault: ChainFault | null } | null;
};

export type SlipSources = {
  content: ArticleContent;
  desk: { name: LocalizedText; timeZone: string } | null;
  /** The article's whole stream, in order. */
  stream: readonly AuditEvent[];
  policy: Policy;
  names: ReadonlyMap<string, string>;
  revisions: Partial<Record<Language, number>>;
  firstPrintedTime: string | null;
};

/** Puts the slip together from what is stored. Decisions come from the audit log alone, not from the state beside it. */
export function assembleSlip({ content, desk, stream, policy, names, ...rest }: SlipSources): ReviewSlip {
  const recorded = workflowEventsIn(stream);
  const state = foldWorkflow(recorded.map(({ event }) => event));
  const nameOf = (userId: string) => names.get(userId) ?? "";
  const newest = stream.at(-1);
  return {
    articleId: content.articleId,
    at: policy.now,
    desk: { name: desk?.name ?? null, timeZone: desk?.timeZone ?? defaultTimeZone },
    column: content.column?.name ?? null,
    outlet: content.outlet && { name: content.outlet.name, channel: content.outlet.channel },
    tags: content.tags.map(({ name }) => name),
    datePublished: content.datePublished ?? rest.firstPrintedTime,
    editions: [content.sourceLanguage, otherLanguage(content.sourceLanguage)].flatMap((language) => {
      const edition = content.editions[language];
      return edition ? [slipEdition(content, language, edition, { policy, state, revisions: rest.revisions })] : [];
    }),
    pairManifestHash: policy.manifests.pair ?? null,
    corrections: content.corrections
      .filter(({ publishedIn }) => publishedIn.length > 0)
      .map(({ id, note, publishedIn }) => ({ id, note, publishedIn })),
    rounds: state.rounds.map((round) => slipRound(round, policy, nameOf)),
    entries: slipEntries(recorded, state, policy, nameOf),
    embargo: embargoAt(state, policy.now),
    chain: newest ? { seq: newest.seq, hash: newest.hash, fault: findChainFault(stream) } : null,
  };
}

/** The workflow's events of a stream, without what cannot be read; other parts record theirs in it too. */
export function workflowEventsIn(stream: readonly Pick<AuditEvent, "seq" | "commandId" | "data">[]): RecordedEvent[] {
  return stream.flatMap(({ seq, commandId, data }) => {
    const event = workflowEventSchema.safeParse(data);
    return event.success ? [{ seq, commandId, event: event.data }] : [];
  });
}

function slipEdition(
  content: ArticleContent,
  language: Language,
  { title, deck, script, document }: EditionContent,
  { policy, state, revisions }: Pick<SlipSources, "policy" | "revisions"> & { state: WorkflowState },
): SlipEdition {
  // As a reader of the other language is shown it: in the script it was written in.
  const locale = localeFor(language, language === "zh" ? "en" : "zh-Hans", script);
  const groups = creditsOf(content, language).map(({ roles, people }) => ({
    roles,
    people: people.map((person) => printName(person.names, locale)),
  }));
  return {
    language,
    locale,
    title,
    deck,
    credits: printCreditLine(groups, locale),
    length: lengthOf(countBlocks(document.content), language),
    blocks: document.content.length,
    revision: revisions[language] ?? null,
    manifestHash: policy.manifests[language] ?? null,
    publication: state.publications[language]?.number ?? null,
  };
}

function slipRound(round: Round, policy: Policy, nameOf: (userId: string) => string): SlipRound {
  const { number, scope, template, submittedBy, submittedAt, manifestHash, status } = round;
  return {
    number,
    scope,
    template: { name: template.name, version: template.version },
    submittedBy: nameOf(submittedBy),
    submittedAt,
    manifestHash,
    status: status === "open" && isApproved(round, policy) ? "approved" : status,
  };
}
