import { z } from "zod";
import { currentActor } from "#app/(studio)/actor.ts";
import { deskZone } from "#app/(studio)/desk-zone.ts";
import { readAuditQuery } from "#app/(studio)/studio/(desk)/audit/audit-query.ts";
import { apiRefusal } from "#app/api/api-refusal.ts";
import { type AuditFormat, auditFormats } from "#domain/audit/print-events.ts";
import { refuse } from "#domain/result.ts";
import { exportEvents } from "#server/audit/export-events.ts";

const types: Record<AuditFormat, string> = {
  csv: "text/csv; charset=utf-8",
  jsonl: "application/jsonl; charset=utf-8",
};

/** The filtered lines of the audit log as a file, page by page as whoever asks takes them. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return apiRefusal(refuse("notSignedIn").error);
  const given = Object.fromEntries(new URL(request.url).searchParams);
  const format = z.enum(auditFormats).safeParse(given.format);
  const { filter, wrong } = readAuditQuery(given, await deskZone());
  // A file must not hold more than was asked for.
  if (!format.success || wrong) return apiRefusal(refuse("invalidInput").error);
  const exported = await exportEvents(actor, { filter, format: format.data });
  if (!exported.ok) return apiRefusal(exported.error);
  const pages = exported.value;
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await pages.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pages.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      "content-type": types[format.data],
      "content-disposition": `attachment; filename="audit-log.${format.data}"`,
      "cache-control": "private, no-store",
    },
  });
}
