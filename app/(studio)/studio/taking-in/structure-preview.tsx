"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ReadingNotes } from "#app/(studio)/studio/taking-in/reading-notes.tsx";
import styles from "#app/(studio)/studio/taking-in/taking-in.module.css";
import { blockText } from "#domain/document/block-text.ts";
import type { Block } from "#domain/document/document.ts";
import { printAttribution } from "#domain/document/print-attribution.ts";
import type { Structure } from "#domain/importing/structure.ts";
import { structureRows } from "#domain/importing/structure-rows.ts";
import { editionLocale, type Language, type ReaderLocale } from "#domain/locale.ts";

/** The most rows that are drawn; a longer text says how many more there are. */
const mostRows = 300;

/** What a page or a file was recognised as: its facts, both texts side by side, and what a person should look at. */
export function StructurePreview({ structure }: { structure: Structure }) {
  const t = useTranslations("studio.taking");
  const { column, source, publishedAt, credits, editions } = structure;
  const rows = structureRows(structure);
  const sides = (["zh", "en"] as const).filter((language) => editions[language]);
  const people = credits.flatMap((group) => group.people.map(({ chinese, english }) => chinese || english));
  const facts: ["column" | "source" | "time" | "credits", string | null][] = [
    ["column", column],
    ["source", source],
    ["time", publishedAt?.replace("T", " ") ?? null],
    ["credits", people.length > 0 ? [...new Set(people)].join(t("between")) : null],
  ];
  const known = facts.filter(([, value]) => value !== null);
  return (
    <div className={styles.preview}>
      {known.length > 0 && (
        <dl className={styles.facts}>
          {known.map(([name, value]) => (
            <div key={name}>
              <dt>{t(`places.${name}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section className={styles.rows} data-sides={sides.length} tabIndex={0} aria-label={t("texts")}>
        <Row sides={sides} locale={(side) => localeOf(side, structure)}>
          {(side) => <p className={styles.title}>{editions[side]?.title || <i>{t("noTitle")}</i>}</p>}
        </Row>
        {sides.some((side) => editions[side]?.deck) && (
          <Row sides={sides} locale={(side) => localeOf(side, structure)}>
            {(side) => <p className={styles.deck}>{editions[side]?.deck}</p>}
          </Row>
        )}
        {rows.slice(0, mostRows).map((row) => (
          <Row
            key={row.zh[0]?.attrs.id ?? row.en[0]?.attrs.id}
            sides={sides}
            locale={(side) => localeOf(side, structure)}
          >
            {(side) =>
              row[side].map((block) => (
                <PreviewBlock key={block.attrs.id} block={block} locale={localeOf(side, structure)} />
              ))
            }
          </Row>
        ))}
        {rows.length > mostRows && <p className={styles.more}>{t("more", { count: rows.length - mostRows })}</p>}
      </section>
      <ReadingNotes notes={structure.notes} warnings={structure.warnings} />
    </div>
  );
}

function Row({
  sides,
  locale,
  children,
}: {
  sides: readonly Language[];
  locale: (side: Language) => ReaderLocale;
  children: (side: Language) => ReactNode;
}) {
  return (
    <div className={styles.row}>
      {sides.map((side) => (
        <div key={side} lang={locale(side)} className={`reading ${styles.cell}`}>
          {children(side)}
        </div>
      ))}
    </div>
  );
}

function PreviewBlock({ block, locale }: { block: Block; locale: ReaderLocale }) {
  const kinds = useTranslations("studio.editor.kinds");
  const kind = block.type === "heading" ? (`heading${block.attrs.level}` as const) : block.type;
  const said = block.type === "quotation" ? printAttribution(block.attrs, locale) : "";
  return (
    <div data-kind={block.type} className={styles.block}>
      {block.type !== "paragraph" && <span className={styles.kind}>{kinds(kind)}</span>}
      {blockText(block)
        .split("\n")
        .map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a block that does not change
          <p key={at}>{line}</p>
        ))}
      {said !== "" && <p className={styles.said}>{said}</p>}
    </div>
  );
}

function localeOf(side: Language, { script }: Structure): ReaderLocale {
  return editionLocale(side, script);
}
