import type { useTranslations } from "next-intl";
import { z } from "zod";
import type { AuditPage } from "#domain/audit/audit-line.ts";
import type { AuditEvent } from "#domain/audit/chain.ts";
import { languageSchema } from "#domain/locale.ts";
import type { Say } from "#domain/say.ts";
import type { PrintTime } from "#domain/time/time-forms.ts";
import { reasonText } from "#domain/workflow/reason-text.ts";
import { scopeKeyOf } from "#domain/workflow/state.ts";
import { scopeSchema } from "#domain/workflow/workflow.ts";

type Words = {
  t: ReturnType<typeof useTranslations<"studio.audit">>;
  /** Any other message, by its full key. */
  say: Say;
  printTime: PrintTime;
};

/** What sentences say of an event besides who and about what; anything may be absent. */
const saidSchema = z.looseObject({
  scope: scopeSchema.optional().catch(undefined),
  publications: z
    .array(z.looseObject({ language: z.enum(["zh", "en"]) }))
    .optional()
    .catch(undefined),
  publishAt: z.iso.datetime({ offset: true }).optional().catch(undefined),
  until: z.iso.datetime({ offset: true }).optional().catch(undefined),
  reason: z.string().nullish().catch(undefined),
  signatureIds: z.array(z.string()).optional().catch(undefined),
  to: z.string().nullish().catch(undefined),
  language: languageSchema.optional().catch(undefined),
  suggestions: z.array(z.unknown()).optional().catch(undefined),
  for: z.string().optional().catch(undefined),
});

/** A line of the log as a sentence; one of a kind that nobody wrote a sentence for says its type. */
export function auditSentence(event: AuditEvent, page: AuditPage, { t, say, printTime }: Words): string {
  const nameOf = (id: string | null | undefined) => (id ? (page.names[id] ?? t("unknown")) : t("system"));
  const said = saidSchema.safeParse(event.data).data ?? {};
  const moment = said.publishAt ?? said.until;
  const scope = said.scope ?? said.publications?.map(({ language }) => language) ?? (said.language && [said.language]);
  const values = {
    name: said.for ? t("inPlaceOf", { name: nameOf(event.actorId), for: nameOf(said.for) }) : nameOf(event.actorId),
    subject: subjectOf(event.stream, page, t),
    scope: scope && scope.length > 0 ? scopeKeyOf(scope) : "other",
    time: moment ? printTime(moment) : "",
    why: said.reason ? reasonText(said.reason, say) : "",
    count: (said.signatureIds ?? said.suggestions)?.length ?? 0,
    to: nameOf(said.to),
  };
  const key = event.type === "assigned" && !said.to ? "unassigned" : event.type;
  return isSaid(t, key) ? t(`events.${key}`, values) : t("other", { ...values, type: event.type });
}

/** One that stands for all: which of them there are is asked of the messages. */
type Said = "published";

function isSaid(t: Words["t"], key: string): key is Said {
  const has: (path: `events.${Said}`) => boolean = t.has;
  return /^\w+$/.test(key) && has(`events.${key as Said}`);
}

/** What a stream is about, by the name people know. */
function subjectOf(stream: string, page: AuditPage, t: Words["t"]): string {
  const [kind = "", id = ""] = stream.split(":");
  switch (kind) {
    case "article":
      return t("article", { title: page.titles[id] || id });
    case "release":
      return t("release", { name: page.releases[id] || id });
    case "user":
      return page.names[id] ?? t("gone");
    default:
      return t("desk");
  }
}
