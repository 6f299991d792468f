import { getTranslations } from "next-intl/server";
import styles from "#app/(studio)/studio/(desk)/desk.module.css";
import type { ListStatus } from "#domain/article/article-in-list.ts";
import type { ReaderLocale } from "#domain/locale.ts";

/** Shapes before colours: an outline is unfinished, a half waits, a full disc is done; cinnabar only where somebody must decide. */
const shapes: Record<ListStatus, string> = { draft: "○", inReview: "◐", changesRequested: "◇", approved: "●" };

type Props = { status: ListStatus; published: boolean; locale: ReaderLocale };

export async function LanguageState({ status, published, locale }: Props) {
  const t = await getTranslations({ locale, namespace: "studio.status" });
  const settled = published && (status === "draft" || status === "approved");
  return (
    <span className={styles.state} data-waiting={status === "inReview" || status === "changesRequested" || undefined}>
      <span aria-hidden="true">{settled ? "■" : shapes[status]}</span>{" "}
      {settled ? t("published") : published ? `${t("published")} · ${t(status)}` : t(status)}
    </span>
  );
}
