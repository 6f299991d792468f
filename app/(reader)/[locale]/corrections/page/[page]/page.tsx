import { correctionIndex } from "#app/(reader)/indexes.tsx";

export const generateMetadata = correctionIndex.metadata;
/** What readers were told before the corrections of the first page. */
export default correctionIndex.Page;
