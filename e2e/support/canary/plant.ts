// Started by draft-safety.spec.ts beside a running product: puts a word of its own into everything that readers must not
// have and into everything that they do, by the desk's own use cases, and prints what it put where.
import { withDatabase } from "#cli/with-database.ts";
import { plantDrafts } from "./plant-drafts.ts";
import { plantFront } from "./plant-front.ts";
import { plantPublished } from "./plant-published.ts";
import { hiddenHashes, hiddenIds } from "./unpublished.ts";
import { newWord, type Planted } from "./words.ts";

const secrets: Planted = {};
const open: Planted = {};
const sayer = (planted: Planted) => (where: string) => (what: string) => {
  const word = newWord();
  planted[word] = `${what} of ${where}`;
  return word;
};

await withDatabase(async () => {
  const book = {
    secret: sayer(secrets),
    open: sayer(open),
    /** Of what nobody outside the desk knows that it is there. */
    hide: (id: string, where: string) => {
      secrets[id] = `the id of ${where}`;
    },
  };
  const desk = await plantDrafts(book);
  const published = await plantPublished(book, desk);
  await plantFront(book, desk, published.articles);
  Object.assign(secrets, await hiddenIds());
  console.log(JSON.stringify({ secrets, open, ...published, hashes: await hiddenHashes() }));
});
