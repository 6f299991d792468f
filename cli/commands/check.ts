import { readFileSync } from "node:fs";
import { createTranslator } from "use-intl/core";
import { z } from "zod";
import { failureLine } from "#cli/report.ts";
import { checkPairs, countFindings } from "#domain/checks/check-pairs.ts";
import { type CheckedFile, pairCheckedFiles, readCheckedFile } from "#domain/checks/checked-file.ts";
import type { Finding } from "#domain/checks/finding.ts";
import { decodeText } from "#domain/importing/decode-text.ts";
import { detectScript } from "#domain/importing/detect-script.ts";
import { isMarkdown } from "#domain/importing/is-markdown.ts";
import { type Language, scriptSchema } from "#domain/locale.ts";
import { OperatorProblem } from "#domain/settings/operator-problem.ts";
import { englishWordList } from "#server/checks/english-words.ts";
import messages from "../../messages/en.json" with { type: "json" };

const optionsSchema = z.object({
  zh: z.string().optional(),
  en: z.string().optional(),
  script: scriptSchema.optional(),
  json: z.boolean().default(false),
});

/** `duizhao check`; needs no database. Gives the exit code: 1 when there are errors. */
export async function checkFiles(rawOptions: object): Promise<number> {
  const options = optionsSchema.parse(rawOptions);
  if (options.zh === undefined && options.en === undefined)
    throw new OperatorProblem("Say which files: --zh FILE, --en FILE, or both.");
  const zh = readFile(options.zh, "zh");
  const en = readFile(options.en, "en");
  const script = options.script ?? zh?.script ?? detectScript(zh?.blocks.map(({ text }) => text.text).join("\n") ?? "");
  const findings = checkPairs(pairCheckedFiles(zh, en), {
    script,
    oneSided: zh === null || en === null,
    ...(en && { words: await englishWordList() }),
  });
  const counts = countFindings(findings);
  if (options.json) console.log(JSON.stringify({ findings: findings.map(printed), counts }, null, 2));
  else print(findings);
  return counts.error > 0 ? 1 : 0;
}

function readFile(path: string | undefined, language: Language): CheckedFile | null {
  if (path === undefined) return null;
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    throw new OperatorProblem(`${path} cannot be read.`);
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) throw new OperatorProblem(`${path} ${failureLine(decoded.error)}.`);
  const { text } = decoded.value;
  return readCheckedFile(text, language, /\.(?:md|markdown)$/i.test(path) || isMarkdown(text));
}

function printed(finding: Finding) {
  const { rule, severity, pair, side, quote, suggestion } = finding;
  return {
    rule,
    severity,
    pair,
    side,
    quote,
    message: messageOf(finding),
    ...(suggestion !== undefined && { suggestion }),
  };
}

const translate = createTranslator({ locale: "en", messages, namespace: "checks" });
const keys = new Set(
  Object.entries(messages.checks).flatMap(([rule, kinds]) => Object.keys(kinds).map((kind) => `${rule}.${kind}`)),
);

function isKey(key: string): key is Parameters<typeof translate>[0] {
  return keys.has(key);
}

function messageOf({ rule, said }: Finding): string {
  const key = `${rule}.${said.kind}`;
  return isKey(key) ? translate(key, said.values ?? {}) : key;
}

function print(findings: readonly Finding[]): void {
  for (const finding of findings) {
    const fix = finding.suggestion === undefined ? "" : ` → ${finding.suggestion}`;
    console.log(
      `${finding.pair} ${finding.side} ${finding.severity} ${finding.rule}: ${messageOf(finding)} [${finding.quote}]${fix}`,
    );
  }
  const { error, warning, info } = countFindings(findings);
  console.log(`${error} errors, ${warning} warnings, ${info} notes`);
}
