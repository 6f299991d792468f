"use server";

import { action } from "#app/(studio)/action.ts";
import { confirmRows, confirmRowsInput } from "#server/alignment/confirm-rows.ts";
import { pairBlocks, pairBlocksInput } from "#server/alignment/pair-blocks.ts";
import { readWordings, readWordingsInput } from "#server/alignment/read-wordings.ts";
import { readArticle, readArticleInput } from "#server/articles/read-article.ts";
import { saveArticleDetails, saveArticleDetailsInput } from "#server/articles/save-article-details.ts";
import { switchSource, switchSourceInput } from "#server/articles/switch-source.ts";
import { checkArticle, checkArticleInput } from "#server/checks/check-article.ts";
import { raiseFinding, raiseFindingInput } from "#server/checks/raise-finding.ts";
import { waiveFinding, waiveFindingInput } from "#server/checks/waive-finding.ts";
import { editComment, editCommentInput } from "#server/comments/edit-comment.ts";
import { listComments, listCommentsInput } from "#server/comments/list-comments.ts";
import { openThread, openThreadInput } from "#server/comments/open-thread.ts";
import { reopenThread, reopenThreadInput } from "#server/comments/reopen-thread.ts";
import { reply, replyInput } from "#server/comments/reply.ts";
import { resolveThread, resolveThreadInput } from "#server/comments/resolve-thread.ts";
import { withdrawComment, withdrawCommentInput } from "#server/comments/withdraw-comment.ts";
import { addCorrection, addCorrectionInput } from "#server/corrections/add-correction.ts";
import { editCorrection, editCorrectionInput } from "#server/corrections/edit-correction.ts";
import { removeCorrection, removeCorrectionInput } from "#server/corrections/remove-correction.ts";
import { listRevisions, listRevisionsInput } from "#server/editions/list-revisions.ts";
import { nameRevision, nameRevisionInput } from "#server/editions/name-revision.ts";
import { readRevision, readRevisionInput } from "#server/editions/read-revision.ts";
import { restoreRevision, restoreRevisionInput } from "#server/editions/restore-revision.ts";
import { saveWorkingCopy, saveWorkingCopyInput } from "#server/editions/save-working-copy.ts";
import { resolvePage, resolvePageInput } from "#server/importing/resolve-page.ts";
import { nextItem, nextItemInput } from "#server/inbox/next-item.ts";
import { listPictures, listPicturesInput } from "#server/media/list-pictures.ts";
import { listRecordings, listRecordingsInput } from "#server/media/list-recordings.ts";
import { readRecording, readRecordingInput } from "#server/media/read-recording.ts";
import { saveCaptions, saveCaptionsInput } from "#server/media/save-captions.ts";
import { createOutlet, createOutletInput } from "#server/outlets/create-outlet.ts";
import { createPerson, createPersonInput } from "#server/people/create-person.ts";
import { searchPeople, searchPeopleInput } from "#server/people/search-people.ts";
import { updatePerson, updatePersonInput } from "#server/people/update-person.ts";
import { cancelSchedule, cancelScheduleInput } from "#server/publications/cancel-schedule.ts";
import { liftEmbargo, liftEmbargoInput } from "#server/publications/lift-embargo.ts";
import { publishArticle, publishArticleInput } from "#server/publications/publish-article.ts";
import { reschedulePublication, reschedulePublicationInput } from "#server/publications/reschedule-publication.ts";
import { schedulePublication, schedulePublicationInput } from "#server/publications/schedule-publication.ts";
import { setEmbargo, setEmbargoInput } from "#server/publications/set-embargo.ts";
import { takeDown, takeDownInput } from "#server/publications/take-down.ts";
import { embedQuotation, embedQuotationInput } from "#server/quotations/embed-quotation.ts";
import { listQuotations, listQuotationsInput } from "#server/quotations/list-quotations.ts";
import { updateQuotationUses, updateQuotationUsesInput } from "#server/quotations/update-quotation-uses.ts";
import { createRecord, createRecordInput } from "#server/records/create-record.ts";
import { drawRecord, drawRecordInput } from "#server/records/draw-record.ts";
import { updateRecord, updateRecordInput } from "#server/records/update-record.ts";
import { approve, approveInput } from "#server/reviews/approve.ts";
import { readChangedFigures, readChangedFiguresInput } from "#server/reviews/read-changed-figures.ts";
import { requestChanges, requestChangesInput } from "#server/reviews/request-changes.ts";
import { submitArticle, submitArticleInput } from "#server/reviews/submit-article.ts";
import { withdrawSubmission, withdrawSubmissionInput } from "#server/reviews/withdraw-submission.ts";
import { acceptSuggestions, acceptSuggestionsInput } from "#server/suggestions/accept-suggestions.ts";
import { listSuggestions, listSuggestionsInput } from "#server/suggestions/list-suggestions.ts";
import { rejectSuggestions, rejectSuggestionsInput } from "#server/suggestions/reject-suggestions.ts";
import { suggest, suggestInput } from "#server/suggestions/suggest.ts";
import { withdrawSuggestions, withdrawSuggestionsInput } from "#server/suggestions/withdraw-suggestions.ts";
import { createTag, createTagInput } from "#server/tags/create-tag.ts";

