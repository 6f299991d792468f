/**
 * `npm run bench -- checks [FILE]`: how many of the labelled differences of numbers, dates, units and qualifiers the checks
 * find, and how much of what they say is right. Reads the held-out pairs, or FILE of the same form.
 */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { checkPairs } from "#domain/checks/check-pairs.ts";
import { pairCheckedFiles, readCheckedFile } from "#domain/checks/checked-file.ts";
import { checkNumbers } from "#domain/checks/numbers/check-numbers.ts";
import type { CheckedPair } from "#domain/checks/pair.ts";
import { englishWordList } from "#server/checks/english-words.ts";

const root = join(import.meta.dirname, "..");
const goals = { recall: 0.98, precision: 0.95 };
const labelSchema = z.enum(["number-mismatch", "number-qualifier", "date-mismatch", "unit-mismatch"]);
const pairSchema = z.looseObject({
  id: z.string(),
  script: z.enum(["Hans", "Hant"]),
  zh: z.string(),
  en: z.string(),
  expect: z.array(labelSchema),
});

const file = process.argv[2] ?? join(import.meta.dirname, "checks", "held-out.jsonl");
const pairs = readFileSync(file, "utf8")
  .split("\n")
  .filter((line) => line.trim() !== "")
  .map((line) => pairSchema.parse(JSON.parse(line)));
const counts = new Map(labelSchema.options.map((rule) => [rule, { right: 0, missed: 0, wrong: 0 }]));
const since = performance.now();
for (const { id, script, zh, en, expect } of pairs) {
  const found = checkNumbers({ zh: { text: zh, kind: "text" }, en: { text: en, kind: "text" } }, { script });
  for (const [rule, count] of counts) {
    const said = found.filter((one) => one.rule === rule);
    if (expect.includes(rule)) count[said.length > 0 ? "right" : "missed"] += 1;
    else if (said.length > 0) count.wrong += 1;
    const words = said.map(({ said: { kind, values } }) => `${kind} ${values?.zh} | ${values?.en}`).join("; ");
    if (expect.includes(rule) !== said.length > 0)
      console.log(`${said.length > 0 ? "wrong " : "missed"} ${id} ${rule} ${words}\n  ${zh}\n  ${en}`);
  }
}
const took = performance.now() - since;
for (const [rule, { right, missed, wrong }] of counts) report(rule, right, missed, wrong);
const all = [...counts.values()];
const sum = (of: "right" | "missed" | "wrong") => all.reduce((total, count) => total + count[of], 0);
report("all", sum("right"), sum("missed"), sum("wrong"));
console.log(`${pairs.length} pairs in ${took.toFixed(0)} ms`);
await timeArticle();

/** Every rule over the sample desk's articles, as many as come to 3,000 Chinese characters; the first round loads the program. */
async function timeArticle(): Promise<void> {
  const characters = 3000;
  const most = 100;
  const rows: CheckedPair[] = [];
  for (const article of globSync("content/articles/*", { cwd: root })) {
    const read = (language: "zh" | "en") =>
      readCheckedFile(readFileSync(join(root, article, `${language}.md`), "utf8"), language, true);
    rows.push(...pairCheckedFiles(read("zh"), read("en")));
  }
  let length = 0;
  const enough = rows.filter(({ zh }) => {
    length += zh?.text.length ?? 0;
    return length <= characters;
  });
  const words = await englishWordList();
  const rounds = Array.from({ length: 12 }, () => {
    const begun = performance.now();
    checkPairs(enough, { script: "Hans", words });
    return performance.now() - begun;
  });
  const median = rounds.slice(2).toSorted((a, b) => a - b)[5] ?? Number.NaN;
  console.log(
    `all rules on ${characters} characters: first ${rounds[0]?.toFixed(0)} ms, then ${median.toFixed(0)} ms (goal ≤ ${most}: ${median <= most ? "met" : "not met"})`,
  );
}

function report(name: string, right: number, missed: number, wrong: number): void {
  const [recall, precision] = [right / (right + missed), right / (right + wrong)];
  const verdict = (value: number, goal: number) =>
    `${(value * 100).toFixed(1)} % (goal ≥ ${goal * 100} %: ${value >= goal ? "met" : "not met"})`;
  console.log(
    `${name}: recall ${verdict(recall, goals.recall)}, precision ${verdict(precision, goals.precision)}; ${right} right, ${missed} missed, ${wrong} wrong`,
  );
}
