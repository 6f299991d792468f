import { isLoopback, type Settings } from "#domain/settings/settings.ts";
import { secondsSince } from "#server/boot/progress.ts";
import { isEmpty, samplePeople } from "#server/boot/sample-desk.ts";

/** The last lines of a start: where to go, and how to get in. */
export async function greet(settings: Settings, embedded: boolean): Promise<void> {
  const startedAt = Number(process.env.DUIZHAO_STARTED_AT);
  console.log(`\n  Duizhao 對照 is ready (${secondsSince(performance.now() - (Date.now() - startedAt))})`);
  console.log(`  Readers   ${settings.url}/`);
  console.log(`  Desk      ${settings.url}/studio`);
  if (embedded) await printSignInLinks(settings);
  else if (await isEmpty()) {
    console.log("\n  Nobody can sign in yet. Make the first administrator, who then invites the others:");
    console.log('    npm run -s duizhao -- user add --email you@example.org --name "Your Name" --role admin');
  }
  console.log("\n  Ctrl-C stops everything.");
}

/** A link is a key: it is shown only where nobody but this machine can use it. */
async function printSignInLinks(settings: Settings): Promise<void> {
  if (!isLoopback(settings.host)) return;
  const people = await samplePeople();
  if (people.length === 0) return;
  const { issueSignInLink } = await import("#server/users/issue-sign-in-link.ts");
  console.log("\n  Sign in as one of the sample desk (each link works once, for 15 minutes):");
  for (const person of people) {
    const link = await issueSignInLink(person.id);
    console.log(`    ${person.roles.padEnd(11)} ${person.name.padEnd(12)} ${link}`);
  }
}
