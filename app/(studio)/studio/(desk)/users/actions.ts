"use server";
import { action } from "#app/(studio)/action.ts";
import { disableUser, disableUserInput } from "#server/users/disable-user.ts";
import { enableUser, enableUserInput } from "#server/users/enable-user.ts";
import { inviteUser, inviteUserInput } from "#server/users/invite-user.ts";
import { sendSignInLink, sendSignInLinkInput } from "#server/users/send-sign-in-link.ts";
import { setRoles, setRolesInput } from "#server/users/set-roles.ts";

export const inviteUserAction = action(inviteUserInput, inviteUser);
export const setRolesAction = action(setRolesInput, setRoles);
export const disableUserAction = action(disableUserInput, disableUser);
export const enableUserAction = action(enableUserInput, enableUser);
export const sendSignInLinkAction = action(sendSignInLinkInput, sendSignInLink);
