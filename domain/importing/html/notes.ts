import { documentLimits } from "#domain/document/document.ts";
import { hasClass, styleOf } from "#domain/importing/html/html-style.ts";
import { type HtmlElement, type HtmlNode, textOfHtml } from "#domain/importing/html/parse-html.ts";
import { type PageSurvey, surveyPage } from "#domain/importing/html/survey-page.ts";

/** The notes of a page, and what belongs to them. */
export type Notes = {
  /** The note that a link refers to. */
  of: ReadonlyMap<HtmlElement, HtmlElement>;
  /** The notes that the text refers to, in the order of their signs. */
  referred: ReadonlySet<HtmlElement>;
  /** Links from a note back to its sign. */
  ways: ReadonlySet<HtmlElement>;
  /** The rule and the heading that set the notes apart, each with the note below it. */
  above: ReadonlyMap<HtmlElement, HtmlElement>;
};

const blocks = new Set(["li", "div", "p", "aside", "section", "dd"]);
/** Beyond them a note ends whatever it is. */
const walls = new Set(["td", "th", "table", "article", "main", "body", "html", "#root"]);
const numbered = /^(?:user-content-)?(?:ftn|edn|fn|footnote|endnote|sdfootnote|sdendnote)[-_:]?\d+$/;
const named = /^(?:user-content-)?(?:fn|cite_note)[-:]\S+$/;
const backName = /^(?:user-content-)?(?:ftnref|ednref|fnref|footnote-ref|endnote-ref|cite_ref)[-_:]?\S*\d/;
const sign =
  /^[[(（〔【]?(?:注|註|note)?(?:\d{1,4}|[*＊†‡§¶]{1,3}|[a-z]{1,2}|[ivxlcdm]{1,6}|[①-⑳㉑-㉟㊱-㊿])[\])）〕】]?$/iu;
const label = /^(?:foot ?notes?|end ?notes?|notes?|references|注释?|注釋|註釋?|脚注|腳註|尾注|尾註|附注|附註)[:：]?$/iu;

/**
 * Finds footnotes and endnotes: those that say so by a name or a role, as Word, mammoth, LibreOffice, wikis and printers of
 * Markdown write them, and those that are known by it that sign and note refer to each other, as Google Docs writes them.
 */
export function findNotes(root: HtmlElement): Notes {
  const page = surveyPage(root, isDeclared);
  const of = new Map<HtmlElement, HtmlElement>();
  const referred = new Set<HtmlElement>();
  const anchors = new Map<HtmlElement, Set<string>>();
  const around = (element: HtmlElement) =>
    page.nearest(element, (each) => referred.has(each) || page.declared.has(each));
  for (const link of page.links) {
    if (around(link)) continue;
    const note = noteOf(link, page);
    if (!note) continue;
    of.set(link, note);
    referred.add(note);
    const names = anchors.get(note) ?? new Set();
    for (const name of page.namesAt(link)) names.add(name);
    anchors.set(note, names);
  }
  const ways = new Set<HtmlElement>();
  for (const link of page.links) {
    const own = around(link);
    if (!own) continue;
    const name = page.fragmentOf(link);
    const isWay = saysWay(link) || backName.test(name) || anchors.get(own)?.has(name) === true;
    if (isWay) ways.add(link);
    const other = isWay ? null : noteOf(link, page);
    if (other && other !== own && referred.has(other)) of.set(link, other);
  }
  return { of, referred, ways, above: aboveNotes(referred, page) };
}

function noteOf(link: HtmlElement, page: PageSurvey): HtmlElement | null {
  const target = page.named(page.fragmentOf(link));
  if (!target) return null;
  const declared = page.nearest(target, (each) => page.declared.has(each));
  const isLocal = link.attrs.href?.trim().startsWith("#") === true;
  if (declared && isLocal && !page.holds(declared, link)) return declared;
  const note = declared ?? blockAround(target, page);
  if (!note || page.holds(note, link) || page.hasHeading(note)) return null;
  // A page that was copied has whole addresses, as has a link to another page's note: only the way back tells.
  const mutual = page.namesAt(link).some((name) => page.linksWithin(note).has(name));
  if (saysSign(link) && (isLocal || mutual)) return note;
  const isShort = sign.test(textOfHtml(link).replace(/[\s\u00a0]+/gu, ""));
  return mutual && (isShort || declared) ? note : null;
}

