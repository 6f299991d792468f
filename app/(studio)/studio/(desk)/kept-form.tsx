"use client";
import { Button } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Problem } from "#ui/problem.tsx";
import { useLeaveWarning } from "#ui/use-leave-warning.ts";

type Props = {
  /** The classes `form`, `buttons` and `hint` of the page that it stands on. */
  styles: Readonly<Record<string, string>>;
  form: { changed: boolean; pending: boolean; problem: string | null; save: () => void };
  /** Why it can't be saved as it stands; null where it can. */
  reason: string | null;
  /** What comes of saving it. */
  hint: string;
  /** Leads to what is to be mended; null where nothing is. */
  onMend?: (() => void) | null;
  /** What the button says that saves it, and what stands before it. */
  button?: string;
  beside?: ReactNode;
  children: ReactNode;
};

/** A page that is a form (`useKeptForm`): below what is entered, why it was refused, why it can't be saved, and the button. */
export function KeptForm({ styles, form, reason, hint, onMend = null, button, beside, children }: Props) {
  const common = useTranslations("studio.common");
  useLeaveWarning(form.changed);
  const submit = () => {
    if (form.pending) return;
    if (reason === null) form.save();
    else onMend?.();
  };
  useHotkeys([["mod+Enter", () => submit()]], []);
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {children}
      <Problem text={form.problem} />
      <div className={styles.buttons}>
        <p id="why-not" className={styles.hint} role="status" data-problem={onMend ? true : undefined}>
          {reason ?? hint}
        </p>
        {beside}
        <Button
          type="submit"
          loading={form.pending}
          // Not disabled: whoever presses it is led to what is to be mended.
          aria-disabled={reason !== null || undefined}
          data-disabled={reason !== null || undefined}
          aria-describedby="why-not"
          aria-keyshortcuts="Control+Enter Meta+Enter"
        >
          {button ?? common("save")}
        </Button>
      </div>
    </form>
  );
}
