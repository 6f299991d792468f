import { describe, expect, test } from "vitest";
import { type AuditEvent, chainStart, findChainFault, linkEvents, type NewAuditEvent } from "#domain/audit/chain.ts";

const event = (n: number): NewAuditEvent => ({
  stream: "article:abc12345",
  type: "approved",
  data: { remark: `No. ${n}`, nested: { b: 1, a: [n] } },
  actorId: "user-1",
  commandId: `command-${n}`,
  at: `2026-01-0${n}T00:00:00.000Z`,
});

const first = linkEvents(chainStart, [event(1), event(2)], 0);
const chain = [...first, ...linkEvents(first.at(-1) ?? chainStart, [event(3)], 4)];

const planted = (change: (events: AuditEvent[]) => AuditEvent[]) => findChainFault(change(structuredClone(chain)));

describe("the audit chain", () => {
  test("counts events from one and steps from where the command stood", () => {
    expect(chain.map(({ seq, step }) => [seq, step])).toEqual([
      [1, 0],
      [2, 1],
      [3, 4],
    ]);
    expect(findChainFault(chain)).toBeNull();
  });

  test("can be walked piece by piece", () => {
    expect(findChainFault(chain.slice(1), chain[0])).toBeNull();
    expect(findChainFault(chain.slice(2), chain[0])).toEqual({ seq: 3, fault: "gap" });
  });

  test("does not depend on the order of members, which a database may change", () => {
    const reordered = chain.map(({ data: _, ...rest }, index) => ({
      data: { nested: { a: [index + 1], b: 1 }, remark: `No. ${index + 1}` },
      ...rest,
    }));
    expect(findChainFault(reordered)).toBeNull();
  });

  test.each<[string, (event: AuditEvent) => AuditEvent]>([
    ["what was said", (e) => ({ ...e, data: { remark: "something kinder" } })],
    ["who said it", (e) => ({ ...e, actorId: "user-2" })],
    ["when", (e) => ({ ...e, at: "2026-02-01T00:00:00.000Z" })],
    ["what kind of event it was", (e) => ({ ...e, type: "withdrawn" })],
    ["which command it came from", (e) => ({ ...e, commandId: "command-9" })],
    ["its place in the command", (e) => ({ ...e, step: 7 })],
    ["which article it is about", (e) => ({ ...e, stream: "article:other999" })],
  ])("shows a change of %s", (_, change) => {
    expect(planted((events) => events.map((each) => (each.seq === 2 ? change(each) : each)))).toEqual({
      seq: 2,
      fault: "changed",
    });
  });

  test("shows a removed event and an event that was sealed again", () => {
    expect(planted((events) => events.filter(({ seq }) => seq !== 2))).toEqual({ seq: 3, fault: "gap" });
    const forged = linkEvents(first[0] ?? chainStart, [{ ...event(2), data: "forged" }], 1);
    expect(planted((events) => [...events.slice(0, 1), ...forged, ...events.slice(2)])).toEqual({
      seq: 3,
      fault: "link",
    });
  });
});