export const readArticleAction = action(readArticleInput, readArticle);
export const saveWorkingCopyAction = action(saveWorkingCopyInput, saveWorkingCopy);
export const saveDetailsAction = action(saveArticleDetailsInput, saveArticleDetails);
export const switchSourceAction = action(switchSourceInput, switchSource);

export const checkArticleAction = action(checkArticleInput, checkArticle);
export const waiveFindingAction = action(waiveFindingInput, waiveFinding);
export const raiseFindingAction = action(raiseFindingInput, raiseFinding);

export const listCommentsAction = action(listCommentsInput, listComments);
export const openThreadAction = action(openThreadInput, openThread);
export const replyAction = action(replyInput, reply);
export const editCommentAction = action(editCommentInput, editComment);
export const withdrawCommentAction = action(withdrawCommentInput, withdrawComment);
export const resolveThreadAction = action(resolveThreadInput, resolveThread);
export const reopenThreadAction = action(reopenThreadInput, reopenThread);

export const confirmRowsAction = action(confirmRowsInput, confirmRows);
export const pairBlocksAction = action(pairBlocksInput, pairBlocks);
export const readWordingsAction = action(readWordingsInput, readWordings);

export const createRecordAction = action(createRecordInput, createRecord);
export const drawRecordAction = action(drawRecordInput, drawRecord);
export const updateRecordAction = action(updateRecordInput, updateRecord);

export const addCorrectionAction = action(addCorrectionInput, addCorrection);
export const editCorrectionAction = action(editCorrectionInput, editCorrection);
export const removeCorrectionAction = action(removeCorrectionInput, removeCorrection);

export const listRevisionsAction = action(listRevisionsInput, listRevisions);
export const readRevisionAction = action(readRevisionInput, readRevision);
export const restoreRevisionAction = action(restoreRevisionInput, restoreRevision);
export const nameRevisionAction = action(nameRevisionInput, nameRevision);

export const listPicturesAction = action(listPicturesInput, listPictures);
export const listRecordingsAction = action(listRecordingsInput, listRecordings);
export const readRecordingAction = action(readRecordingInput, readRecording);
export const saveCaptionsAction = action(saveCaptionsInput, saveCaptions);

export const listQuotationsAction = action(listQuotationsInput, listQuotations);
export const embedQuotationAction = action(embedQuotationInput, embedQuotation);
export const updateQuotationUsesAction = action(updateQuotationUsesInput, updateQuotationUses);

export const searchPeopleAction = action(searchPeopleInput, searchPeople);
export const createPersonAction = action(createPersonInput, createPerson);
export const updatePersonAction = action(updatePersonInput, updatePerson);
export const createTagAction = action(createTagInput, createTag);
export const createOutletAction = action(createOutletInput, createOutlet);

export const resolvePageAction = action(resolvePageInput, resolvePage);

export const listSuggestionsAction = action(listSuggestionsInput, listSuggestions);
export const suggestAction = action(suggestInput, suggest);
export const acceptSuggestionsAction = action(acceptSuggestionsInput, acceptSuggestions);
export const rejectSuggestionsAction = action(rejectSuggestionsInput, rejectSuggestions);
export const withdrawSuggestionsAction = action(withdrawSuggestionsInput, withdrawSuggestions);

export const readChangedFiguresAction = action(readChangedFiguresInput, readChangedFigures);
export const submitAction = action(submitArticleInput, submitArticle);
export const withdrawAction = action(withdrawSubmissionInput, withdrawSubmission);
export const approveAction = action(approveInput, approve);
export const requestChangesAction = action(requestChangesInput, requestChanges);
export const publishAction = action(publishArticleInput, publishArticle);
export const scheduleAction = action(schedulePublicationInput, schedulePublication);
export const rescheduleAction = action(reschedulePublicationInput, reschedulePublication);
export const cancelScheduleAction = action(cancelScheduleInput, cancelSchedule);
export const takeDownAction = action(takeDownInput, takeDown);
export const setEmbargoAction = action(setEmbargoInput, setEmbargo);
export const liftEmbargoAction = action(liftEmbargoInput, liftEmbargo);
export const nextItemAction = action(nextItemInput, nextItem);
