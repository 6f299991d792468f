import { Command, CommanderError, Option } from "commander";
import { roles } from "#domain/access.ts";
import { readerLocales, scripts } from "#domain/locale.ts";
import { OperatorProblem } from "#domain/settings/operator-problem.ts";

/** Exit codes: 0 done; 1 refused, or a file of several was; 2 the command line itself is wrong. */
const program = new Command("duizhao")
  .description("Commands for the operator of a Duizhao desk.")
  .showHelpAfterError("(duizhao --help lists the commands)")
  .exitOverride();

program
  .command("import")
  .description("bring pages and articles to the desk as drafts")
  .argument("<file...>", "plain-text page dumps, or folders in the portable format (docs/portable-format.md)")
  .option("--dry-run", "only say what would come in; needs no database")
  .option("--json", "print one JSON object a line for each article")
  .option("--as <email>", "whose drafts they are; else nobody's in particular")
  .option("--accept-people", "take a name that exactly one person of the desk has for that person")
  .option("--new-ids", "give articles new ids where the desk has theirs already")
  .action(async (files: string[], options: object) => {
    const { importFiles } = await import("#cli/commands/import.ts");
    process.exitCode = await importFiles(files, options);
  });

program
  .command("check")
  .description("check a Chinese and an English file beside each other, or one alone; needs no database")
  .option("--zh <file>", "the Chinese: plain text, or Markdown in the portable format")
  .option("--en <file>", "the English")
  .addOption(
    new Option("--script <script>", "how the Chinese is written, where the file does not tell").choices(scripts),
  )
  .option("--json", "print { findings, counts } as JSON")
  .action(async (options: object) => {
    const { checkFiles } = await import("#cli/commands/check.ts");
    process.exitCode = await checkFiles(options);
  });

program
  .command("export")
  .description("write the desk to a new folder in the portable format")
  .argument("<folder>", "a folder that is empty or does not exist")
  .option("--article <id>", "only this article, with the libraries")
  .action(async (folder: string, options: object) => {
    const { exportTo } = await import("#cli/commands/export.ts");
    process.exitCode = await exportTo(folder, options);
  });

program
  .command("press")
  .description("the pages that readers get: say one of the options")
  .addOption(new Option("--all", "press every path again").conflicts(["check", "to"]))
  .addOption(
    new Option("--check", "compare every path with what is stored, byte for byte; changes nothing").conflicts("to"),
  )
  .option("--to <folder>", "write the whole site for a file server (docs/operations.md); replaces an earlier export")
  .action(async (options: object, command: Command) => {
    if (Object.keys(options).length === 0)
      command.error("Say one of --all, --check and --to <folder>.", { exitCode: 2 });
    const { pressCommand } = await import("#cli/commands/press.ts");
    process.exitCode = await pressCommand(options);
  });

const quotations = program.command("quotations").description("the quotation library");
quotations
  .command("export")
  .description("write the library to a new file: JSON has every version, CSV the newest")
  .argument("<file>", "ends in .json or .csv")
  .action(async (file: string) => {
    const { exportQuotationsTo } = await import("#cli/commands/quotations.ts");
    process.exitCode = await exportQuotationsTo(file);
  });
quotations
  .command("import")
  .description("add the entries of a file that the library does not have, unverified; all of them or none")
  .argument("<file>", "ends in .json or .csv")
  .option("--json", "print { entries, ignored }, or { error }, as JSON")
  .option("--as <email>", "who adds them, and then cannot vouch for them; else nobody in particular")
  .action(async (file: string, options: object) => {
    const { importQuotationsFrom } = await import("#cli/commands/quotations.ts");
    process.exitCode = await importQuotationsFrom(file, options);
  });

const user = program.command("user").description("accounts of the desk");
user
  .command("add")
  .description("make an account and print a one-time sign-in link")
  .argument("<email>")
  .requiredOption("--name <name>")
  .addOption(new Option("--role <role...>", "what they may do").choices(roles).default(["admin"]))
  .addOption(new Option("--locale <locale>", "their language").choices(readerLocales).default("zh-Hans"))
  .action(async (email: string, options: object) => {
    const { addUserCommand } = await import("#cli/commands/users.ts");
    process.exitCode = await addUserCommand(email, options);
  });
user
  .command("list")
  .description("list the accounts, one a line")
  .option("--json", "print one JSON object a line")
  .action(async (options: object) => {
    const { listUsersCommand } = await import("#cli/commands/users.ts");
    process.exitCode = await listUsersCommand(options);
  });
user
  .command("link")
  .description("print a new one-time sign-in link")
  .argument("<email>")
  .action(async (email: string) => {
    const { linkCommand } = await import("#cli/commands/users.ts");
    process.exitCode = await linkCommand(email);
  });

program
  .command("db")
  .description("the database")
  .command("roles")
  .description("print SQL that makes the application's and the reader's login, with new passwords")
  .action(async () => {
    const { printRoles } = await import("#cli/commands/database.ts");
    printRoles();
  });

const audit = program.command("audit").description("the audit log");
audit
  .command("export")
  .description("write the log, or part of it, to a new file, each line with its hash and that of the one before it")
  .argument("<file>", "ends in .csv or .jsonl")
  .option("--person <id>", "only what this account did")
  .option("--article <id>", "only what happened to this article")
  .option("--kind <type>", "only events of this type, such as published")
  .option("--stream <stream>", "only this chain: article:…, release:…, user:… or desk")
  .option("--from <time>", "from this moment: ISO 8601 with an offset")
  .option("--until <time>", "before this moment")
  .action(async (file: string, options: object) => {
    const { exportAuditTo } = await import("#cli/commands/audit.ts");
    process.exitCode = await exportAuditTo(file, options);
  });
audit
  .command("verify")
  .description("check that no event was changed, removed or added behind the log's back")
  .action(async () => {
    const { verifyAudit } = await import("#cli/commands/database.ts");
    process.exitCode = await verifyAudit();
  });

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else if (error instanceof OperatorProblem) {
    console.error(error.message);
    process.exitCode = 1;
  } else throw error;
}
