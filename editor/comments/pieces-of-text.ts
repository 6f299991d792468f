/** So many characters do not stand in a text by chance. */
const tellingLength = 4;

/**
 * Where in a block's text each piece of what a page prints of it stands, in UTF-16 units; null for what the page adds of
 * its own: numbers of notes, labels, how characters are read.
 */
export function matchPieces(text: string, pieces: readonly string[]): (number | null)[] {
  let from = 0;
  return pieces.map((piece) => {
    if (piece.trim() === "") return null;
    let next = from;
    while (text.charAt(next) === "\n") next++;
    const at = [from, next].find((one) => text.startsWith(piece, one));
    // What stands between is printed elsewhere, or nowhere: of a picture its description.
    const found = at ?? (piece.length >= tellingLength ? text.indexOf(piece, from) : -1);
    if (found < 0) return null;
    from = found + piece.length;
    return found;
  });
}
