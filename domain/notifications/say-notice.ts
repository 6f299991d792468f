import type { LocalizedText, ReaderLocale } from "#domain/locale.ts";
import type { NoticeContent } from "#domain/notifications/notice.ts";
import { localizedFor } from "#domain/publication/reading.ts";
import type { Say } from "#domain/say.ts";
import { reasonText } from "#domain/workflow/reason-text.ts";

/** The sentence of a notice: who did what. The studio, its toasts and mails say the same one. */
export function sayNotice(
  { content, actorName }: { content: NoticeContent; actorName: string | null },
  locale: ReaderLocale,
  say: Say,
  /** Prints an instant in the desk's zone. */
  printTime: (instant: string) => string,
): string {
  const scope = (key: string) => say(`studio.inbox.scope.${key}`);
  const stage = (name: LocalizedText | null) =>
    name ? localizedFor(name, locale).text : say("studio.inbox.kind.publish");
  const name = actorName ?? say("studio.notices.somebody");
  const line = (key: string, values: Record<string, string | number> = {}) =>
    say(`studio.notices.line.${key}`, { name, ...values });
  switch (content.kind) {
    case "approvalFell": {
      const stages = listed(
        content.stages.map((each) => localizedFor(each, locale).text),
        locale,
      );
      return line(content.why === "returned" ? "approvalReturned" : "approvalFell", { stages });
    }
    case "assigned":
    case "unassigned":
      return line(content.kind, { stage: stage(content.stageName), scope: scope(content.scope) });
    case "returned":
      return content.to === null
        ? line("returned", { stage: stage(content.stageName) })
        : line("returnedTo", { stage: stage(content.stageName), to: stage(content.to) });
    case "takenDown":
      return line("takenDown", { languages: languagesOf(content.languages, scope) });
    case "published": {
      const languages = languagesOf(content.languages, scope);
      return line(content.scheduled ? "publishedOnTime" : "published", { languages });
    }
    case "scheduleRefused":
      return line("scheduleRefused", {
        scope: scope(content.scope),
        time: printTime(content.publishAt),
        reason: reasonText(content.reason, say),
      });
    case "publishFailed":
    case "scheduleCancelled":
      return line(content.kind, { scope: scope(content.scope), time: printTime(content.publishAt) });
    case "scheduleMoved":
      return line("scheduleMoved", {
        scope: scope(content.scope),
        was: printTime(content.was),
        time: printTime(content.publishAt),
      });
    case "overdue":
      return line("overdue", {
        stage: stage(content.stageName),
        scope: scope(content.scope),
        time: printTime(content.dueAt),
      });
    case "mentioned":
    case "replied":
    case "suggested":
      return line(content.kind);
    case "releaseOut":
      return line(content.scheduled ? "releaseOutOnTime" : "releaseOut", { release: content.name });
    case "releaseRefused":
      return line("releaseRefused", {
        release: content.name,
        time: printTime(content.publishAt),
        why: content.reason === null ? problemsIn(content, say) : reasonText(content.reason, say),
      });
    case "releaseMoved":
      return line("releaseMoved", {
        release: content.name,
        was: printTime(content.was),
        time: printTime(content.publishAt),
      });
    case "releaseCalledOff":
      return line(content.givenUp ? "releaseCancelled" : "releaseUnscheduled", {
        release: content.name,
        time: printTime(content.publishAt),
      });
    case "rolesChanged":
      return line("rolesChanged", {
        roles: listed(
          content.roles.map((role) => say(`studio.roles.${role}`)),
          locale,
        ),
      });
    default:
      return content satisfies never;
  }
}

/** The words of somebody that come with a notice; "" where none do. */
export function wordsWith(content: NoticeContent): string {
  switch (content.kind) {
    case "returned":
      return content.remark;
    case "mentioned":
    case "replied":
    case "suggested":
      return content.excerpt;
    default:
      return "";
  }
}

/** Each article that a release waited for, with what it lacked. */
function problemsIn({ problems, more }: Extract<NoticeContent, { kind: "releaseRefused" }>, say: Say): string {
  const named = problems.map(({ title, code, params }) => {
    const reason = reasonText(code, say, params);
    return say("studio.notices.problem", { title: title || say("studio.notices.untitled"), reason });
  });
  return [...named, ...(more > 0 ? [say("studio.notices.moreProblems", { count: more })] : [])].join(" ");
}

function listed(items: readonly string[], locale: ReaderLocale): string {
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(items);
}

function languagesOf(languages: readonly string[], scope: (key: string) => string): string {
  return scope(languages.length === 2 ? "pair" : (languages[0] ?? "zh"));
}
