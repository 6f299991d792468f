"use client";

import { UnstyledButton, VisuallyHidden } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { Present } from "#domain/presence/roster.ts";
import { usePlaceWords } from "#editor/presence/place-words.ts";
import styles from "#editor/presence/presence.module.css";
import { usePresence, usePresenceView } from "#editor/presence/use-presence.tsx";
import { useRows, useRowsView } from "#editor/rows/rows-context.tsx";

/** Comings and goings within this time are told in one sentence. Milliseconds. */
const tellAfter = 1500;

/** Who else has the article open, and where each of them is; a press of the name leads there. */
export function PeopleHere({ userId }: { userId: string }) {
  const t = useTranslations("studio.presence");
  const { board } = useRows();
  const rows = useRowsView(board);
  const { others } = usePresenceView(usePresence());
  const wordsOf = usePlaceWords();
  const people = onePerPerson(others, userId);
  const go = ({ place }: Present) => {
    if (!place) return;
    board.reveal(place.language);
    const block = place.block.startsWith("#") ? "textarea" : `[data-block-id="${CSS.escape(place.block)}"]`;
    setTimeout(() => {
      const there = document.querySelector(`#edition-${place.language} ${block}`);
      there?.scrollIntoView({ block: "center", behavior: "instant" });
    });
  };
  return (
    <>
      {people.length > 0 && (
        <ul className={styles.people} aria-label={t("people")} data-presence="people">
          {people.map((person) => {
            const where = wordsOf(rows, person.place);
            const words = t(person.typing ? "writes" : "isThere", { name: person.name, where });
            return (
              <li key={person.userId}>
                <UnstyledButton
                  className={styles.person}
                  data-typing={person.typing}
                  title={words}
                  onClick={() => go(person)}
                >
                  <Initial name={person.name} typing={person.typing} />
                  <span className={styles.name}>{person.name}</span>
                  <span className={styles.where}>{where}</span>
                </UnstyledButton>
              </li>
            );
          })}
        </ul>
      )}
      <ComingAndGoing people={people} />
    </>
  );
}

/** A person by the first letter of their name, in a ring; the ring is broken while they write. */
export function Initial({ name, typing }: { name: string; typing: boolean }) {
  return (
    <span className={styles.initial} data-typing={typing} aria-hidden>
      {[...name][0]}
    </span>
  );
}

/** For who listens: one sentence when somebody came or went, and nothing of what they do. */
function ComingAndGoing({ people }: { people: readonly Present[] }) {
  const t = useTranslations("studio.presence");
  const told = useRef<Map<string, string> | null>(null);
  const [said, setSaid] = useState("");
  const now = people.map(({ userId, name }) => `${userId} ${name}`).join("\n");
  useEffect(() => {
    const timer = setTimeout(() => {
      const here = new Map(now === "" ? [] : now.split("\n").map((line) => [line.split(" ", 1)[0] ?? "", line]));
      const before = told.current ?? new Map();
      const nameIn = (line: string) => line.slice(line.indexOf(" ") + 1);
      const came = [...here].filter(([id]) => !before.has(id)).map(([, line]) => t("came", { name: nameIn(line) }));
      const left = [...before].filter(([id]) => !here.has(id)).map(([, line]) => t("left", { name: nameIn(line) }));
      told.current = here;
      setSaid([...came, ...left].join(" "));
    }, tellAfter);
    return () => clearTimeout(timer);
  }, [now, t]);
  return (
    <VisuallyHidden aria-live="polite" role="status">
      {said}
    </VisuallyHidden>
  );
}

/** Somebody with two windows open is one person, and is where they write. One's own other windows are no news. */
function onePerPerson(others: readonly Present[], userId: string): Present[] {
  const found = new Map<string, Present>();
  for (const one of others) {
    if (one.userId === userId) continue;
    const known = found.get(one.userId);
    if (!known || (one.typing && !known.typing) || (one.place && !known.place)) found.set(one.userId, one);
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
