"use client";
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import own from "#app/(studio)/studio/(desk)/calendar/calendar.module.css";
import { addressOf } from "#app/(studio)/studio/(desk)/list-address.ts";
import { offsetAt } from "#domain/time/zoned-time.ts";
import { useDeskZone } from "#ui/use-desk-zone.ts";
import { nameOfZone, ownZone } from "#ui/zone-choices.ts";

/** By whose clock the days are, and the way to one's own or back. What one's own is, only the browser knows. */
export function ZoneSwitch({ zone }: { zone: string }) {
  const t = useTranslations("studio.calendar.zone");
  const locale = useLocale();
  const deskZone = useDeskZone();
  const given = useSearchParams();
  const [mine, setMine] = useState<string | null>(null);
  useEffect(() => setMine(ownZone()), []);
  const now = new Date().toISOString();
  const differs = mine !== null && offsetAt(now, mine) !== offsetAt(now, deskZone);
  const [view, day] = [given.get("view") ?? undefined, given.get("day") ?? undefined];
  return (
    <p className={own.note}>
      {t(zone === deskZone ? "desk" : "other", { zone: nameOfZone(zone, locale) })}
      {zone !== deskZone && (
        <>
          {" "}
          <Link href={addressOf("/studio/calendar", { view, day })}>{t("toDesk")}</Link>
        </>
      )}
      {zone === deskZone && differs && (
        <>
          {" "}
          <Link href={addressOf("/studio/calendar", { view, day, zone: mine })}>{t("toMine")}</Link>
        </>
      )}
    </p>
  );
}
