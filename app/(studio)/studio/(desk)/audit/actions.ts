"use server";
import { action } from "#app/(studio)/action.ts";
import { verifyLog, verifyLogInput } from "#server/audit/verify-log.ts";

export const verifyLogAction = action(verifyLogInput, verifyLog);
