// Started by a journey beside a running product: publishes an article of its own, by the desk's own use cases, and prints its id
// and a word that only it says.
import { withDatabase } from "#cli/with-database.ts";
import { peopleOfDesk, publishAll, shortDraft } from "./canary/desk.ts";
import { newWord } from "./canary/words.ts";

await withDatabase(async () => {
  const desk = await peopleOfDesk(newWord);
  const { id, title } = await shortDraft(desk, newWord);
  await publishAll(desk, newWord, id);
  console.log(JSON.stringify({ articleId: id, title }));
});
