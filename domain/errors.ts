/**
 * The one error table: code → HTTP status. The message of a code is `errors.<code>` in `messages/`.
 * Codes are stable: clients and tests rely on them.
 */
export const errorStatus = {
  invalidInput: 400,
  tooLarge: 413,
  /** A request of more than `params.megabytes`. */
  requestTooLarge: 413,
  notSignedIn: 401,
  /** The page is of somebody else than who is signed in now. */
  otherPerson: 401,
  forbidden: 403,
  /** The role is held for other columns or languages. */
  beyondRights: 403,
  originRefused: 403,
  notFound: 404,
  gone: 410,
  conflict: 409,
  staleRevision: 409,
  rowChanged: 409,
  duplicate: 409,
  /** The page is of an earlier version than the desk, which no longer knows its calls. */
  pageOutdated: 409,
  /** The page stumbled over its own text. */
  pageFault: 500,
  /** The link of a mail was not kept. */
  mailSecret: 409,
  tooManyRequests: 429,
  badCredentials: 401,
  linkInvalid: 410,
  accountDisabled: 403,
  documentInvalid: 422,
  documentTooLarge: 413,
  mediaUnsupported: 415,
  mediaTooLarge: 413,
  mediaDamaged: 422,
  /** Neither video nor sound of a kind that browsers play. */
  recordingUnsupported: 415,
  recordingDamaged: 422,
  /** More than `params.megabytes`. */
  recordingTooLarge: 413,
  /** `params.line` of captions is not WebVTT. */
  captionsInvalid: 422,
  pictureMissing: 422,
  recordingMissing: 422,
  pictureKnown: 409,
  pictureUsed: 409,
  recordingUsed: 409,
  /** The article would have more than `params.most` statistics and charts. */
  recordsFull: 422,
  /** The entry stands in `params.articles` articles, or somebody vouched for it. */
  quotationUsed: 409,
  quotationVerified: 409,
  /** The stage that has the text lets others write. */
  heldInReview: 409,
  /** An article that shows it, `params.title`, is at a stage that lets others write. */
  shownInReview: 409,
  /** Another stage has it than the page showed. */
  stageMoved: 409,
  columnHeld: 409,
  /** No article could go this way, or it would get to readers unread: `params.fault` is a TemplateFault's kind. */
  templateUnsound: 422,
  /** `params.columns` choose it. */
  templateUsed: 409,
  templateShipped: 409,
  /** Findings that weigh as errors and that nobody waived stand in the way: `params.errors` of them. */
  checksFailed: 422,
  /** Nobody decided about `params.suggestions` suggestions to what would be signed or published. */
  suggestionsPending: 409,
  /** The words that a suggestion is about are not there any more, or stand there more than once. */
  suggestionOrphaned: 409,
  suggestionAmbiguous: 409,
  /** Somebody decided about it meanwhile. */
  suggestionDecided: 409,
  /** The new words do not fit where they would stand. */
  suggestionUnfit: 422,
  fileUnreadable: 422,
  fileBinary: 415,
  fileDamaged: 422,
  fileUnsafe: 422,
  fileUnsupported: 415,
  portableInvalid: 422,
  ownWork: 403,
  /** Somebody else can't decide this: they wrote it, or approved what others must. */
  theirWork: 409,
  lacksRole: 409,
  alreadySigned: 409,
  contentChanged: 409,
  notSubmitted: 409,
  alreadySubmitted: 409,
  notApproved: 409,
  nothingToPublish: 409,
  /** Readers have nothing of the language that could be taken down. */
  notPublished: 409,
  /** What is taken down leaves its readers a notice in their language. */
  noticeRequired: 422,
  /** What was published, were it taken down since, is kept: the trash would delete it. */
  wasPublished: 409,
  /** Readers had nothing yet that could be wrong, in a language of the note. */
  nothingToCorrect: 409,
  /** A note that readers had stays as it is. */
  correctionPublished: 409,
  /** The article would have more than `params.most` of them. */
  correctionsFull: 422,
  /** The article would have more than `params.most` threads of comments. */
  threadsFull: 422,
  /** The thread would have more than `params.most` comments. */
  commentsFull: 422,
  publishFailed: 500,
  editionEmpty: 422,
  remarkRequired: 422,
  scheduleInPast: 422,
  alreadyScheduled: 409,
  scheduleNotDue: 409,
  /** Nothing of it gets out before `params.until`, an instant. */
  embargoed: 409,
  embargoInPast: 422,
  notEmbargoed: 409,
  /** The zone's clock does not show that time with that offset. */
  zoneDisagrees: 422,
  decisionLapsed: 409,
  /** An open release has the article: it goes out with that, or after it was taken out of it. */
  inRelease: 409,
  /** It is out, or was given up. */
  releaseClosed: 409,
  releaseEmpty: 422,
  /** It would hold more than `params.most` articles. */
  releaseFull: 422,
  /** `params.articles` of them may not go out: `detail.problems` are what is wrong with each. */
  releaseNotReady: 409,
  articleLive: 409,
  articleInReview: 409,
  articleScheduled: 409,
  inTrash: 409,
  notInTrash: 409,
  titleDiffers: 422,
  trashNotDue: 409,
  lastAdmin: 409,
  ownSubstitute: 422,
  unavailable: 503,
  internal: 500,
} as const;

export type ErrorCode = keyof typeof errorStatus;

/** Whether a stored string is a code of the table; one from a newer version may not be. */
export function isErrorCode(value: string): value is ErrorCode {
  return Object.hasOwn(errorStatus, value);
}
