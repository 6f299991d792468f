import { IconBold, IconHighlight, IconItalic, IconSubscript, IconSuperscript } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { ToggledMark } from "#editor/tools/marks.ts";

type Sign = (props: { size: number; stroke: number; "aria-hidden": true }) => ReactNode;

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

/** A letter with the dot that stresses it. */
function IconDotBelow(props: Omit<Drawn, "children">) {
  return (
    <Drawn {...props}>
      <path d="M6 16V8a4 4 0 0 1 4-4h4a4 4 0 0 1 4 4v8M6 11h12" />
      <circle cx="12" cy="20.5" r="1.2" fill="currentColor" stroke="none" />
    </Drawn>
  );
}

/** A letter with its reading above. */
export function RubyIcon() {
  return (
    <Drawn size={18} stroke={1.5}>
      <path d="M6 20v-6a4 4 0 0 1 4-4h4a4 4 0 0 1 4 4v6M6 16h12M7 4h2M11 4h2M15 4h2" />
    </Drawn>
  );
}

type Drawn = { size: number; stroke: number; children: ReactNode };

/** Drawn as the icons of the set are. */
function Drawn({ size, stroke, children }: Drawn) {
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
      {children}
    </svg>
  );
}
