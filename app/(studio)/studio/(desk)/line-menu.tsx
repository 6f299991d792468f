"use client";
import { ActionIcon, Menu } from "@mantine/core";
import { IconDots, IconTrash } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import styles from "#app/(studio)/studio/(desk)/desk.module.css";
import { useTrash } from "#app/(studio)/studio/(desk)/trash/use-trash.ts";

/** What can be done about an article without opening it. */
export function LineMenu({ articleId, title }: { articleId: string; title: string }) {
  const t = useTranslations("studio.trash");
  const router = useRouter();
  const { trash } = useTrash();
  const [pending, start] = useTransition();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          className={styles.more}
          variant="subtle"
          size={44}
          loading={pending}
          data-desk-more
          aria-label={t("actions", { title })}
        >
          <IconDots size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconTrash size={16} stroke={1.5} aria-hidden />}
          onClick={() =>
            start(async () => {
              if (await trash(articleId, title)) router.refresh();
            })
          }
        >
          {t("move")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
