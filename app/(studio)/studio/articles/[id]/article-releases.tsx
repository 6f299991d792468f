"use client";
import { Button, Group, Loader, NativeSelect } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { findReleasesForAction, putMemberAction } from "#app/(studio)/studio/(desk)/releases/actions.ts";
import type { ReleasesForArticle } from "#domain/releases/release-for-desk.ts";
import { type ScopeKey, scopeKeyOf, scopeOf } from "#domain/workflow/state.ts";
import { CommandDialog, useCommand } from "#ui/command-dialog.tsx";
import { useTell } from "#ui/use-tell.ts";

const scopes: readonly ScopeKey[] = ["pair", "zh", "en"];

/** Puts the article of this page into a release, and says which ones have it. */
export function ArticleReleases({
  articleId,
  title,
  onClose,
}: {
  articleId: string;
  title: string;
  onClose: () => void;
}) {
  const t = useTranslations("studio.releases");
  const tell = useTell();
  const command = useCommand();
  const [found, setFound] = useState<ReleasesForArticle | null>(null);
  const [releaseId, setReleaseId] = useState("");
  const [scope, setScope] = useState<ScopeKey>("pair");
  useEffect(() => {
    let gone = false;
    void findReleasesForAction({ articleId })
      .then((result) => (result.ok ? result.value : { has: [], open: [] }))
      .catch(() => ({ has: [], open: [] }))
      .then((releases) => {
        if (gone) return;
        setFound(releases);
        setReleaseId(releases.open[0]?.id ?? "");
      });
    return () => {
      gone = true;
    };
  }, [articleId]);
  const name = found?.open.find(({ id }) => id === releaseId)?.name ?? "";
  return (
    <CommandDialog
      command={command}
      opened
      onClose={onClose}
      title={t("article.title", { title })}
      onSubmit={(event) => {
        event.preventDefault();
        command.give(
          (commandId) => putMemberAction({ commandId, releaseId, member: { articleId, languages: scopeOf(scope) } }),
          () => {
            tell.done(t("article.done", { name }));
            onClose();
          },
        );
      }}
    >
      {found === null && <Loader size="sm" />}
      {found?.has.map((each) => (
        <p key={each.id} style={{ margin: 0 }}>
          <Link href={`/studio/releases/${each.id}`}>
            {t("article.has", { name: each.name, scope: t(`members.scope.${scopeKeyOf(each.languages)}`) })}
          </Link>
        </p>
      ))}
      {found?.open.length === 0 && (
        <p style={{ margin: 0 }}>
          {t("article.none")} <Link href="/studio/releases">{t("article.toReleases")}</Link>
        </p>
      )}
      {found && found.open.length > 0 && (
        <>
          <NativeSelect
            label={t("article.release")}
            value={releaseId}
            data={found.open.map((each) => ({
              value: each.id,
              label: each.scheduled ? t("article.scheduled", { name: each.name }) : each.name,
            }))}
            onChange={({ currentTarget }) => setReleaseId(currentTarget.value)}
          />
          <NativeSelect
            label={t("article.scope")}
            value={scope}
            data={scopes.map((each) => ({ value: each, label: t(`members.scope.${each}`) }))}
            onChange={({ currentTarget }) => setScope(scopes.find((each) => each === currentTarget.value) ?? "pair")}
          />
          <Group justify="flex-end">
            <Button type="submit" loading={command.pending}>
              {t("article.confirm")}
            </Button>
          </Group>
        </>
      )}
    </CommandDialog>
  );
}