function blockAround(target: HtmlElement, page: PageSurvey): HtmlElement | null {
  const block = page.nearest(target, ({ name }) => blocks.has(name) || walls.has(name));
  if (!block || walls.has(block.name)) return null;
  const parent = page.parentOf(block);
  const isFirst = parent?.children.find((child) => typeof child !== "string") === block;
  const isWhole = parent?.name === "li" || parent?.name === "aside" || /^ftnt\d+$/.test(target.attrs.id ?? "");
  return block.name === "p" && parent && isFirst && isWhole && !walls.has(parent.name) ? parent : block;
}

function isDeclared(element: HtmlElement): boolean {
  if (!blocks.has(element.name)) return false;
  const { id = "", role = "", "epub:type": type = "" } = element.attrs;
  const name = id.replace(/^_/, "").toLowerCase();
  return (
    numbered.test(name) ||
    (element.name === "li" && named.test(name)) ||
    /^doc-(?:foot|end)note$/.test(role) ||
    /^(?:foot|end|rear)note$/.test(type) ||
    /^(?:foot|end)note$/.test(styleOf(element).get("mso-element") ?? "")
  );
}

function saysSign(link: HtmlElement): boolean {
  return (
    link.attrs.role === "doc-noteref" || link.attrs["epub:type"] === "noteref" || hasClass(link, /^sdfootnoteanc$/)
  );
}

function saysWay(link: HtmlElement): boolean {
  return link.attrs.role === "doc-backlink" || hasClass(link, /^(?:.*backref|.*back-?link|sd(?:foot|end)notesym)$/i);
}

/** A sign whose note isn't there, as when only the text was copied. */
export function isLonelySign(link: HtmlElement): boolean {
  const { href = "" } = link.attrs;
  return href.startsWith("#") && (saysSign(link) || numbered.test(href.replace(/^#_?/, "").toLowerCase()));
}

/** What stands between the text and its notes. */
function aboveNotes(notes: ReadonlySet<HtmlElement>, page: PageSurvey): Map<HtmlElement, HtmlElement> {
  const above = new Map<HtmlElement, HtmlElement>();
  const seen = new Set<HtmlElement>();
  const ordered = new Map<HtmlElement, Map<HtmlNode, HtmlNode | undefined>>();
  const beforeOf = (parent: HtmlElement, child: HtmlElement) => {
    const known = ordered.get(parent) ?? neighbours(parent);
    ordered.set(parent, known);
    return known.get(child);
  };
  for (const note of notes) {
    let at: HtmlElement | null = note;
    while (at) {
      const parent: HtmlElement | null = page.parentOf(at);
      if (!parent || (!above.has(at) && seen.has(parent))) break;
      seen.add(parent);
      const before: HtmlNode | undefined = beforeOf(parent, at);
      if (before === undefined) at = walls.has(parent.name) ? null : parent;
      else if (typeof before === "string" || !setsApart(before)) at = null;
      else {
        above.set(before, note);
        at = before;
      }
    }
  }
  return above;
}

/** What stands before each child that says something. */
function neighbours(parent: HtmlElement): Map<HtmlNode, HtmlNode | undefined> {
  const siblings = parent.children.filter((child) => typeof child !== "string" || child.trim() !== "");
  return new Map(siblings.map((child, at) => [child, siblings[at - 1]]));
}

function setsApart(element: HtmlElement): boolean {
  if (element.name === "hr" || element.name === "br") return true;
  return (
    /^(?:h[1-6]|p|div)$/.test(element.name) &&
    label.test(
      textOfHtml(element)
        .replace(/[\s\u00a0]+/gu, " ")
        .trim(),
    )
  );
}

/** A way back that says nothing. */
export function isArrow(link: HtmlElement): boolean {
  return /^[\s\u00a0↑↩⏎^]*$/u.test(textOfHtml(link).replace(/[\ufe0e\ufe0f]/gu, ""));
}

/** Words of notes that are put at a second sign and more may take a part of the room that a text has. */
export const mostCopied: number = documentLimits.characters / 4;
