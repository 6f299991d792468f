/** What needs no actor, and what stands in for one. */
export const withoutActor: Record<string, string> = {
  "auth/change-password": "the session in the request's headers, and the present password",
  "auth/sign-in-with-link": "the link",
  "auth/sign-in-with-password": "the password",
  "trash/empty-trash": "a job of ours, for what nobody restored in time",
  "media/make-avif": "a job of ours, after an upload",
  "notifications/mail-digest": "a job of ours, for whoever wants a mail a day",
  "notifications/mail-notification": "a job of ours, for whoever was told something",
  "publications/publish-due": "a job of ours, in the name of whoever scheduled it",
  "users/mail-invitation": "a job of ours, for whoever was invited",
  "releases/publish-release-due": "a job of ours, in the name of whoever set the time",
  "users/mail-sign-in-link": "a job of ours, for whoever asked at the door",
  "users/request-sign-in-link": "nothing: the link goes to the address's owner",
};

/** What takes the actor along to use cases that authorise, and does nothing else. */
export const throughOthers: Record<string, string> = {
  "alignment/change-rows": "alignment/confirm-rows, alignment/pair-blocks",
  "comments/settle-thread": "comments/resolve-thread, comments/reopen-thread",
  "importing/import-picture": "media/upload-image, media/save-picture",
  "importing/import-portable-article": "importing/import-picture, importing/import-recording, articles/import-article",
  "importing/import-recording": "media/upload-recording, media/save-captions",
};

/** What somebody signed in without any role may still do: look after their own account. */
export const ownAccount: readonly string[] = [
  "users/list-sessions",
  "users/revoke-session",
  "users/set-absence",
  "users/set-preferences",
];
