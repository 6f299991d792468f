import { expect, test } from "vitest";
import { lockArticle, lockArticleAnywhere, lockArticleOfEdition } from "#db/articles/lock-article.ts";
import { appDb } from "#db/client.ts";
import { muteArticle } from "#db/notifications/mutes.ts";
import { createArticle, createUser } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { type Tx, transaction } from "#db/transaction.ts";
import { lockAdmins } from "#db/users/users.ts";

useTestDatabase();

/** Whether a mute of this article by this person is stored while somebody else holds what `lock` takes. */
async function mutesMeanwhile(articleId: string, userId: string, lock: (tx: Tx) => Promise<unknown>): Promise<void> {
  await transaction(async (tx) => {
    await lock(tx);
    await transaction(async (other) => {
      await other.$executeRaw`SET LOCAL lock_timeout = '2s'`;
      await muteArticle(other, userId, articleId);
    });
  });
  expect(await appDb().noticeMute.count({ where: { userId, articleId } })).toBe(1);
}

test("whoever refers to a locked article, or to a locked account, does not wait", async () => {
  const { id, editionIds } = await createArticle();
  const person = () => createUser({ roles: ["reviewer"] });
  await mutesMeanwhile(id, (await person()).id, (tx) => lockArticle(tx, id));
  await mutesMeanwhile(id, (await person()).id, (tx) => lockArticleOfEdition(tx, editionIds.zh));
  await mutesMeanwhile(id, (await person()).id, (tx) => lockArticleAnywhere(tx, id));
  const admin = await createUser({ roles: ["admin"] });
  await mutesMeanwhile(id, admin.id, lockAdmins);
});

test("whoever changes a locked article waits", async () => {
  const { id } = await createArticle();
  const waiting = transaction(async (tx) => {
    await lockArticle(tx, id);
    return transaction(async (other) => {
      await other.$executeRaw`SET LOCAL lock_timeout = '200ms'`;
      await lockArticle(other, id);
    });
  });
  await expect(waiting).rejects.toThrow();
});
