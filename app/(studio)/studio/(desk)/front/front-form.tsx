"use client";
import { Button, Menu, VisuallyHidden } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import styles from "#app/(studio)/studio/(desk)/front/front.module.css";
import {
  begunFrom,
  changeSection,
  type FrontProblem,
  fieldId,
  newSection,
  orderSections,
  problemsOf,
} from "#app/(studio)/studio/(desk)/front/front-draft.ts";
import { FrontSectionFields } from "#app/(studio)/studio/(desk)/front/front-section.tsx";
import { LeadField } from "#app/(studio)/studio/(desk)/front/lead-field.tsx";
import { QuotationField } from "#app/(studio)/studio/(desk)/front/quotation-field.tsx";
import { TheirFront } from "#app/(studio)/studio/(desk)/front/their-front.tsx";
import { type KeptFront, useFrontForm } from "#app/(studio)/studio/(desk)/front/use-front-form.ts";
import { useSectionName } from "#app/(studio)/studio/(desk)/front/use-section-name.ts";
import { KeptForm } from "#app/(studio)/studio/(desk)/kept-form.tsx";
import { Sortable } from "#app/(studio)/studio/articles/[id]/details/sortable.tsx";
import type { ArticleInList } from "#domain/article/article-in-list.ts";
import { type FrontArrangement, type FrontSection, mostSections } from "#domain/front/front.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import type { Quotation } from "#domain/quotations/quotation.ts";
import { useUndoNotice } from "#ui/undo-notice.tsx";
import { useNextFocus } from "#ui/use-next-focus.ts";

type Props = {
  front: KeptFront;
  articles: ArticleInList[];
  quotation: Quotation | null;
  columns: readonly { id: string; name: string }[];
  /** Whether this person's role covers all of the front. */
  whole: boolean;
  locale: ReaderLocale;
};

/** The button's: the menu gives it its own. */
const addId = "front-add-section";

