"use client";

import { Anchor, Button } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { compareAddress } from "#app/(studio)/studio/articles/[id]/compare/compare-address.ts";
import { localeOfEdition } from "#app/(studio)/studio/articles/[id]/localised.ts";
import styles from "#app/(studio)/studio/articles/[id]/review/review.module.css";
import type { ArticleForDesk } from "#domain/article/article-for-desk.ts";
import type { ErrorCode } from "#domain/errors.ts";
import { type Language, languages } from "#domain/locale.ts";
import { momentName } from "#domain/review/moments.ts";
import { reasonText } from "#domain/workflow/reason-text.ts";
import type { EmbargoView, Permit, ScheduleView } from "#domain/workflow/view.ts";
import { usePrintMoment } from "#ui/use-print-moment.ts";
import { usePrintTime } from "#ui/use-print-time.ts";
import { useSay } from "#ui/use-say.ts";

type NameOf = (scope: readonly Language[]) => string;

/** What readers have of each language. */
export function Published({ article, nameOf }: { article: ArticleForDesk; nameOf: NameOf }) {
  const t = useTranslations("studio.article.review");
  const comparing = useTranslations("studio.comparison");
  const printTime = usePrintTime();
  return languages.map((language) => {
    const publication = article.workflow.publications[language];
    if (!publication) return null;
    const { number, at, current } = publication;
    const time = printTime(at);
    return (
      <p key={language}>
        {t(current ? "isPublished" : "wasPublished", { language: nameOf([language]), number, time })}
        {!current && (
          <>
            {" "}
            <Anchor component={Link} href={compareAddress(article.id, publicationName(article))} inherit>
              {comparing("whatChanged")}
            </Anchor>
          </>
        )}
      </p>
    );
  });
}

/** How the address of a comparison names what readers have. */
function publicationName({ workflow: { publications } }: ArticleForDesk): string {
  const numbers = { zh: publications.zh?.number ?? 0, en: publications.en?.number ?? 0 };
  return momentName({ kind: "publications", numbers });
}

/** What readers get in place of what was taken down. */
export function TakenDown({ article, nameOf }: { article: ArticleForDesk; nameOf: NameOf }) {
  const t = useTranslations("studio.article.review");
  const printTime = usePrintTime();
  return languages.map((language) => {
    const taken = article.workflow.takenDown[language];
    if (!taken) return null;
    const time = printTime(taken.at);
    return (
      <Fragment key={language}>
        <p>{t("isTakenDown", { language: nameOf([language]), number: taken.number, name: taken.by.name, time })}</p>
        <p className={styles.notice} lang={localeOfEdition(article.editions, language)}>
          {taken.notice[language]}
        </p>
      </Fragment>
    );
  });
}

/** What will be published, and what was to be and was not. */
export function Schedules({
  schedules,
  nameOf,
  onMove,
  onCancel,
}: {
  schedules: ScheduleView[];
  nameOf: NameOf;
  onMove: (schedule: ScheduleView) => void;
  onCancel: (schedule: ScheduleView) => void;
}) {
  const t = useTranslations("studio.article.review");
  const say = useSay();
  const printMoment = usePrintMoment();
  const why = (reason: ErrorCode | null) => (reason ? reasonText(reason, say) : "");
  return schedules.map((schedule) => {
    const time = printMoment(schedule.publishAt, schedule.zone);
    const said = { scope: nameOf(schedule.scope), time, name: schedule.requestedBy.name };
    return (
      <p key={schedule.id}>
        {schedule.status === "waiting"
          ? t("willPublish", said)
          : t("notPublished", { ...said, why: why(schedule.reason) })}
        {schedule.embargoed && <strong> {t("embargo.holds")}</strong>}
        {schedule.move.ok && (
          <Button size="compact-sm" variant="default" ml={8} onClick={() => onMove(schedule)}>
            {t("moveSchedule")}
          </Button>
        )}
        {schedule.cancel.ok && (
          <Button size="compact-sm" variant="default" ml={8} onClick={() => onCancel(schedule)}>
            {t("cancelSchedule")}
          </Button>
        )}
      </p>
    );
  });
}

/** Until when nothing gets out, who said so and why. */
export function EmbargoLine({
  embargo,
  may,
  onChange,
  onLift,
}: {
  embargo: EmbargoView;
  may: { setEmbargo: Permit; liftEmbargo: Permit };
  onChange: () => void;
  onLift: () => void;
}) {
  const t = useTranslations("studio.article.review.embargo");
  const printMoment = usePrintMoment();
  const time = printMoment(embargo.until, embargo.zone);
  return (
    <p>
      <strong>{t("stands", { time })}</strong> {t("by", { name: embargo.name })}
      {embargo.note !== "" && ` ${embargo.note}`}
      {may.setEmbargo.ok && (
        <Button size="compact-sm" variant="default" ml={8} onClick={onChange}>
          {t("change")}
        </Button>
      )}
      {may.liftEmbargo.ok && (
        <Button size="compact-sm" variant="default" ml={8} onClick={onLift}>
          {t("lift")}
        </Button>
      )}
    </p>
  );
}
