import { getTranslations } from "next-intl/server";
import styles from "#app/(studio)/studio/(desk)/desk.module.css";
import type { ListStatus } from "#domain/article/article-in-list.ts";
import type { ReaderLocale } from "#domain/locale.ts";

/** Shapes before colours: an outline is unfinished, a half waits, a full disc is done; cinnabar only where somebody must decide. */
const shapes: Record<ListStatus, string> = { draft: "○", inReview: "◐", changesRequested: "◇", approved: "●" };

type Props = { status: ListStatus; published: boolean; takenDown: boolean; locale: ReaderLocale };

export async function LanguageState({ status, published, takenDown, locale }: Props) {
  const t = await getTranslations({ locale, namespace: "studio.status" });
  const readersHave = published ? "published" : takenDown ? "takenDown" : null;
  const settled = readersHave !== null && (status === "draft" || (published && status === "approved"));
  const shape = published ? "■" : "□";
  return (
    <span className={styles.state} data-waiting={status === "inReview" || status === "changesRequested" || undefined}>
      <span aria-hidden="true">{settled ? shape : shapes[status]}</span>{" "}
      {settled ? t(readersHave) : readersHave ? `${t(readersHave)} · ${t(status)}` : t(status)}
    </span>
  );
}
