import {
  type Icon,
  IconBlockquote,
  IconBooks,
  IconBoxMargin,
  IconChartBar,
  IconFeather,
  IconH2,
  IconH3,
  IconH4,
  IconLayoutGrid,
  IconList,
  IconListNumbers,
  IconMicrophone,
  IconNumber123,
  IconPhoto,
  IconPilcrow,
  IconQuote,
  IconReportAnalytics,
  IconSeparator,
  IconTable,
  IconVideo,
} from "@tabler/icons-react";
import type { BlockKind } from "#editor/block-kinds.ts";

const icons: Record<BlockKind, Icon> = {
  paragraph: IconPilcrow,
  heading2: IconH2,
  heading3: IconH3,
  heading4: IconH4,
  bulletList: IconList,
  orderedList: IconListNumbers,
  quotation: IconQuote,
  libraryQuotation: IconBooks,
  verse: IconFeather,
  epigraph: IconBlockquote,
  sourceNote: IconReportAnalytics,
  box: IconBoxMargin,
  figure: IconPhoto,
  gallery: IconLayoutGrid,
  video: IconVideo,
  audio: IconMicrophone,
  table: IconTable,
  divider: IconSeparator,
  statistic: IconNumber123,
  chart: IconChartBar,
};

/** The sign of a block kind, always beside its name or inside a labelled button. */
export function KindIcon({ kind, size = 18 }: { kind: BlockKind; size?: number }) {
  const Sign = icons[kind];
  return <Sign size={size} stroke={1.5} aria-hidden />;
}
