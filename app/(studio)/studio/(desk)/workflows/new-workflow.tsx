"use client";
import { Button } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";

/** The way to a new workflow. */
export function NewWorkflow() {
  const t = useTranslations("studio.workflows");
  return (
    <Button component={Link} href="/studio/workflows/new" prefetch={false}>
      {t("new")}
    </Button>
  );
}
