"use server";
import { action } from "#app/(studio)/action.ts";
import { publishFront, publishFrontInput } from "#server/front/publish-front.ts";

export const publishFrontAction = action(publishFrontInput, publishFront);
