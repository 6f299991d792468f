import { z } from "zod";

/** What somebody did on an article. The order is the order in which a new credit list offers them. */
export const creditRoles = [
  "supervisor",
  "planner",
  "copywriter",
  "author",
  "reporter",
  "editor",
  "responsibleEditor",
  "translator",
  "proofreader",
  "languageConsultant",
  "photographer",
  "videoEditor",
  "cameraOperator",
  "designer",
  "illustrator",
  "producer",
  "narrator",
  "dataAnalyst",
  "intern",
] as const;
export const creditRoleSchema = z.enum(creditRoles);
export type CreditRole = z.infer<typeof creditRoleSchema>;
