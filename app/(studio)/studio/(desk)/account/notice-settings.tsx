"use client";
import { Button, Checkbox, NativeSelect, SegmentedControl, Stack } from "@mantine/core";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState, useTransition } from "react";
import { muteArticleAction, setNoticeSettingsAction } from "#app/(studio)/studio/(desk)/notices/actions.ts";
import own from "#app/(studio)/studio/(desk)/notices/notices.module.css";
import { useNoticeCommand } from "#app/(studio)/studio/(desk)/notices/use-notice-command.ts";
import { type NoticeKind, noticeKinds } from "#domain/notifications/notice.ts";
import { type Channels, channelsOf, mailModes, type NoticePreferences } from "#domain/notifications/preferences.ts";
import { tellDesk } from "#ui/ask-desk.ts";
import { useTell } from "#ui/use-tell.ts";

const hours = Array.from({ length: 24 }, (_, hour) => `${hour}`);

type Props = { preferences: NoticePreferences; muted: { articleId: string; title: string }[] };

/** What somebody is told and how: each kind in the studio and by mail, when mail comes, and which articles they muted. */
export function NoticeSettings({ preferences, muted }: Props) {
  const t = useTranslations("studio.notices");
  const tell = useTell();
  const router = useRouter();
  const [chosen, setChosen] = useState(preferences);
  const [pending, start] = useTransition();
  const choose = (kind: NoticeKind, channel: keyof Channels, wanted: boolean) =>
    setChosen((before) => ({
      ...before,
      kinds: { ...before.kinds, [kind]: { ...channelsOf(before, kind), [channel]: wanted } },
    }));
  const save = (event: FormEvent) => {
    event.preventDefault();
    start(async () => {
      const result = await tellDesk(() => setNoticeSettingsAction(chosen));
      if (result.ok) tell.done(t("settings.saved"));
      else tell.failed(result.error);
      router.refresh();
    });
  };
  return (
    <>
      <form onSubmit={save}>
        <Stack gap="md" align="flex-start">
          <SegmentedControl
            aria-label={t("settings.mail")}
            value={chosen.mail}
            data={mailModes.map((mode) => ({ value: mode, label: t(`settings.mode.${mode}`) }))}
            onChange={(mode) => {
              const mail = mailModes.find((one) => one === mode);
              if (mail) setChosen((before) => ({ ...before, mail }));
            }}
          />
          {chosen.mail === "digest" && (
            <NativeSelect
              label={t("settings.hour")}
              description={t("settings.hourHint")}
              value={`${chosen.hour}`}
              data={hours.map((hour) => ({ value: hour, label: `${hour.padStart(2, "0")}:00` }))}
              onChange={({ currentTarget: { value } }) => setChosen((before) => ({ ...before, hour: Number(value) }))}
            />
          )}
        </Stack>
        <table className={own.kinds}>
          <thead>
            <tr>
              <th scope="col">{t("settings.what")}</th>
              <th scope="col">{t("settings.studio")}</th>
              <th scope="col">{t("settings.byMail")}</th>
            </tr>
          </thead>
          <tbody>
            {noticeKinds.map((kind) => (
              <tr key={kind}>
                <th scope="row">{t(`settings.kind.${kind}`)}</th>
                {(["studio", "mail"] as const).map((channel) => (
                  <td key={channel}>
                    <Checkbox
                      size="md"
                      aria-label={`${t(`settings.kind.${kind}`)} · ${t(channel === "studio" ? "settings.studio" : "settings.byMail")}`}
                      checked={channelsOf(chosen, kind)[channel]}
                      disabled={channel === "mail" && chosen.mail === "none"}
                      onChange={({ currentTarget: { checked } }) => choose(kind, channel, checked)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <Button type="submit" loading={pending}>
          {t("settings.save")}
        </Button>
      </form>
      <h3 className={own.sub}>{t("settings.muted")}</h3>
      {muted.length === 0 ? <p>{t("settings.mutedNone")}</p> : <MutedArticles articles={muted} />}
    </>
  );
}

function MutedArticles({ articles }: { articles: Props["muted"] }) {
  const t = useTranslations("studio.notices");
  const { give, pending } = useNoticeCommand();
  return (
    <ul className={own.list}>
      {articles.map(({ articleId, title }) => (
        <li key={articleId} className={own.muted}>
          <Link href={`/studio/articles/${articleId}`} prefetch={false}>
            {title || t("untitled")}
          </Link>
          <Button
            size="compact-sm"
            variant="default"
            disabled={pending}
            aria-label={`${t("unmute")} · ${title || t("untitled")}`}
            onClick={() =>
              give(
                () => muteArticleAction({ articleId, muted: false }),
                t("done.unmuted"),
                () => muteArticleAction({ articleId, muted: true }),
              )
            }
          >
            {t("unmute")}
          </Button>
        </li>
      ))}
    </ul>
  );
}
