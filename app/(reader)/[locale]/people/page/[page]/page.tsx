import { peopleIndex } from "#app/(reader)/indexes.tsx";

export const generateMetadata = peopleIndex.metadata;
/** Those further on in the alphabet. */
export default peopleIndex.Page;
