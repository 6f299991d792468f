import { MantineProvider } from "@mantine/core";
import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { RestoreRevision } from "#app/(studio)/studio/articles/[id]/revisions/restore-revision.tsx";
import type { ReaderLocale } from "#domain/locale.ts";
import en from "../../../../../../messages/en.json" with { type: "json" };
import hans from "../../../../../../messages/zh-Hans.json" with { type: "json" };
import hant from "../../../../../../messages/zh-Hant.json" with { type: "json" };

const stage = { "zh-Hans": "一校", "zh-Hant": "一校", en: "First proof" };

const shown = (locale: ReaderLocale, messages: typeof en, now: boolean) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages} timeZone="Asia/Shanghai">
      <MantineProvider>
        <RestoreRevision
          number={7}
          restoring={{ now, held: [{ number: 1, stageName: stage }], locale }}
          onRestore={async () => undefined}
        />
      </MantineProvider>
    </NextIntlClientProvider>,
  );

const cases: [ReaderLocale, typeof en][] = [
  ["zh-Hans", hans],
  ["zh-Hant", hant],
  ["en", en],
];
test.each(cases)("%s: an earlier state is offered with what comes back of it", (locale, messages) => {
  const page = shown(locale, messages, true);
  const { comesBack, restoreNumber } = messages.studio.article.revisions;
  expect(page).toContain(comesBack);
  expect(page).toContain(restoreNumber.replace("{number}", "7"));
  expect(page).not.toContain(stage[locale]);
});

test.each(cases)("%s: where a stage leaves the text to others, that is said instead", (locale, messages) => {
  const page = shown(locale, messages, false);
  expect(page).not.toContain("<button");
  expect(page).toContain(messages.studio.article.review.held.replace("{stage}", stage[locale]));
});
