import { apiRefusal } from "#app/api/api-refusal.ts";
import { refuse } from "#domain/result.ts";

/** An address of the API that leads nowhere; without this it would be taken for a reader's page. */
async function answer(): Promise<Response> {
  return apiRefusal(refuse("notFound").error);
}

export { answer as DELETE, answer as GET, answer as PATCH, answer as POST, answer as PUT };
