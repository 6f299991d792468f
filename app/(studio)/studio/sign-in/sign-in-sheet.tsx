"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { chooseLocaleAction } from "#app/(studio)/studio/sign-in/actions.ts";
import styles from "#app/(studio)/studio/sign-in/sign-in.module.css";
import { type ReaderLocale, readerLocales } from "#domain/locale.ts";
import { Mark } from "#render/mark.tsx";

const names: Record<ReaderLocale, string> = { "zh-Hans": "简体", "zh-Hant": "繁體", en: "English" };

/** The door: the mark and the name of the house on one side of the axis, what to do on the other. */
export function SignInSheet({ title, locale, children }: { title: string; locale: ReaderLocale; children: ReactNode }) {
  const t = useTranslations("studio");
  const choose = async (chosen: ReaderLocale) => {
    await chooseLocaleAction({ locale: chosen });
    window.location.reload();
  };
  return (
    <main className={styles.sheet}>
      <div className={styles.house}>
        <Mark size={64} />
        <p className={styles.name} lang="zh-Hant">
          對照
        </p>
        <p className={styles.motto}>{t("signIn.motto")}</p>
      </div>
      <div className={styles.door}>
        <h1 className={styles.title}>{title}</h1>
        {children}
        <nav className={styles.languages} aria-label={t("nav.language")}>
          {readerLocales.map((each) => (
            <button
              key={each}
              type="button"
              lang={each}
              aria-current={each === locale || undefined}
              onClick={() => choose(each)}
            >
              {names[each]}
            </button>
          ))}
        </nav>
      </div>
    </main>
  );
}
