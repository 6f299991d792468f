import fc from "fast-check";
import { expect, test } from "vitest";
import { WaitingRows } from "#domain/alignment/waiting-rows.ts";

test("the first that waits in a gap is what looking through all of them finds, whatever was taken before", () => {
  const waiting = fc.array(fc.record({ at: fc.nat(40), type: fc.constantFrom("p", "h", "q") }), { maxLength: 30 });
  const asked = fc.array(
    fc.record({
      after: fc.integer({ min: -1, max: 40 }),
      width: fc.nat(42),
      type: fc.constantFrom("p", "h", "q", undefined),
    }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(waiting, asked, (some, questions) => {
      const rows = [...some].sort((a, b) => a.at - b.at);
      const queue = new WaitingRows(
        rows.map(({ at }) => at),
        rows.map(({ type }) => type),
      );
      const taken = new Set<number>();
      for (const { after, width, type } of questions) {
        const gap = { after, before: after + width };
        const expected = rows.findIndex(
          (row, index) =>
            !taken.has(index) && row.at > gap.after && row.at < gap.before && (type === undefined || row.type === type),
        );
        const found = queue.firstIn(gap, type);
        expect(found ?? -1).toBe(expected);
        if (found === null) continue;
        queue.take(found);
        taken.add(found);
      }
    }),
  );
});
