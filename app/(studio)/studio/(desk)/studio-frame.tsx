"use client";
import { Menu, UnstyledButton } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import Link from "next/link";
import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ownNames } from "#app/(studio)/locale-names.ts";
import { setPreferencesAction } from "#app/(studio)/studio/(desk)/account/actions.ts";
import styles from "#app/(studio)/studio/(desk)/frame.module.css";
import { type BellProps, NoticeBell } from "#app/(studio)/studio/(desk)/notices/notice-bell.tsx";
import { signOutAction } from "#app/(studio)/studio/sign-in/actions.ts";
import { type ReaderLocale, readerLocales } from "#domain/locale.ts";
import { Mark } from "#render/mark.tsx";

const schemes = ["auto", "light", "dark"] as const;

type FrameProps = {
  name: string;
  locale: ReaderLocale;
  colorScheme: (typeof schemes)[number];
  managesUsers: boolean;
  readsAudit: boolean;
  arrangesFront: boolean;
  managesDesk: boolean;
  /** How many things wait for this person. */
  waiting: number;
  bell: BellProps;
  children: ReactNode;
};

export function StudioFrame({
  name,
  locale,
  colorScheme,
  managesUsers,
  readsAudit,
  arrangesFront,
  managesDesk,
  waiting,
  bell,
  children,
}: FrameProps) {
  const t = useTranslations("studio");
  const path = usePathname();
  const router = useRouter();
  const places = [
    { href: "/studio", label: t("nav.desk") },
    { href: "/studio/inbox", label: t("nav.inbox"), count: waiting },
    { href: "/studio/calendar", label: t("nav.calendar") },
    { href: "/studio/releases", label: t("nav.releases") },
    { href: "/studio/quotations", label: t("nav.quotations") },
    { href: "/studio/media", label: t("nav.media") },
    { href: "/studio/people", label: t("nav.people") },
    { href: "/studio/columns", label: t("nav.columns") },
    ...(managesUsers ? [{ href: "/studio/users", label: t("nav.users") }] : []),
  ];
  const prefer = async (preference: { locale?: ReaderLocale; colorScheme?: string }) => {
    await setPreferencesAction(preference);
    // Language and light are on <html>, which only a new page brings.
    window.location.reload();
  };
  const leave = async () => {
    await signOutAction({});
    router.replace("/studio/sign-in");
    router.refresh();
  };
  return (
    <>
      <a className="skip-link" href="#content">
        {t("common.skip")}
      </a>
      <header className={styles.bar}>
        <Link href="/studio" className={styles.home} aria-label={`Duizhao 對照 · ${t("nav.desk")}`}>
          <Mark size={30} />
          <span className={styles.wordmark} lang="zh-Hant">
            對照
          </span>
        </Link>
        <nav className={styles.places} aria-label={t("nav.label")}>
          {places.map(({ href, label, count = 0 }) => (
            <Link key={href} href={href} className={styles.place} aria-current={currentness(path, href)}>
              {label} {count > 0 && <span className={styles.waiting}>{count}</span>}
            </Link>
          ))}
        </nav>
        <div className={styles.own}>
          <NoticeBell {...bell} locale={locale} />
          <Menu position="bottom-end" width={220}>
            <Menu.Target>
              <UnstyledButton className={styles.person} aria-label={`${t("nav.menu")}: ${name}`}>
                <span className={styles.personName}>{name}</span>
                <IconChevronDown size={14} stroke={1.6} aria-hidden />
              </UnstyledButton>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item component={Link} href="/studio/account">
                {t("nav.account")}
              </Menu.Item>
              <Menu.Item component={Link} href="/studio/figures">
                {t("nav.figures")}
              </Menu.Item>
              {readsAudit && (
                <Menu.Item component={Link} href="/studio/audit">
                  {t("nav.audit")}
                </Menu.Item>
              )}
              {managesUsers && (
                <Menu.Item component={Link} href="/studio/outbox">
                  {t("nav.outbox")}
                </Menu.Item>
              )}
              {arrangesFront && (
                <Menu.Item component={Link} href="/studio/front">
                  {t("nav.front")}
                </Menu.Item>
              )}
              {managesDesk && (
                <Menu.Item component={Link} href="/studio/about">
                  {t("nav.about")}
                </Menu.Item>
              )}
              <Menu.Item component="a" href={`/${locale}`}>
                {t("nav.site")}
              </Menu.Item>
              <Menu.Divider />
              <Menu.Label>{t("nav.language")}</Menu.Label>
              {readerLocales.map((each) => (
                <Menu.Item
                  key={each}
                  lang={each}
                  aria-current={each === locale || undefined}
                  className={styles.choice}
                  onClick={() => prefer({ locale: each })}
                >
                  {ownNames[each]}
                </Menu.Item>
              ))}
              <Menu.Divider />
              <Menu.Label>{t("nav.theme")}</Menu.Label>
              {schemes.map((each) => (
                <Menu.Item
                  key={each}
                  aria-current={each === colorScheme || undefined}
                  className={styles.choice}
                  onClick={() => prefer({ colorScheme: each })}
                >
                  {t(`nav.${each}`)}
                </Menu.Item>
              ))}
              <Menu.Divider />
              <Menu.Item onClick={leave}>{t("nav.signOut")}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
      </header>
      <main id="content" className={styles.content}>
        {children}
      </main>
    </>
  );
}

/** Whether an address is a place, or one below it; the desk's own is above them all. */
function currentness(path: string, href: string): "page" | "true" | undefined {
  if (path === href) return "page";
  return href !== "/studio" && path.startsWith(`${href}/`) ? "true" : undefined;
}
