import { sourceIndex } from "#app/(reader)/indexes.tsx";

export const generateMetadata = sourceIndex.metadata;
/** What is older than the first page of a source. */
export default sourceIndex.Page;
