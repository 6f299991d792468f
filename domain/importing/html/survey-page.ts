import type { HtmlElement } from "#domain/importing/html/parse-html.ts";

/** Who holds whom on a page, and what its links refer to. */
export type PageSurvey = {
  /** Links in the order of the page. */
  links: readonly HtmlElement[];
  /** The elements that passed the test which the survey was given. */
  declared: ReadonlySet<HtmlElement>;
  parentOf: (element: HtmlElement) => HtmlElement | null;
  /** The element itself or the first around it that passes. */
  nearest: (element: HtmlElement, test: (element: HtmlElement) => boolean) => HtmlElement | null;
  holds: (holder: HtmlElement, element: HtmlElement) => boolean;
  /** The element that has a name; the first of several. */
  named: (name: string) => HtmlElement | null;
  /** The name on its page that a link refers to; "" for none. */
  fragmentOf: (link: HtmlElement) => string;
  /** The names by which somebody can refer back to a link. */
  namesAt: (link: HtmlElement) => string[];
  /** The names that links within an element refer to. */
  linksWithin: (element: HtmlElement) => ReadonlySet<string>;
  hasHeading: (element: HtmlElement) => boolean;
};

const inline = new Set(["sup", "span", "b", "strong", "i", "em", "cite", "small", "font"]);

type Inside = { links: Set<string>; heading: boolean };

/** Walks a page once. */
export function surveyPage(root: HtmlElement, declares: (element: HtmlElement) => boolean): PageSurvey {
  const parents = new Map<HtmlElement, HtmlElement>();
  const byName = new Map<string, HtmlElement>();
  const links: HtmlElement[] = [];
  const declared = new Set<HtmlElement>();
  const walk = (element: HtmlElement) => {
    for (const name of namesOf(element)) if (!byName.has(name)) byName.set(name, element);
    if (declares(element)) declared.add(element);
    if (element.name === "a" && element.attrs.href !== undefined) links.push(element);
    for (const child of element.children) {
      if (typeof child === "string") continue;
      parents.set(child, element);
      walk(child);
    }
  };
  walk(root);
  const parentOf = (element: HtmlElement) => parents.get(element) ?? null;
  const nearest: PageSurvey["nearest"] = (element, test) => {
    for (let at: HtmlElement | null = element; at; at = parentOf(at)) if (test(at)) return at;
    return null;
  };
  const surveyed = new Map<HtmlElement, Inside>();
  const inside = (element: HtmlElement): Inside => {
    const known = surveyed.get(element);
    if (known) return known;
    const found: Inside = { links: new Set(), heading: false };
    each(element, (inner) => {
      if (inner.name === "a") found.links.add(fragmentOf(inner));
      found.heading ||= /^h[1-6]$/.test(inner.name);
    });
    surveyed.set(element, found);
    return found;
  };
  return {
    links,
    declared,
    parentOf,
    nearest,
    holds: (holder, element) => nearest(element, (each) => each === holder) !== null,
    named: (name) => (name === "" ? null : (byName.get(name) ?? null)),
    fragmentOf,
    namesAt(link) {
      const [first] = link.children;
      const names = [...namesOf(link), ...(typeof first === "object" ? namesOf(first) : [])];
      for (let at = parentOf(link); at && inline.has(at.name); at = parentOf(at)) names.push(...namesOf(at));
      return names;
    },
    linksWithin: (element) => inside(element).links,
    hasHeading: (element) => inside(element).heading,
  };
}

function each(element: HtmlElement, visit: (element: HtmlElement) => void): void {
  visit(element);
  for (const child of element.children) if (typeof child !== "string") each(child, visit);
}

function namesOf({ name, attrs }: HtmlElement): string[] {
  return [attrs.id, name === "a" ? attrs.name : undefined].flatMap((given) => (given ? [plain(given)] : []));
}

function fragmentOf(link: HtmlElement): string {
  const fragment = /#(\S*)$/.exec(link.attrs.href?.trim() ?? "")?.[1] ?? "";
  try {
    return plain(decodeURIComponent(fragment));
  } catch {
    return plain(fragment);
  }
}

/** Word writes `_ftn1` and `ftn1` for the same. */
function plain(name: string): string {
  return name.replace(/^_/, "").toLowerCase();
}
