"use client";
import { Button } from "@mantine/core";
import { useRef, useState } from "react";
import own from "#app/(studio)/studio/(desk)/releases/releases.module.css";
import { SearchField } from "#app/(studio)/studio/(desk)/search-field.tsx";
import type { ReaderLocale } from "#domain/locale.ts";
import type { Result } from "#domain/result.ts";
import { tellDesk } from "#ui/ask-desk.ts";
import { useKeptFocus } from "#ui/use-kept-focus.ts";

type Props<T> = {
  label: string;
  hint: string;
  /** What is said where nothing is found. */
  none: string;
  search: (query: string) => Promise<Result<{ items: T[] }>>;
  /** What a find is called, and the locale that is in. */
  named: (item: T) => { text: string; locale: ReaderLocale | undefined };
  /** Those that are taken already, and what is said of them. */
  taken: readonly string[];
  takenWord: string;
  button: string;
  buttonNamed: (title: string) => string;
  /** The one that is on its way to the desk. */
  taking?: string | null;
  onTake: (item: T) => void;
};

/** Finds things by their words, each with a button that takes it. */
export function Finder<T extends { id: string }>(props: Props<T>) {
  const { search, named, taken, onTake } = props;
  const [found, setFound] = useState<T[] | null>(null);
  const kept = useKeptFocus<HTMLUListElement>();
  const asked = useRef("");
  const look = async (query: string) => {
    asked.current = query;
    if (query === "") return setFound(null);
    const result = await tellDesk(() => search(query));
    // A slower answer to an earlier question says nothing of this one.
    if (asked.current === query) setFound(result.ok ? result.value.items : []);
  };
  return (
    <>
      <SearchField query="" aria-label={props.label} placeholder={props.hint} onSearch={(query) => void look(query)} />
      <div role="status">{found?.length === 0 && <p className={own.none}>{props.none}</p>}</div>
      {found && found.length > 0 && (
        <ul {...kept} className={own.list}>
          {found.map((item) => {
            const { text, locale } = named(item);
            return (
              <li key={item.id} className={own.found}>
                <span className="reading" lang={locale}>
                  {text}
                </span>
                {taken.includes(item.id) ? (
                  <span className={own.facts}>{props.takenWord}</span>
                ) : (
                  <Button
                    size="compact-sm"
                    variant="default"
                    loading={props.taking === item.id}
                    aria-label={props.buttonNamed(text)}
                    onClick={() => onTake(item)}
                  >
                    {props.button}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
