import { z } from "zod";

/** A value as JSON keeps it. */
export type Json = string | number | boolean | null | Json[] | JsonObject;
export type JsonObject = { [key: string]: Json };

const jsonSchema: z.ZodType<Json> = z.json();
const jsonObjectSchema = z.record(z.string(), jsonSchema);

/** What JSON makes of an object: members that are undefined go. Throws for what is no object. */
export function toJsonObject(value: object): JsonObject {
  return jsonObjectSchema.parse(JSON.parse(JSON.stringify(value)));
}
