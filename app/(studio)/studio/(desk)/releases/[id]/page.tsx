import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { requireActor } from "#app/(studio)/actor.ts";
import { getPrintTime } from "#app/(studio)/print-time.ts";
import { SeeNotices } from "#app/(studio)/studio/(desk)/notices/see-notices.tsx";
import { AddArticle } from "#app/(studio)/studio/(desk)/releases/[id]/add-article.tsx";
import { MemberList } from "#app/(studio)/studio/(desk)/releases/[id]/member-list.tsx";
import { ReleaseButtons } from "#app/(studio)/studio/(desk)/releases/[id]/release-buttons.tsx";
import own from "#app/(studio)/studio/(desk)/releases/releases.module.css";
import { standingLine } from "#app/(studio)/studio/(desk)/releases/standing-line.ts";
import { idSchema } from "#domain/ids.ts";
import { isOpen } from "#domain/releases/release.ts";
import { reasonText } from "#domain/workflow/reason-text.ts";
import { getSay } from "#i18n/get-say.ts";
import { readRelease } from "#server/releases/read-release.ts";
import { KeptFocus } from "#ui/kept-focus.tsx";

type Props = { params: Promise<{ id: string }> };

const load = cache(async (id: string) => {
  const actor = await requireActor();
  const releaseId = idSchema.safeParse(id);
  const found = releaseId.success ? await readRelease(actor, { releaseId: releaseId.data }) : null;
  if (!found?.ok) notFound();
  return { actor, release: found.value };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load((await params).id)).release.name };
}

/** One release: where it is, what is in it, and what still keeps each article in. */
export default async function ReleasePage({ params }: Props) {
  const { actor, release } = await load((await params).id);
  const { locale } = actor;
  const [t, say, printTime] = await Promise.all([
    getTranslations({ locale, namespace: "studio.releases" }),
    getSay(locale),
    getPrintTime(locale),
  ]);
  const { id, name, members, standing, standingByName } = release;
  const missing = members.filter(({ problems }) => problems.length > 0).length;
  const by = standingByName ?? "";
  return (
    <>
      <SeeNotices releaseId={id} />
      <Link href="/studio/releases" className={own.quiet}>
        ← {t("toList")}
      </Link>
      <div className={own.head}>
        <h1>{name}</h1>
        <ReleaseButtons
          release={{ id, name, standing, count: members.length }}
          may={release.may}
          ready={members.length > 0 && missing === 0}
        />
      </div>
      <div className={own.where} data-standing={standing.kind}>
        <p className={own.standing}>{standingLine(standing, t, printTime)}</p>
        {standing.kind === "scheduled" && <p className={own.facts}>{t("standing.scheduledBy", { name: by })}</p>}
        {standing.kind === "out" && <p className={own.facts}>{t("standing.outBy", { name: by })}</p>}
        {standing.kind === "cancelled" && <p className={own.facts}>{t("standing.cancelledBy", { name: by })}</p>}
        {standing.kind === "refused" && (
          <p className={own.facts}>
            {standing.reason !== null
              ? t("standing.refusedFailed", {
                  why: reasonText(standing.reason, say),
                })
              : t("standing.refusedWhy")}
          </p>
        )}
      </div>
      <section aria-labelledby="release-members">
        <KeptFocus>
          <h2 id="release-members" className={own.heading}>
            {t("members.title")}
          </h2>
          {isOpen(release) && members.length > 0 && (
            <p className={own.facts}>
              {missing === 0
                ? t("members.allReady", { count: members.length })
                : t("members.notReady", { missing, count: members.length })}
            </p>
          )}
          {members.length > 0 ? (
            <MemberList
              releaseId={id}
              members={members}
              open={isOpen(release)}
              mayChange={release.may.gather}
              refused={standing.kind === "refused" ? { at: standing.at, problems: standing.problems } : null}
            />
          ) : (
            <p className={own.none}>{t(isOpen(release) ? "members.empty" : "members.emptyClosed")}</p>
          )}
        </KeptFocus>
      </section>
      {release.may.gather && <AddArticle releaseId={id} inIt={members.map(({ articleId }) => articleId)} />}
    </>
  );
}
