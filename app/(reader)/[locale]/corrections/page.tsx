import { correctionIndex } from "#app/(reader)/indexes.tsx";

export const generateMetadata = correctionIndex.metadata;
export default correctionIndex.Page;
