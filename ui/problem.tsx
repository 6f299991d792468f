"use client";
import { Alert, type AlertProps } from "@mantine/core";

/** Why something was refused, told aloud as well; nothing where it was not. */
export function Problem({ text, ...place }: { text: string | null } & Pick<AlertProps, "mt">) {
  if (!text) return null;
  return (
    <Alert color="cinnabar" variant="light" role="alert" {...place}>
      {text}
    </Alert>
  );
}
