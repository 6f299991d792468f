import { monthIndex } from "#app/(reader)/indexes.tsx";

export const generateMetadata = monthIndex.metadata;
export default monthIndex.Page;
