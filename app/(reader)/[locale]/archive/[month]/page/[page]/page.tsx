import { monthIndex } from "#app/(reader)/indexes.tsx";

export const generateMetadata = monthIndex.metadata;
/** What is older in a month than its first page. */
export default monthIndex.Page;
