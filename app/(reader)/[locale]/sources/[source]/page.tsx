import { sourceIndex } from "#app/(reader)/indexes.tsx";

export const generateMetadata = sourceIndex.metadata;
export default sourceIndex.Page;
