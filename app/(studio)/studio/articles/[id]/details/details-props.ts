import type { Details } from "#app/(studio)/studio/articles/[id]/details/use-details.ts";
import type { PagePerson } from "#app/(studio)/studio/articles/[id]/page-person.ts";
import type { Run } from "#app/(studio)/studio/articles/[id]/run.ts";
import type { ArticleForDesk } from "#domain/article/article-for-desk.ts";

/** What every field of the details panel works with. */
export type DetailsProps = {
  article: ArticleForDesk;
  details: Details;
  /** As far as the stages that have the article let them write now. */
  person: PagePerson;
  run: Run;
};
