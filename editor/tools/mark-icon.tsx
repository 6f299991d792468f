import { IconBold, IconHighlight, IconItalic, IconSubscript, IconSuperscript } from "@tabler/icons-react";
import type { ToggledMark } from "#editor/tools/marks.ts";

type Sign = (props: { size: number; stroke: number; "aria-hidden": true }) => React.ReactNode;

const icons = {
  bold: IconBold,
  italic: IconItalic,
  emphasis: IconDotBelow,
  highlight: IconHighlight,
  superscript: IconSuperscript,
  subscript: IconSubscript,
} satisfies Record<ToggledMark, unknown> as Record<ToggledMark, Sign>;

/** The sign of a mark, always inside a labelled button. */
export function MarkIcon({ mark }: { mark: ToggledMark }) {
  const Sign = icons[mark];
  return <Sign size={18} stroke={1.5} aria-hidden />;
}

/** A letter with the dot that stresses it, drawn as the other icons are. */
function IconDotBelow({ size, stroke }: { size: number; stroke: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={stroke}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      <path d="M6 16V8a4 4 0 0 1 4-4h4a4 4 0 0 1 4 4v8M6 11h12" />
      <circle cx="12" cy="20.5" r="1.2" fill="currentColor" stroke="none" />
    </svg>
  );
}
