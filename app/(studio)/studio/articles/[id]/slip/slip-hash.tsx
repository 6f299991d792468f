import styles from "#app/(studio)/studio/articles/[id]/slip/slip.module.css";

/** So much is enough to tell two hashes apart at a glance. */
const shown = 12;

/** The beginning of a manifest's hash to compare by eye, and all of it under that. */
export function SlipHash({ hash }: { hash: string }) {
  const digits = hash.slice(hash.indexOf(":") + 1);
  return (
    <>
      <span className={styles.short}>{digits.slice(0, shown)}</span>
      <code className={styles.hash}>{hash}</code>
    </>
  );
}
