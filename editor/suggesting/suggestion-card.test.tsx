import { MantineProvider } from "@mantine/core";
import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { aboutWords, sampleSuggestion } from "#domain/review/testing/remarks.ts";
import { SuggestionCard } from "#editor/suggesting/suggestion-card.tsx";
import { SuggestionsBoard } from "#editor/suggesting/suggestions-board.ts";
import { type DeskSuggestions, SuggestionsProvider } from "#editor/suggesting/suggestions-context.tsx";
import en from "../../messages/en.json" with { type: "json" };

const about = aboutWords("en", "e1", "She crosses the bridge.", "bridge");
const suggestion = { ...sampleSuggestion("s1", about, "old bridge"), misfit: null };
const nothing = async () => true;
const desk: DeskSuggestions = {
  ...{ userId: "somebody", told: [], maySuggest: { zh: true, en: true }, mayDecide: { zh: true, en: true } },
  suggest: () => Promise.reject(new Error("nothing is suggested here")),
  ...{ accept: nothing, reject: nothing, withdraw: nothing, openPanel: () => undefined },
};

function card(takesKeys: boolean): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={en} timeZone="Asia/Shanghai">
      <MantineProvider>
        <SuggestionsProvider value={{ board: new SuggestionsBoard(), desk }}>
          <SuggestionCard suggestion={suggestion} lang="en" takesKeys={takesKeys} />
        </SuggestionsProvider>
      </MantineProvider>
    </NextIntlClientProvider>,
  );
}

test("a card that opens takes the keys itself: none of its buttons has them, and the next key accepts nothing", () => {
  const [group, ...buttons] = card(true).match(/<(?:div|button)\b[^>]*>/g) ?? [];
  expect(group).toMatch(/role="group"/);
  expect(group).toMatch(/data-autofocus="true"/);
  expect(buttons.length).toBeGreaterThan(1);
  expect(buttons.join("")).not.toMatch(/autofocus/i);
});

test("a card in a list leaves the keys to the list", () => {
  expect(card(false)).not.toMatch(/autofocus/i);
});
