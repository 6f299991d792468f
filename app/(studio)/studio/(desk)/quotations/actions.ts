"use server";
import { action } from "#app/(studio)/action.ts";
import { createQuotation, createQuotationInput } from "#server/quotations/create-quotation.ts";
import { discardQuotation, discardQuotationInput } from "#server/quotations/discard-quotation.ts";
import { findKnownQuotations, findKnownQuotationsInput } from "#server/quotations/find-known-quotations.ts";
import { reviseQuotation, reviseQuotationInput } from "#server/quotations/revise-quotation.ts";
import { tagQuotation, tagQuotationInput } from "#server/quotations/tag-quotation.ts";
import { updateQuotationUses, updateQuotationUsesInput } from "#server/quotations/update-quotation-uses.ts";
import { verifyQuotation, verifyQuotationInput } from "#server/quotations/verify-quotation.ts";

export const createQuotationAction = action(createQuotationInput, createQuotation);
export const reviseQuotationAction = action(reviseQuotationInput, reviseQuotation);
export const verifyQuotationAction = action(verifyQuotationInput, verifyQuotation);
export const tagQuotationAction = action(tagQuotationInput, tagQuotation);
export const discardQuotationAction = action(discardQuotationInput, discardQuotation);
export const findKnownQuotationsAction = action(findKnownQuotationsInput, findKnownQuotations);
export const updateQuotationUsesAction = action(updateQuotationUsesInput, updateQuotationUses);
