"use client";

import { Kbd, Modal } from "@mantine/core";
import { useTranslations } from "next-intl";
import styles from "#editor/tools/shortcut-sheet.module.css";
import { shortcuts } from "#editor/tools/shortcuts.ts";

/** Every key the writing surface knows. */
export function ShortcutSheet({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useTranslations("studio.editor.shortcuts");
  const mod = typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘" : "Ctrl";
  return (
    <Modal opened={opened} onClose={onClose} title={t("title")} size="lg" centered>
      <dl className={styles.sheet}>
        {shortcuts.map(({ name, keys }) => (
          <div key={name} className={styles.row}>
            <dt>{t(name)}</dt>
            <dd>
              {keys.map((chord, index) => (
                <span key={chord.join("+")}>
                  {index > 0 && <span className={styles.or}>{t("or")}</span>}
                  {chord.map((key) => (
                    <Kbd key={key} size="xs" className={styles.key}>
                      {key === "mod" ? mod : key}
                    </Kbd>
                  ))}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
