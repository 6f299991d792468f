import { findColumns } from "#db/columns/columns.ts";
import { findOutlets } from "#db/outlets/outlets.ts";
import type { Tx } from "#db/transaction.ts";
import { type Actor, may } from "#domain/access.ts";
import { houseAccent } from "#domain/article/column-accent.ts";
import { type ColumnForDesk, noText } from "#domain/article/furniture.ts";
import { foldHan } from "#domain/hanzi/fold.ts";
import type { PageWarning } from "#domain/importing/page.ts";
import { languageOfText } from "#domain/importing/page-lines.ts";
import { editionLocale, type LocalizedText, readerLocales, type Script } from "#domain/locale.ts";
import { ok, type Result } from "#domain/result.ts";
import { addColumn } from "#server/columns/create-column.ts";
import { addOutlet } from "#server/outlets/create-outlet.ts";

type Context = { script: Script; lineOf: (text: string) => number; warnings: PageWarning[] };

/**
 * The desk's column of that name or prefix, in any script. An unknown one is made where the actor may; else the article
 * has none (null) and the title keeps its prefix.
 */
export async function resolveColumn(
  tx: Tx,
  actor: Actor,
  printed: string,
  context: Context,
): Promise<Result<ColumnForDesk | null>> {
  const wanted = plain(printed);
  const columns = await findColumns(tx);
  const known = columns.find(({ name, prefix }) =>
    [...Object.values(prefix), ...Object.values(name)].map(plain).includes(wanted),
  );
  if (known) return ok(known);
  const at = context.lineOf(printed);
  if (!may(actor, "desk.manage")) {
    context.warnings.push({
      code: "columnUnknown",
      at,
      message: `There is no column “${printed}”: the title keeps it.`,
    });
    return ok(null);
  }
  const name = localized(printed, context.script);
  const bare = {
    description: noText,
    epigraph: null,
    requiredCredits: [],
    templateId: "desk",
    accent: houseAccent,
  };
  const created = await addColumn(tx, { name, prefix: name, ...bare });
  if (created.ok) context.warnings.push({ code: "columnUnknown", at, message: `The column “${printed}” is new.` });
  return created;
}

/** The desk's outlet that prints so, in any script; an unknown one is made. 中國網-中國習觀 is an outlet and its channel. */
export async function resolveOutlet(tx: Tx, printed: string, context: Context): Promise<string> {
  const wanted = plain(printed);
  const outlets = await findOutlets(tx);
  const known = outlets.find(({ name, channel }) =>
    readerLocales.some((locale) => plain(name[locale] + channel[locale]) === wanted),
  );
  if (known) return known.id;
  const match = /^(.{2,}?)\s*[-–—·－]\s*(.{2,})$/u.exec(printed);
  const [outlet, channel] =
    /\p{Script=Han}/u.test(printed) && match?.[1] && match[2] ? [match[1], match[2]] : [printed, ""];
  const { id } = await addOutlet(tx, {
    name: localized(outlet, context.script),
    channel: channel === "" ? noText : localized(channel, context.script),
  });
  context.warnings.push({
    code: "outletUnknown",
    at: context.lineOf(printed),
    message: `The source “${printed}” is new.`,
  });
  return id;
}

function localized(text: string, script: Script): LocalizedText {
  if (languageOfText(text) === "en") return { ...noText, en: text };
  return { ...noText, [editionLocale("zh", script)]: text };
}

function plain(text: string): string {
  return foldHan(text).replace(/[\s\p{P}]/gu, "") || "-";
}
