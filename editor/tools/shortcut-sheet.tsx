"use client";

import { Kbd, Modal } from "@mantine/core";
import { useTranslations } from "next-intl";
import styles from "#editor/tools/shortcut-sheet.module.css";

/** `mod` is Ctrl, or ⌘ on a Mac. */
const shortcuts = [
  { name: "blockMenu", keys: [["/"], ["、"]] },
  { name: "bold", keys: [["mod", "B"]] },
  { name: "italic", keys: [["mod", "I"]] },
  { name: "emphasis", keys: [["mod", "Shift", "E"]] },
  { name: "highlight", keys: [["mod", "Shift", "H"]] },
  { name: "superscript", keys: [["mod", "."]] },
  { name: "subscript", keys: [["mod", ","]] },
  { name: "ruby", keys: [["mod", "Alt", "R"]] },
  { name: "link", keys: [["mod", "K"]] },
  { name: "heading", keys: [["mod", "Alt", "2…4"]] },
  { name: "paragraph", keys: [["mod", "Alt", "0"]] },
  { name: "bulletList", keys: [["mod", "Shift", "8"]] },
  { name: "orderedList", keys: [["mod", "Shift", "7"]] },
  { name: "divider", keys: [["-", "-", "-"]] },
  { name: "nest", keys: [["Tab"], ["Shift", "Tab"]] },
  { name: "lineBreak", keys: [["Shift", "Enter"]] },
  { name: "leaveQuotation", keys: [["mod", "Enter"]] },
  { name: "undo", keys: [["mod", "Z"]] },
  { name: "redo", keys: [["mod", "Shift", "Z"]] },
  { name: "otherSide", keys: [["mod", "Alt", "→"]] },
  { name: "nextRow", keys: [["mod", "Alt", "↓"]] },
  { name: "nextOpenRow", keys: [["mod", "Alt", "N"]] },
  { name: "confirmRow", keys: [["mod", "Alt", "Enter"]] },
  { name: "rowMenu", keys: [["mod", "Alt", "M"]] },
  { name: "save", keys: [["mod", "S"]] },
  { name: "sheet", keys: [["?"], ["mod", "/"]] },
] as const;

/** Every key the writing surface knows. */
export function ShortcutSheet({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useTranslations("studio.editor.shortcuts");
  const mod = typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘" : "Ctrl";
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("title")}
      closeButtonProps={{ "aria-label": t("close") }}
      size="lg"
      centered
    >
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
