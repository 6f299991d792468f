import { tagIndex } from "#app/(reader)/indexes.tsx";

export const generateMetadata = tagIndex.metadata;
/** What is older than the first page of a tag. */
export default tagIndex.Page;
