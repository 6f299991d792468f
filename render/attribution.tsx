import { Fragment, type ReactNode } from "react";
import { type Attribution, type AttributionPart, attributionParts } from "#domain/document/print-attribution.ts";
import type { ReaderLocale } from "#domain/locale.ts";

/** The printed attribution of a quotation, its work as a title and as a link; null where nobody said anything of it. */
export function renderAttribution(attribution: Attribution, locale: ReaderLocale): ReactNode {
  const parts = attributionParts(attribution, locale);
  if (parts.length === 0) return null;
  return parts.map((part, at) => <Fragment key={String(at)}>{renderPart(part)}</Fragment>);
}

function renderPart({ kind, text, href }: AttributionPart): ReactNode {
  const words = kind === "work" ? <cite>{text}</cite> : text;
  return href === undefined ? words : <a href={href}>{words}</a>;
}
