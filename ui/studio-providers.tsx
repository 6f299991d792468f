"use client";
import { MantineProvider, mergeThemeOverrides } from "@mantine/core";
import { DatesProvider } from "@mantine/dates";
import { ModalsProvider } from "@mantine/modals";
import { Notifications } from "@mantine/notifications";
import "dayjs/locale/zh-cn";
import "dayjs/locale/zh-tw";
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useMemo } from "react";
import { cssVariablesResolver, theme } from "#ui/theme.ts";

const dayjsLocales: Record<string, string> = { "zh-Hans": "zh-cn", "zh-Hant": "zh-tw" };

/** Theme, dialogs and notices around every studio page. */
export function StudioProviders({
  colorScheme,
  children,
}: {
  colorScheme: "auto" | "light" | "dark";
  children: ReactNode;
}) {
  const locale = useLocale();
  const close = useTranslations("studio.common")("close");
  // Nothing that can be closed is without a name for it; where there is a better word, its own place says it.
  const named = useMemo(
    () =>
      mergeThemeOverrides(theme, {
        components: { CloseButton: { defaultProps: { "aria-label": close } } },
      }),
    [close],
  );
  return (
    <MantineProvider
      theme={named}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme={colorScheme}
      forceColorScheme={colorScheme === "auto" ? undefined : colorScheme}
    >
      <DatesProvider settings={{ locale: dayjsLocales[locale] ?? "en", firstDayOfWeek: 1 }}>
        <ModalsProvider>
          <Notifications position="bottom-center" limit={4} />
          {children}
        </ModalsProvider>
      </DatesProvider>
    </MantineProvider>
  );
}
