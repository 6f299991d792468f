import { expect, it } from "vitest";
import { appDb } from "#db/client.ts";
import { createArticle, createColumn, createUser } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { createId } from "#domain/ids.ts";
import { setAccent } from "#server/columns/set-accent.ts";
import { previewArticle } from "#server/publications/preview-article.ts";

useTestDatabase();

it("is in the accent that the article's column has now, and in none where it is in no column", async () => {
  const admin = await createUser({ roles: ["admin"] });
  const { id: columnId } = await createColumn();
  const { id: articleId } = await createArticle({ createdBy: admin.id });
  const accent = async () => {
    const preview = await previewArticle(admin, { articleId });
    return preview.ok && preview.value.accent;
  };
  expect(await accent()).toBeNull();
  await appDb().article.update({ where: { id: articleId }, data: { columnId } });
  expect(await accent()).toBe("cinnabar");
  await setAccent(admin, { commandId: createId(), columnId, accent: "pine" });
  expect(await accent()).toBe("pine");
});
