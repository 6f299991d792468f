import type en from "../messages/en.json";

declare module "next-intl" {
  /** A key or a namespace that no message has is a mistake that the compiler finds. */
  interface AppConfig {
    Messages: typeof en;
  }
}
