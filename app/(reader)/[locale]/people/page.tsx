import { peopleIndex } from "#app/(reader)/indexes.tsx";

export const generateMetadata = peopleIndex.metadata;
export default peopleIndex.Page;
