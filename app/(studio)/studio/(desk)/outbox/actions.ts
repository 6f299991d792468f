"use server";
import { action } from "#app/(studio)/action.ts";
import { resendMail, resendMailInput } from "#server/mail/resend-mail.ts";

export const resendMailAction = action(resendMailInput, resendMail);
