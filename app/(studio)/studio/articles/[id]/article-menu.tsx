"use client";

import { ActionIcon, Menu } from "@mantine/core";
import { IconDots, IconFileCheck, IconStack2, IconTextPlus, IconTrash } from "@tabler/icons-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTrash } from "#app/(studio)/studio/(desk)/trash/use-trash.ts";
import { ArticleReleases } from "#app/(studio)/studio/articles/[id]/article-releases.tsx";
import { useSavingBoard } from "#editor/saving/use-saving-board.tsx";

/** What is seldom done about an article. */
export function ArticleMenu({
  articleId,
  title,
  mayTrash,
  onCorrections,
}: {
  articleId: string;
  title: string;
  mayTrash: boolean;
  /** Null for what readers never had: nothing of it can be put right in public. */
  onCorrections: (() => void) | null;
}) {
  const t = useTranslations("studio.trash");
  const slip = useTranslations("studio.slip");
  const corrections = useTranslations("studio.article.corrections");
  const releases = useTranslations("studio.releases.article");
  const [releasing, setReleasing] = useState(false);
  const router = useRouter();
  const board = useSavingBoard();
  const { trash } = useTrash();
  const move = async () => {
    // Nothing is taken in the trash: what is on the screen goes first, and comes back with the rest.
    await board.flush();
    if (await trash(articleId, title)) router.push("/studio");
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" size={36} aria-label={t("actions", { title })}>
            <IconDots size={18} stroke={1.5} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            component={Link}
            href={`/studio/articles/${articleId}/slip`}
            leftSection={<IconFileCheck size={16} stroke={1.5} aria-hidden />}
          >
            {slip("open")}
          </Menu.Item>
          {onCorrections && (
            <Menu.Item leftSection={<IconTextPlus size={16} stroke={1.5} aria-hidden />} onClick={onCorrections}>
              {corrections("open")}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconStack2 size={16} stroke={1.5} aria-hidden />} onClick={() => setReleasing(true)}>
            {releases("open")}
          </Menu.Item>
          {mayTrash && (
            <Menu.Item leftSection={<IconTrash size={16} stroke={1.5} aria-hidden />} onClick={() => void move()}>
              {t("move")}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {releasing && <ArticleReleases articleId={articleId} title={title} onClose={() => setReleasing(false)} />}
    </>
  );
}
