import type { Node } from "@tiptap/pm/model";
import type { Mappable } from "@tiptap/pm/transform";

/** `position` of a node in the new document, and the id it must have; null takes a nested one away. */
export type BlockIdChange = { position: number; id: string | null };

/**
 * Which ids the new document needs changed so that every top-level block has one of its own and nothing else has any.
 * A block keeps its id when it moves, changes its type, is wrapped or unwrapped, and when a split leaves its words in the
 * second half; what a split, a paste or a copy adds gets a new one.
 *
 * @param mapping from positions of `before` to positions of `after`
 * @param inherit whether a new block may take the id of one that disappeared in its place (a change of type); not on paste
 */
export function blockIdChanges(
  before: Node,
  after: Node,
  mapping: Mappable,
  createId: () => string,
  inherit: boolean,
): BlockIdChange[] {
  const changes = nestedIds(before, after);
  if (sameIds(before, after)) return changes;

  const old = oldBlocks(before);
  const wanted = Array.from({ length: after.childCount }, (_, index) => idOf(after.child(index)));
  dropCopies(wanted, old, after, mapping);
  keepWithWords(wanted, old, after);
  if (inherit) takeOver(wanted, old, after, mapping);

  let position = 0;
  for (let index = 0; index < after.childCount; index++) {
    const id = wanted[index] ?? createId();
    if (id !== idOf(after.child(index))) changes.push({ position, id });
    position += after.child(index).nodeSize;
  }
  return changes;
}

type OldBlock = { position: number; empty: boolean };

function idOf(node: Node): string | null {
  return typeof node.attrs.id === "string" ? node.attrs.id : null;
}

/** The ordinary keystroke: the same blocks in the same order. */
function sameIds(before: Node, after: Node): boolean {
  if (before.childCount !== after.childCount) return false;
  for (let index = 0; index < after.childCount; index++) {
    const [was, is] = [before.child(index), after.child(index)];
    if (was !== is && (idOf(is) === null || idOf(was) !== idOf(is))) return false;
    if (was === is && idOf(is) === null) return false;
  }
  return true;
}

function oldBlocks(before: Node): Map<string, OldBlock> {
  const blocks = new Map<string, OldBlock>();
  before.forEach((node, position) => {
    const id = idOf(node);
    if (id !== null) blocks.set(id, { position, empty: node.textContent === "" });
  });
  return blocks;
}

/** Of several blocks with one id, the one that stands where it stood keeps it. */
function dropCopies(wanted: (string | null)[], old: Map<string, OldBlock>, after: Node, mapping: Mappable): void {
  const keeper = new Map<string, number>();
  const copied = new Set<string>();
  wanted.forEach((id, index) => {
    if (id === null) return;
    if (keeper.has(id)) copied.add(id);
    else keeper.set(id, index);
  });
  for (const id of copied) {
    const stood = old.get(id);
    const index = stood === undefined ? -1 : indexAt(after, mapping.map(stood.position, 1));
    if (wanted[index] === id) keeper.set(id, index);
  }
  wanted.forEach((id, index) => {
    if (id !== null && keeper.get(id) !== index) wanted[index] = null;
  });
}

/** Enter at the very start of a block makes room above it: the id stays with the words, not with the empty line. */
function keepWithWords(wanted: (string | null)[], old: Map<string, OldBlock>, after: Node): void {
  for (let index = 0; index + 1 < wanted.length; index++) {
    const id = wanted[index] ?? null;
    if (id === null || wanted[index + 1] !== null || old.get(id)?.empty !== false) continue;
    if (after.child(index).textContent !== "" || after.child(index + 1).textContent === "") continue;
    wanted[index] = null;
    wanted[index + 1] = id;
  }
}

function takeOver(wanted: (string | null)[], old: Map<string, OldBlock>, after: Node, mapping: Mappable): void {
  const present = new Set(wanted);
  for (const [id, { position }] of old) {
    if (present.has(id)) continue;
    const index = indexAt(after, mapping.map(position, 1));
    if (wanted[index] === null) wanted[index] = id;
  }
}

function indexAt(doc: Node, position: number): number {
  return doc.resolve(Math.max(0, Math.min(position, doc.content.size))).index(0);
}

function nestedIds(before: Node, after: Node): BlockIdChange[] {
  const changes: BlockIdChange[] = [];
  after.forEach((block, offset, index) => {
    if (block.isTextblock || (index < before.childCount && before.child(index) === block)) return;
    block.descendants((node, position) => {
      // A picture of a gallery keeps its own, by which its upload finds it. No document has it.
      if (idOf(node) !== null && node.type.name !== "figure")
        changes.push({ position: offset + 1 + position, id: null });
      return !node.isTextblock;
    });
  });
  return changes;
}
