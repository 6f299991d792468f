"use server";
import { action } from "#app/(studio)/action.ts";
import { markRead, markReadInput } from "#server/notifications/mark-read.ts";
import { markUnread, markUnreadInput } from "#server/notifications/mark-unread.ts";
import { muteArticle, muteArticleInput } from "#server/notifications/mute-article.ts";
import { setNoticeSettings, setNoticeSettingsInput } from "#server/notifications/set-notice-settings.ts";

export const markReadAction = action(markReadInput, markRead);
export const markUnreadAction = action(markUnreadInput, markUnread);
export const muteArticleAction = action(muteArticleInput, muteArticle);
export const setNoticeSettingsAction = action(setNoticeSettingsInput, setNoticeSettings);
