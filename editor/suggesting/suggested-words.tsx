import { type SuggestedChange, shownChange } from "#domain/suggestions/suggestion.ts";
import styles from "#editor/suggesting/suggesting.module.css";

/** A suggestion by its words: those that stay around it, those that go, struck, and those that come, underlined. */
export function SuggestedWords({
  change,
  lang,
}: {
  change: Pick<SuggestedChange, "range" | "inserted">;
  lang: string;
}) {
  const { before, gone, come, after } = shownChange(change);
  const { prefix = "", suffix = "" } = change.range?.quote ?? {};
  return (
    <span className={styles.words} lang={lang}>
      <span className={styles.around}>{tailOf(prefix) + before}</span>
      {gone !== "" && <del>{gone}</del>}
      {come !== "" && <ins>{come}</ins>}
      <span className={styles.around}>{after + headOf(suffix)}</span>
    </span>
  );
}

/** So much of what stands around words tells where they are. */
const most = 12;

function tailOf(text: string): string {
  const line = text.split("\n").at(-1) ?? "";
  return line.length > most ? `…${line.slice(-most).replace(/^[\udc00-\udfff]/, "")}` : line;
}

function headOf(text: string): string {
  const [line = ""] = text.split("\n");
  return line.length > most ? `${line.slice(0, most).replace(/[\ud800-\udbff]$/, "")}…` : line;
}
