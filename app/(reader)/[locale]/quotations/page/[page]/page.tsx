import { quotationIndex } from "#app/(reader)/indexes.tsx";

export const generateMetadata = quotationIndex.metadata;
/** What is older than the first page of the index. */
export default quotationIndex.Page;
