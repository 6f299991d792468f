"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import desk from "#app/(studio)/studio/(desk)/desk.module.css";
import type { ListQuery } from "#app/(studio)/studio/(desk)/desk-query.ts";
import { addressOf } from "#app/(studio)/studio/(desk)/list-address.ts";
import { type Shelf, shelves } from "#app/(studio)/studio/(desk)/media/shelf.ts";
import { type Stored, Uploads } from "#app/(studio)/studio/(desk)/media/uploads.tsx";
import { Pager } from "#app/(studio)/studio/(desk)/pager.tsx";
import { SearchField } from "#app/(studio)/studio/(desk)/search-field.tsx";
import type { SendFile } from "#editor/uploading/file-uploads.ts";

/** What a page of a shelf is shown with. */
export type ShelfProps<Item, Opened> = {
  items: Item[];
  query: ListQuery;
  pages: number;
  /** The one that the address names. */
  opened: Opened | null;
  writes: boolean;
};

type Props = Omit<ShelfProps<unknown, unknown>, "opened"> & {
  shelf: Shelf;
  sendFile: SendFile<Stored>;
  children: ReactNode;
};

/** Around the list of a shelf: its search, where files come in, what to do when it is empty, and its pages. */
export function ShelfFrame({ shelf, items, query, pages, writes, sendFile, children }: Props) {
  const t = useTranslations("studio.media");
  const router = useRouter();
  const { path, own } = shelves[shelf];
  const state = query.q === "" ? "empty" : "none";
  return (
    <>
      <search className={desk.filters} aria-label={t(`${own}title`)}>
        <SearchField
          query={query.q}
          placeholder={t(`${own}search`)}
          onSearch={(q) => router.replace(addressOf(path, { q }))}
        />
      </search>
      {writes && (
        <Uploads
          shelf={shelf}
          sendFile={sendFile}
          onStored={() => router.refresh()}
          hrefOf={(open) => addressOf(path, { ...query, open })}
        />
      )}
      {items.length === 0 ? (
        <div className={desk.empty}>
          <p className={desk.emptyTitle}>{t(`${own}${state}`)}</p>
          <p>{t(`${own}${state}Text`)}</p>
        </div>
      ) : (
        children
      )}
      <Pager path={path} query={query} pages={pages} label={t(`${own}title`)} />
    </>
  );
}
