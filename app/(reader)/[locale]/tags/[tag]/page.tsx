import { tagIndex } from "#app/(reader)/indexes.tsx";

export const generateMetadata = tagIndex.metadata;
export default tagIndex.Page;
