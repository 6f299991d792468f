"use client";
import { notifications } from "@mantine/notifications";
import { IconBell } from "@tabler/icons-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import styles from "#app/(studio)/studio/(desk)/frame.module.css";
import own from "#app/(studio)/studio/(desk)/notices/notices.module.css";
import { useNews } from "#app/(studio)/studio/(desk)/notices/use-news.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import { linkOf } from "#domain/notifications/link-of.ts";
import type { Bell, NoticeEntry } from "#domain/notifications/notice.ts";
import { sayNotice } from "#domain/notifications/say-notice.ts";
import { usePrintTime } from "#ui/use-print-time.ts";
import { useSay } from "#ui/use-say.ts";

const path = "/studio/notices";
/** Long enough to read a sentence and to go there. Milliseconds. */
const shownFor = 10_000;

export type BellProps = Bell & {
  newest: NoticeEntry | null;
  /** Of the newest notice when the frame was first shown: what came before is no news. */
  since: string;
};

/** How much is new, on every page of the desk and at once, and a word about the newest as it comes. */
export function NoticeBell({ unread, decisions, newest, since, locale }: BellProps & { locale: ReaderLocale }) {
  const t = useTranslations("studio.notices");
  const say = useSay();
  const printTime = usePrintTime();
  const here = usePathname() === path;
  useNews();
  const seen = useRef(since);
  const show = useRef<(notice: NoticeEntry) => void>(() => undefined);
  show.current = (notice) => {
    const sentence = sayNotice(notice, locale, say, (instant) => printTime(instant));
    const id = notifications.show({
      autoClose: shownFor,
      message: (
        <span className={own.toast}>
          <span>{sentence}</span>
          <Link href={linkOf(notice)} prefetch={false} onClick={() => notifications.hide(id)}>
            {notice.title ? notice.title.text || t("untitled") : t("open")}
          </Link>
        </span>
      ),
    });
  };
  useEffect(() => {
    if (!newest || newest.createdAt <= seen.current) return;
    seen.current = newest.createdAt;
    if (!here) show.current(newest);
  }, [newest, here]);
  return (
    <Link
      href={path}
      className={styles.bell}
      aria-label={t("bell", { unread })}
      aria-current={here ? "page" : undefined}
      data-decides={decisions > 0 || undefined}
      prefetch={false}
    >
      <IconBell size={18} stroke={1.6} aria-hidden />
      {unread > 0 && <span aria-hidden>{unread > 99 ? "99+" : unread}</span>}
    </Link>
  );
}
