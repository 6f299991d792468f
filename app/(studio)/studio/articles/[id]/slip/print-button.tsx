"use client";

import { Button } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useTranslations } from "next-intl";

/** Opens the browser's own print dialog, which also saves as PDF. */
export function PrintButton() {
  const t = useTranslations("studio.slip");
  return (
    <Button
      variant="default"
      leftSection={<IconPrinter size={18} stroke={1.5} aria-hidden />}
      onClick={() => window.print()}
    >
      {t("print")}
    </Button>
  );
}
