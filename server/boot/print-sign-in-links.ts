// Run by the boot: a link is a key, so it calls this only where nobody but this machine can use one.
import { disconnectDatabase } from "#db/client.ts";
import { linkLifetimeSeconds } from "#server/auth/auth.ts";
import { runScript } from "#server/boot/run-child.ts";
import { samplePeople } from "#server/boot/sample-desk.ts";
import { issueSignInLink } from "#server/users/issue-sign-in-link.ts";

await runScript(async () => {
  const people = await samplePeople();
  if (people.length === 0) return;
  const lines: string[] = [];
  for (const person of people) {
    lines.push(`    ${person.roles.padEnd(11)} ${padTo(14, person.name)} ${await issueSignInLink(person.id)}`);
  }
  const minutes = linkLifetimeSeconds / 60;
  console.log(
    `\n  Sign in as one of the sample desk (each link works once, for ${minutes} minutes):\n${lines.join("\n")}`,
  );
  await disconnectDatabase();
});

/** Han characters take two columns of a terminal. */
function padTo(columns: number, text: string): string {
  const width = Array.from(text).reduce((sum, character) => sum + (/\p{Script=Han}/u.test(character) ? 2 : 1), 0);
  return text + " ".repeat(Math.max(0, columns - width));
}
