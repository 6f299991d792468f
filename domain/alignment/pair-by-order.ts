import { blockText } from "#domain/document/block-text.ts";
import type { Block, Document } from "#domain/document/document.ts";

/** Which blocks stand beside each other; one side is empty where a block has no counterpart. */
export type Pairing = { sourceIds: string[]; targetIds: string[] };

/** Cost of leaving one block alone, against a pair's: 0 for equal type and expected length. */
const aloneCost = 1.1;
const otherTypeCost = 1.2;
const lengthCostLimit = 1.5;
const sharedFigureGain = 0.4;
/** Above this many comparisons only the order decides. */
const comparisonLimit = 2_000_000;

/**
 * Proposes pairs for two texts that were not written here, in order: by type, by length (relative to the lengths of the
 * whole texts) and by the figures both contain. Every block is in exactly one pairing; all are proposals.
 */
export function pairByOrder(source: Document, target: Document): Pairing[] {
  const [left, right] = [source.content, target.content];
  if (left.length * right.length > comparisonLimit) return pairByIndex(left, right);
  const cost = pairCost(left, right);
  const width = right.length + 1;
  const costs = new Float64Array((left.length + 1) * width);
  const steps = new Uint8Array(costs.length);
  for (let row = 0; row <= left.length; row++) {
    for (let column = 0; column <= right.length; column++) {
      if (row === 0 && column === 0) continue;
      const options = [
        row > 0 && column > 0 ? at(costs, (row - 1) * width + column - 1) + cost(row - 1, column - 1) : Infinity,
        row > 0 ? at(costs, (row - 1) * width + column) + aloneCost : Infinity,
        column > 0 ? at(costs, row * width + column - 1) + aloneCost : Infinity,
      ];
      const best = Math.min(...options);
      costs[row * width + column] = best;
      steps[row * width + column] = options.indexOf(best);
    }
  }
  return trace(left, right, steps);
}

function trace(left: readonly Block[], right: readonly Block[], steps: Uint8Array): Pairing[] {
  const pairs: Pairing[] = [];
  let [row, column] = [left.length, right.length];
  while (row > 0 || column > 0) {
    const step = steps[row * (right.length + 1) + column];
    const takesLeft = step !== 2;
    const takesRight = step !== 1;
    pairs.push(pairing(takesLeft ? left[row - 1] : undefined, takesRight ? right[column - 1] : undefined));
    row -= takesLeft ? 1 : 0;
    column -= takesRight ? 1 : 0;
  }
  return pairs.reverse();
}

function pairByIndex(left: readonly Block[], right: readonly Block[]): Pairing[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => pairing(left[index], right[index]));
}

function pairing(source: Block | undefined, target: Block | undefined): Pairing {
  return { sourceIds: source ? [source.attrs.id] : [], targetIds: target ? [target.attrs.id] : [] };
}

function pairCost(left: readonly Block[], right: readonly Block[]) {
  const measure = (blocks: readonly Block[]) =>
    blocks.map((block) => {
      const text = blockText(block);
      const figures = "recordId" in block.attrs ? [block.attrs.recordId] : text.match(/\d+(?:\.\d+)?/g);
      return { type: block.type, length: text.length + 5, figures: new Set(figures ?? []) };
    });
  const [sources, targets] = [measure(left), measure(right)];
  const total = (list: readonly { length: number }[]) => list.reduce((sum, { length }) => sum + length, 0);
  const ratio = total(sources) / (total(targets) || 1);
  return (row: number, column: number) => {
    const [source, target] = [sources[row], targets[column]];
    if (!source || !target) return Infinity;
    const length = Math.min(Math.abs(Math.log((target.length * ratio) / source.length)), lengthCostLimit);
    const shared = [...source.figures].some((figure) => target.figures.has(figure));
    return length + (source.type === target.type ? 0 : otherTypeCost) - (shared ? sharedFigureGain : 0);
  };
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? Infinity;
}
