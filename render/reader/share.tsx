import { useTranslations } from "next-intl";
import { QrCode } from "#render/reader/qr-code.tsx";

/** Ways to give a page to somebody: its address, what the reader's machine offers, and a code for WeChat. */
export function Share({ address }: { address?: string | undefined }) {
  const t = useTranslations("reader.article");
  return (
    <div className="share">
      <p className="tools" data-needs-reader>
        <button type="button" data-copy-link="" data-done-label={t("copied")}>
          <span data-copied aria-live="polite">
            {t("copyLink")}
          </span>
        </button>
        <button type="button" name="share" hidden>
          {t("share")}
        </button>
      </p>
      {address !== undefined && (
        <details className="wechat">
          <summary>{t("wechat")}</summary>
          <p>{t("scan")}</p>
          <QrCode address={address} label={t("code", { address })} />
        </details>
      )}
    </div>
  );
}
