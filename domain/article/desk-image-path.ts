/** Where a picture's bytes are for signed-in people, at `width` pixels or the nearest there is. */
export function deskImagePath(mediaId: string, width: number): string {
  return `/api/media/${mediaId}/${width}`;
}
