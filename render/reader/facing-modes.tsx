import { useTranslations } from "next-intl";
import { type Language, languages, type ReaderLocale } from "#domain/locale.ts";

const layouts = ["side", "interleaved"] as const;

type FacingModesProps = { own: Language; otherScript?: { locale: ReaderLocale; path: string } | undefined };

/**
 * How the two languages stand to each other. Radio buttons, by whose state alone the stylesheet goes: they work without our
 * module, which remembers them. Hiding one language until it is asked for takes the module.
 */
export function FacingModes({ own, otherScript }: FacingModesProps) {
  const words = useTranslations("reader");
  const t = useTranslations("reader.facing");
  return (
    <>
      <fieldset className="choices modes layouts">
        <legend>{t("modes")}</legend>
        {layouts.map((layout) => (
          <label key={layout}>
            <input type="radio" name="facing" value={layout} defaultChecked={layout === "side"} autoComplete="off" />
            <span>{t(layout)}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className="choices modes order">
        <legend>{t("first")}</legend>
        {[own, ...languages.filter((language) => language !== own)].map((language) => (
          <label key={language}>
            <input type="radio" name="first" value={language} defaultChecked={language === own} autoComplete="off" />
            <span>{t(`languages.${language}`)}</span>
          </label>
        ))}
      </fieldset>
      <p className="choices modes" data-needs-reader>
        <label>
          <input type="checkbox" name="reveal" value="on" autoComplete="off" />
          <span>{t("reveal", { language: own === "zh" ? "en" : "zh" })}</span>
        </label>
      </p>
      {otherScript && (
        <p className="choices modes">
          <a
            href={otherScript.path}
            lang={otherScript.locale}
            hrefLang={otherScript.locale}
            data-switch-locale="facing"
          >
            {words(`languages.${otherScript.locale}.name`)}
          </a>
        </p>
      )}
    </>
  );
}
