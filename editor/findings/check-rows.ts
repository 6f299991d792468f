import type { ArticleFinding } from "#domain/checks/article/find-in-article.ts";
import { countFindings } from "#domain/checks/check-pairs.ts";
import { checkedBlocks } from "#domain/checks/checked-text.ts";
import { findInPair, findInRun, type KeyedFinding } from "#domain/checks/keyed-findings.ts";
import type { Waiver } from "#domain/checks/waiver.ts";
import { blockText } from "#domain/document/block-text.ts";
import { type Language, otherLanguage, type Script } from "#domain/locale.ts";
import { type DeskFindings, type FindingsView, openOf, type ShownFinding } from "#editor/findings/shown-finding.ts";
import type { RowsView, ShownRow } from "#editor/rows/rows-board.ts";

/** What was found in a pair of words, and what of it was shown with which findings beside it and which waivers. */
type Remembered = { own: readonly KeyedFinding[]; stamp: string; shown: readonly ShownFinding[] };
export type Known = ReadonlyMap<string, Remembered>;

/**
 * What the checks find in the rows on the screen, with what the desk found in the words that it has. `known` is what was
 * found the last time, by words: a row that stays as it is is not read again.
 */
export function checkRows(
  { rows, sourceLanguage }: RowsView,
  script: Script,
  desk: DeskFindings,
  known: Known,
): { view: FindingsView; known: Known } {
  const options = { script };
  const waivers = new Map(desk.waivers.map((waiver) => [waiver.key, waiver]));
  const now = new Map<string, Remembered>();
  const written = rows.flatMap((row) => {
    const [zh, en] = sourceLanguage === "zh" ? [row.source, row.target] : [row.target, row.source];
    const pair = { zh: checkedBlocks(zh), en: checkedBlocks(en) };
    return pair.zh || pair.en ? [{ row, pair }] : [];
  });
  const run = findInRun(
    written.map(({ pair }) => pair),
    options,
    desk.severities,
  );
  const byBlock = Map.groupBy(desk.findings, ({ place }) =>
    "blockId" in place ? `${place.language} ${place.blockId}` : "",
  );
  const found = written.flatMap(({ row, pair }, at) => {
    const memory = JSON.stringify([script, desk.severities, pair]);
    const before = known.get(memory);
    const own = before?.own ?? findInPair(pair, options, desk.severities);
    const told = namesOf(row, sourceLanguage).flatMap((name) =>
      (byBlock.get(name) ?? []).filter((finding) => stillStands(finding, row, sourceLanguage)),
    );
    const all: KeyedFinding[] = [...own, ...(run[at] ?? []), ...told];
    const stamp = JSON.stringify(all.map(({ key, at: place }) => [key, place, waivers.get(key) ?? null]));
    // The same list for the same findings: a mark that says nothing new is not drawn anew.
    const findings = before?.stamp === stamp ? before.shown : all.map((one) => shown(one, waivers));
    now.set(memory, { own, stamp, shown: findings });
    return findings.length > 0 ? [{ row, findings }] : [];
  });
  const others = (byBlock.get("") ?? []).map((one) => ({ ...shown(one, waivers), place: one.place }));
  const open = openOf([...found.flatMap(({ findings }) => findings), ...others]);
  return {
    view: {
      rows: found,
      byRow: new Map(found.map(({ row, findings }) => [row.name, findings])),
      others,
      counts: countFindings(open),
    },
    known: now,
  };
}

function namesOf({ source, target }: ShownRow, sourceLanguage: Language): string[] {
  const other = otherLanguage(sourceLanguage);
  return [
    ...source.map(({ attrs }) => `${sourceLanguage} ${attrs.id}`),
    ...target.map(({ attrs }) => `${other} ${attrs.id}`),
  ];
}

/** The desk speaks of what was saved: what it found in words that are gone is not said any more. */
function stillStands({ place, quote }: ArticleFinding, row: ShownRow, sourceLanguage: Language): boolean {
  if (!("blockId" in place)) return false;
  // Blocks that stand beside each other may have the same id.
  const side = place.language === sourceLanguage ? row.source : row.target;
  const block = side.find(({ attrs }) => attrs.id === place.blockId);
  if (!block) return false;
  // An address or a field of it may be what is quoted.
  return blockText(block).includes(quote) || JSON.stringify(block).includes(JSON.stringify(quote).slice(1, -1));
}

function shown(finding: KeyedFinding, waivers: ReadonlyMap<string, Waiver>): ShownFinding {
  const { rule, side, quote, at, said, suggestion, severity, key } = finding;
  return {
    ...{ rule, side, quote, at, said, severity, key },
    ...(suggestion !== undefined && { suggestion }),
    waiver: waivers.get(key) ?? null,
  };
}
