import { appDb } from "#db/client.ts";

export async function articleExists(id: string): Promise<boolean> {
  return (await appDb().article.count({ where: { id } })) === 1;
}
