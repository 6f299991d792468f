import { galleryLimits } from "#domain/document/document.ts";

/** Pictures in as few galleries as hold them, none of which is left with one while others are full. */
export function inGalleries<T>(pictures: readonly T[]): T[][] {
  const count = Math.ceil(pictures.length / galleryLimits.most);
  const startOf = (gallery: number) => Math.ceil((pictures.length * gallery) / count);
  return Array.from({ length: count }, (_, at) => pictures.slice(startOf(at), startOf(at + 1)));
}
