import { quotationIndex } from "#app/(reader)/indexes.tsx";

export const generateMetadata = quotationIndex.metadata;
export default quotationIndex.Page;
