"use client";
import { Button, Group } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

type Props = {
  className: string | undefined;
  text: string;
  /** What the buttons say, where they say more than that. */
  keepMine?: string;
  takeTheirs?: string;
  onSettle: (takes: boolean) => void;
  children: ReactNode;
};

/** What somebody else wrote while this was written, and whose to go on with. */
export function Theirs({ className, text, keepMine, takeTheirs, onSettle, children }: Props) {
  const t = useTranslations("studio.common");
  return (
    <section className={className} role="alert">
      <p>{text}</p>
      {children}
      <Group mt="md">
        <Button variant="default" onClick={() => onSettle(false)}>
          {keepMine ?? t("keepMine")}
        </Button>
        <Button variant="subtle" onClick={() => onSettle(true)}>
          {takeTheirs ?? t("takeTheirs")}
        </Button>
      </Group>
    </section>
  );
}
