import type { Extensions } from "@tiptap/core";
import { BulletList } from "@tiptap/extension-list";
import Paragraph from "@tiptap/extension-paragraph";
import { BlockIds } from "#editor/extensions/block-ids.ts";
import { Box } from "#editor/extensions/box.ts";
import { Divider } from "#editor/extensions/divider.ts";
import { Epigraph } from "#editor/extensions/epigraph.ts";
import { Figure } from "#editor/extensions/figure.ts";
import { FootnoteSign } from "#editor/extensions/footnote.ts";
import { Gallery } from "#editor/extensions/gallery.ts";
import { SectionHeading } from "#editor/extensions/heading.ts";
import { CountedList, PlainListItem } from "#editor/extensions/lists.ts";
import { Quotation } from "#editor/extensions/quotation.ts";
import { ChartBlock, StatisticBlock } from "#editor/extensions/record-blocks.ts";
import { AudioBlock, VideoBlock } from "#editor/extensions/recording-blocks.ts";
import { SourceNote } from "#editor/extensions/source-note.ts";
import { CaptionedTable, Cell, HeaderCell, Row } from "#editor/extensions/table.ts";
import { TopLevelDocument } from "#editor/extensions/top-level-document.ts";
import { Verse } from "#editor/extensions/verse.ts";
import { wordExtensions } from "#editor/extensions/word-extensions.ts";

/** Exactly the blocks and marks of `domain/document`, without any view: what a text may be. */
export const documentExtensions: Extensions = [
  TopLevelDocument,
  ...wordExtensions,
  Paragraph,
  SectionHeading,
  BulletList,
  CountedList,
  PlainListItem,
  Quotation,
  Verse,
  Epigraph,
  SourceNote,
  Box,
  Figure,
  Gallery,
  VideoBlock,
  AudioBlock,
  CaptionedTable,
  Row,
  Cell,
  HeaderCell,
  Divider,
  StatisticBlock,
  ChartBlock,
  FootnoteSign,
  BlockIds,
];