/** The front as it is arranged: nothing of it is the readers' before it is published, which is one act and can be undone. */
export function FrontForm({ front, articles, quotation, columns, whole, locale }: Props) {
  const t = useTranslations("studio.front");
  const common = useTranslations("studio.common");
  const form = useFrontForm(front);
  const { entered: draft, enter, theirs } = form;
  const offerUndo = useUndoNotice();
  const sectionName = useSectionName(columns, locale);
  const [found, setFound] = useState<ArticleInList[]>([]);
  const [seen, setSeen] = useState(quotation ? [quotation] : []);
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState("");
  const latest = useRef(draft);
  latest.current = draft;
  const focusNext = useNextFocus();
  const known = new Map([...articles, ...found].map((article) => [article.id, article]));
  const remember = (article: ArticleInList) => setFound((all) => [...all, article]);
  const problems = draft ? problemsOf(draft) : [];
  const [first] = problems;
  const whyNot = () => {
    if (!whole) return t("notWhole");
    if (theirs) return common("decide");
    if (first) return t(`problems.${first.kind}`);
    return form.changed ? null : t("unchanged");
  };
  const mend = ({ sectionId, kind }: FrontProblem) => {
    setTried(true);
    document.getElementById(fieldId(sectionId, kind === "noHeading" ? "heading" : "head"))?.focus();
  };
  const add = (now: FrontArrangement, section: FrontSection) => {
    focusNext(fieldId(section.id, section.kind === "articles" ? "heading" : "head"));
    enter({ ...now, sections: [...now.sections, section] });
    setSaid(t("added", { title: sectionName(section), place: now.sections.length + 1 }));
  };
  const remove = (now: FrontArrangement, section: FrontSection) => {
    const place = now.sections.findIndex(({ id }) => id === section.id);
    const next = now.sections[place + 1] ?? now.sections[place - 1];
    focusNext(next ? fieldId(next.id, "head") : addId);
    enter({ ...now, sections: now.sections.filter(({ id }) => id !== section.id) });
    offerUndo(t("removed", { title: sectionName(section) }), () => {
      const present = latest.current;
      if (!present || present.sections.some(({ id }) => id === section.id)) return false;
      enter({ ...present, sections: present.sections.toSpliced(place, 0, section) });
      return true;
    });
  };
  return (
    <KeptForm
      styles={styles}
      form={form}
      reason={whyNot()}
      hint={t("publishHint")}
      onMend={first ? () => mend(first) : null}
      button={t("publish")}
      beside={
        form.changed && (
          <Button variant="subtle" onClick={form.discard}>
            {t("discard")}
          </Button>
        )
      }
    >
      {draft === null ? (
        <section className={styles.none} aria-labelledby="front-none">
          <h2 id="front-none">{t("byItself.title")}</h2>
          <p className={styles.text}>{t("byItself.text")}</p>
          <Button variant="default" className={styles.add} onClick={() => enter(begunFrom(columns))}>
            {t("byItself.begin")}
          </Button>
        </section>
      ) : (
        <>
          <LeadField
            leadId={draft.leadId}
            known={known}
            onKnown={remember}
            onChange={(leadId) => enter({ ...draft, leadId })}
          />
          <section aria-labelledby="front-sections">
            <h2 id="front-sections">{t("sections")}</h2>
            <p className={styles.hint}>{t("sectionsHint")}</p>
            <Sortable
              ids={draft.sections.map(({ id }) => id)}
              nameOf={(id) => {
                const section = draft.sections.find((one) => one.id === id);
                return section ? sectionName(section) : "";
              }}
              onMove={(ids) => enter(orderSections(draft, ids))}
            >
              <ol className={styles.sections} aria-labelledby="front-sections">
                {draft.sections.map((section) => (
                  <FrontSectionFields
                    key={section.id}
                    section={section}
                    name={sectionName(section)}
                    known={known}
                    problems={tried ? problems.filter(({ sectionId }) => sectionId === section.id) : []}
                    onKnown={remember}
                    onChange={(changed) => enter(changeSection(draft, changed))}
                    onRemove={() => remove(draft, section)}
                  />
                ))}
              </ol>
            </Sortable>
            <VisuallyHidden aria-live="polite">{said}</VisuallyHidden>
            {draft.sections.length >= mostSections ? (
              <p className={styles.hint}>{t("mostSections", { most: mostSections })}</p>
            ) : (
              <Menu id={addId} position="bottom-start" returnFocus={false}>
                <Menu.Target>
                  <Button variant="default" className={styles.add}>
                    {t("addSection")}
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item onClick={() => add(draft, newSection("articles"))}>{t("kinds.articles")}</Menu.Item>
                  <Menu.Item onClick={() => add(draft, newSection("newest"))}>{t("kinds.newest")}</Menu.Item>
                  {columns.map(({ id, name }) => (
                    <Menu.Item key={id} onClick={() => add(draft, newSection("column", id))}>
                      {t("kinds.column", { column: name })}
                    </Menu.Item>
                  ))}
                </Menu.Dropdown>
              </Menu>
            )}
          </section>
          <QuotationField
            quotationId={draft.quotationId}
            quotation={[quotation, ...seen].find((entry) => entry?.id === draft.quotationId) ?? null}
            locale={locale}
            onChange={(entry) => {
              if (entry) setSeen((all) => [...all, entry]);
              enter({ ...draft, quotationId: entry?.id ?? null });
            }}
          />
          <section aria-labelledby="front-alone">
            <h2 id="front-alone">{t("letGo.title")}</h2>
            <p className={styles.hint}>{t("letGo.text")}</p>
            <Button size="compact-sm" variant="default" className={styles.add} onClick={() => enter(null)}>
              {t("letGo.button")}
            </Button>
          </section>
        </>
      )}
      {theirs && (
        <TheirFront
          arrangement={theirs.value}
          known={known}
          columns={columns}
          locale={locale}
          onSettle={(takes) => form.settle(theirs, takes)}
        />
      )}
    </KeptForm>
  );
}
