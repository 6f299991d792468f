"use client";
import { Button, Progress } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { articleUses } from "#app/(studio)/studio/(desk)/quotations/[id]/article-uses.ts";
import type { EntryPerson, ShownEntry } from "#app/(studio)/studio/(desk)/quotations/[id]/entry-props.ts";
import { UseLine } from "#app/(studio)/studio/(desk)/quotations/[id]/use-line.tsx";
import { useUpdates } from "#app/(studio)/studio/(desk)/quotations/[id]/use-updates.ts";
import styles from "#app/(studio)/studio/(desk)/quotations/quotations.module.css";

/** The articles that embed an entry; those behind its newest version can be brought up to it, or left. */
export function UseList({ entry, person }: { entry: ShownEntry; person: EntryPerson }) {
  const t = useTranslations("studio.quotations.uses");
  const { newest } = entry;
  const { outcomes, running, update, stop } = useUpdates(entry.id, newest.number);
  const [chosen, setChosen] = useState<string[]>([]);
  const articles = articleUses(entry.uses, newest.number);
  // What is in the trash stays as it is until somebody takes it out.
  const behind = articles
    .filter(({ older, trashed }) => older.length > 0 && !trashed)
    .map(({ articleId }) => articleId);
  const picked = behind.filter((articleId) => chosen.includes(articleId));
  const all = picked.length === behind.length;
  const asked = Object.values(outcomes);
  const done = asked.filter(({ kind }) => kind === "done" || kind === "refused").length;
  return (
    <section className={styles.section}>
      <h2>{t("title")}</h2>
      {articles.length === 0 ? (
        <p className={styles.hint}>{t("none")}</p>
      ) : (
        <>
          {behind.length > 0 && <p className={styles.hint}>{t("behind", { count: behind.length })}</p>}
          {behind.length > 0 && person.mayUpdate && (
            <>
              <p className={styles.hint}>{t("meaning", { number: newest.number })}</p>
              {newest.verifiedAt === null && (
                <p className={styles.hint}>◇ {t("unverified", { number: newest.number })}</p>
              )}
              <div className={styles.update}>
                <label className={styles.all}>
                  <input
                    type="checkbox"
                    className={styles.tick}
                    checked={all}
                    ref={(box) => {
                      if (box) box.indeterminate = picked.length > 0 && !all;
                    }}
                    disabled={running}
                    onChange={() => setChosen(all ? [] : behind)}
                  />
                  {t("all")}
                </label>
                {running ? (
                  <Button variant="default" onClick={stop}>
                    {t("stop")}
                  </Button>
                ) : (
                  <Button disabled={picked.length === 0} onClick={() => void update(picked)}>
                    {t("update", { count: picked.length })}
                  </Button>
                )}
              </div>
            </>
          )}
          {running && <Progress value={(done / asked.length) * 100} size="xs" aria-label={t("progress")} my="xs" />}
          <p className={styles.hint} role="status">
            {running ? t("running", { done, count: asked.length }) : ""}
          </p>
          <ul className={styles.rows}>
            {articles.map((article) => (
              <li key={article.articleId}>
                <UseLine
                  article={article}
                  entry={entry}
                  outcome={outcomes[article.articleId] ?? null}
                  {...(person.mayUpdate &&
                    behind.includes(article.articleId) && {
                      tick: {
                        checked: chosen.includes(article.articleId),
                        disabled: running,
                        onChange: (checked: boolean) =>
                          setChosen(
                            checked
                              ? [...chosen, article.articleId]
                              : chosen.filter((articleId) => articleId !== article.articleId),
                          ),
                      },
                    })}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
