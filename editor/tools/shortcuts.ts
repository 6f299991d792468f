/** The keys of the writing surface: the sheet prints them, the surface listens to its own, the text's are bound in extensions. */
type Shortcut = {
  name: string;
  /** Chords, any of which does it. `mod` is Ctrl, or ⌘ on a Mac. */
  keys: readonly (readonly string[])[];
  /** Who listens: the text itself, the surface around both texts, or the page around that. */
  at: "text" | "surface" | "page";
};

export const shortcuts = [
  { name: "blockMenu", keys: [["/"], ["、"]], at: "text" },
  { name: "bold", keys: [["mod", "B"]], at: "text" },
  { name: "italic", keys: [["mod", "I"]], at: "text" },
  { name: "emphasis", keys: [["mod", "Shift", "E"]], at: "text" },
  { name: "highlight", keys: [["mod", "Shift", "H"]], at: "text" },
  { name: "superscript", keys: [["mod", "."]], at: "text" },
  { name: "subscript", keys: [["mod", ","]], at: "text" },
  { name: "ruby", keys: [["mod", "Alt", "R"]], at: "text" },
  { name: "link", keys: [["mod", "K"]], at: "text" },
  { name: "footnote", keys: [["mod", "Alt", "F"]], at: "text" },
  { name: "heading", keys: [["mod", "Alt", "2…4"]], at: "text" },
  { name: "paragraph", keys: [["mod", "Alt", "0"]], at: "text" },
  { name: "bulletList", keys: [["mod", "Shift", "8"]], at: "text" },
  { name: "orderedList", keys: [["mod", "Shift", "7"]], at: "text" },
  { name: "divider", keys: [["-", "-", "-"]], at: "text" },
  { name: "nest", keys: [["Tab"], ["Shift", "Tab"]], at: "text" },
  { name: "nextCell", keys: [["Tab"], ["Shift", "Tab"]], at: "text" },
  { name: "tableTools", keys: [["mod", "Alt", "G"]], at: "page" },
  { name: "lineBreak", keys: [["Shift", "Enter"]], at: "text" },
  { name: "leaveQuotation", keys: [["mod", "Enter"]], at: "text" },
  { name: "attribution", keys: [["Tab"]], at: "text" },
  {
    name: "moveBlock",
    keys: [
      ["Alt", "Shift", "↑"],
      ["Alt", "Shift", "↓"],
    ],
    at: "text",
  },
  { name: "undo", keys: [["mod", "Z"]], at: "text" },
  { name: "redo", keys: [["mod", "Shift", "Z"]], at: "text" },
  { name: "blockActions", keys: [["mod", "Alt", "."]], at: "surface" },
  { name: "find", keys: [["mod", "F"]], at: "surface" },
  { name: "replace", keys: [["mod", "H"]], at: "surface" },
  { name: "nextMatch", keys: [["F3"], ["mod", "G"]], at: "surface" },
  {
    name: "previousMatch",
    keys: [
      ["Shift", "F3"],
      ["mod", "Shift", "G"],
    ],
    at: "surface",
  },
  { name: "leftSide", keys: [["mod", "Alt", "←"]], at: "surface" },
  { name: "rightSide", keys: [["mod", "Alt", "→"]], at: "surface" },
  { name: "nextRow", keys: [["mod", "Alt", "↓"]], at: "surface" },
  { name: "previousRow", keys: [["mod", "Alt", "↑"]], at: "surface" },
  { name: "nextOpenRow", keys: [["mod", "Alt", "N"]], at: "surface" },
  { name: "findings", keys: [["mod", "Alt", "E"]], at: "surface" },
  { name: "nextFinding", keys: [["mod", "Alt", "J"]], at: "surface" },
  { name: "previousFinding", keys: [["mod", "Alt", "K"]], at: "surface" },
  { name: "comment", keys: [["mod", "Alt", "C"]], at: "page" },
  { name: "comments", keys: [["mod", "Alt", "Shift", "C"]], at: "page" },
  { name: "nextComment", keys: [["mod", "Alt", "Shift", "J"]], at: "page" },
  { name: "previousComment", keys: [["mod", "Alt", "Shift", "K"]], at: "page" },
  { name: "confirmRow", keys: [["mod", "Alt", "Enter"]], at: "surface" },
  { name: "rowMenu", keys: [["mod", "Alt", "M"]], at: "surface" },
  { name: "outline", keys: [["mod", "Alt", "O"]], at: "surface" },
  { name: "preview", keys: [["mod", "Alt", "P"]], at: "page" },
  { name: "suggest", keys: [["mod", "Alt", "S"]], at: "surface" },
  { name: "suggestions", keys: [["mod", "Alt", "L"]], at: "surface" },
  { name: "nextSuggestion", keys: [["mod", "Alt", "U"]], at: "surface" },
  { name: "toolbar", keys: [["Alt", "F10"]], at: "surface" },
  { name: "save", keys: [["mod", "S"]], at: "surface" },
  { name: "sheet", keys: [["?"], ["mod", "/"]], at: "surface" },
] as const satisfies readonly Shortcut[];

export type SurfaceCommand = Extract<(typeof shortcuts)[number], { at: "surface" }>["name"];

type Pressed = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

/** What the surface is asked to do by a key; null for a key that is none of its own. */
export function surfaceCommand(event: Pressed): SurfaceCommand | null {
  for (const { name, keys, at } of shortcuts)
    if (at === "surface" && keys.some((chord) => isPressed(event, chord))) return name;
  return null;
}

/** Whether a key is the page's own of that name. */
export function isShortcut(
  event: Pressed,
  wanted: Extract<(typeof shortcuts)[number], { at: "page" }>["name"],
): boolean {
  return shortcuts.some(({ name, keys }) => name === wanted && keys.some((chord) => isPressed(event, chord)));
}

const drawn: Record<string, string> = { "←": "ArrowLeft", "→": "ArrowRight", "↑": "ArrowUp", "↓": "ArrowDown" };
const signs: Record<string, string> = { "/": "Slash", ".": "Period", ",": "Comma" };

function isPressed(event: Pressed, chord: readonly string[]): boolean {
  const key = chord.at(-1) ?? "";
  // A sign by itself is typed, however many keys that takes.
  if (key === "?") return event.key === "?" && !event.ctrlKey && !event.metaKey && !event.altKey;
  const modifiers =
    chord.includes("mod") === (event.ctrlKey || event.metaKey) &&
    chord.includes("Shift") === event.shiftKey &&
    chord.includes("Alt") === event.altKey;
  if (!modifiers) return false;
  // With Alt a letter may type another one: its place on the keyboard counts. Where layouts move a sign, the sign does too.
  if (/^[A-Z]$/.test(key)) return event.code === `Key${key}` || event.key.toUpperCase() === key;
  return event.key === (drawn[key] ?? key) || event.code === (signs[key] ?? "none");
}
