import type { Details } from "#app/(studio)/studio/articles/[id]/details/use-details.ts";
import type { PagePerson } from "#app/(studio)/studio/articles/[id]/page-person.ts";
import type { ArticleForDesk } from "#domain/article/article-for-desk.ts";
import type { Result } from "#domain/result.ts";

/** What every field of the details panel works with. */
export type DetailsProps = {
  article: ArticleForDesk;
  details: Details;
  person: PagePerson;
  run: <T>(command: () => Promise<Result<T>>) => Promise<T | null>;
};
