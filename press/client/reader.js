// The reader's own module, written by hand: theme, facing mode, copying and sharing a link, keeping the paragraph when
// changing language, and suggestions while somebody types into the search field. Every page works without it; controls it
// brings to life are hidden until `data-reader` is set.

const root = document.documentElement;
const themeKey = "duizhao-theme";
const facingKey = "duizhao-facing";

const remembered = (key) => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // storage may be forbidden
  }
};

const remember = (key, value) => {
  try {
    localStorage.setItem(key, value);
  } catch {
    // it then holds for this page only
  }
};

// One of a row of buttons is pressed; `name` is the attribute that says what each stands for.
const press = (name, value) => {
  for (const button of document.querySelectorAll(`[${name}]`)) {
    button.setAttribute("aria-pressed", String(button.getAttribute(name) === value));
  }
};

const setTheme = (choice) => {
  if (choice === "light" || choice === "dark") {
    root.dataset.theme = choice;
  } else {
    delete root.dataset.theme;
  }
  press("data-theme-choice", choice);
};

const facing = document.querySelector("main[data-facing]");
const modes = () => [...document.querySelectorAll("[data-facing-mode]")].map((one) => one.dataset.facingMode);

// The block a reader is at: the first one whose end is below the top edge.
const currentBlock = () => {
  for (const block of document.querySelectorAll("main [id]")) {
    if (block.closest("nav, header, footer") === null && block.getBoundingClientRect().bottom > 80) {
      return block;
    }
  }
  return null;
};

const setFacing = (mode) => {
  const block = facing.dataset.facing === mode ? null : currentBlock();
  const top = block?.getBoundingClientRect().top ?? 0;
  facing.dataset.facing = mode;
  press("data-facing-mode", mode);
  if (block !== null && scrollY > 0) {
    scrollBy({ top: block.getBoundingClientRect().top - top, behavior: "instant" });
  }
};

const copyLink = async (control) => {
  const link = document.querySelector('link[rel="canonical"]')?.href ?? location.href;
  const url = control.dataset.copyLink || link;
  if (control.dataset.share !== undefined && navigator.share !== undefined) {
    await navigator.share({ title: document.title, url }).catch(() => {});
    return;
  }
  await navigator.clipboard.writeText(url);
  const said = control.querySelector("[data-copied]") ?? control;
  control.dataset.done = "";
  const before = said.textContent;
  if (control.dataset.doneLabel !== undefined) {
    said.textContent = control.dataset.doneLabel;
  }
  setTimeout(() => {
    delete control.dataset.done;
    said.textContent = before;
  }, 2000);
};

document.addEventListener("click", (event) => {
  const control = event.target.closest("[data-theme-choice],[data-facing-mode],[data-copy-link]");
  if (control === null) {
    return;
  }
  const { themeChoice, facingMode } = control.dataset;
  if (themeChoice !== undefined) {
    remember(themeKey, themeChoice);
    setTheme(themeChoice);
  } else if (facingMode !== undefined && facing !== null) {
    remember(facingKey, facingMode);
    setFacing(facingMode);
  } else if (control.dataset.copyLink !== undefined) {
    event.preventDefault();
    copyLink(control).catch(() => {});
  }
});

// Links to another language lead to the same block: both languages' blocks of a row answer to its id. The links stand at
// the top of the page, so the block is the one where the reader last rested, unless they then stayed at the top.
let rested = document.querySelector("main :target");
let resting;
const rest = () => {
  clearTimeout(resting);
  const away = scrollY > 200;
  resting = setTimeout(
    () => {
      rested = away ? currentBlock() : null;
    },
    away ? 800 : 12_000,
  );
};
addEventListener("scroll", rest, { passive: true });
rest();

const aim = (event) => {
  const link = event.target.closest?.("a[data-switch-locale]");
  if (link) {
    link.hash = rested?.id ?? "";
  }
};
for (const type of ["pointerdown", "focusin", "click"]) {
  document.addEventListener(type, aim, true);
}

// Suggestions are links in a list below the field: the arrows go through them and back, Escape puts them away.
const suggestBelow = (field) => {
  const list = document.createElement("ul");
  list.className = "suggestions";
  list.setAttribute("aria-label", field.dataset.suggestLabel);
  list.hidden = true;
  field.parentElement.after(list);
  let asked = "";
  let waiting;
  const show = (found) => {
    list.replaceChildren(
      ...found.map(({ text, lang, href }) => {
        const item = document.createElement("li");
        const link = item.appendChild(document.createElement("a"));
        Object.assign(link, { href, lang, textContent: text });
        return item;
      }),
    );
    list.hidden = found.length === 0;
  };
  const ask = async () => {
    const typed = field.value.trim();
    if (typed === asked) {
      return;
    }
    asked = typed;
    const answer = typed && (await fetch(`${field.dataset.suggest}?q=${encodeURIComponent(typed)}`).catch(() => null));
    const found = answer?.ok ? await answer.json() : { articles: [], people: [] };
    if (asked === typed) {
      show([...found.people, ...found.articles]);
    }
  };
  field.addEventListener("input", (event) => {
    clearTimeout(waiting);
    // What an input method has not finished yet is nobody's word.
    if (!event.isComposing) {
      waiting = setTimeout(ask, 150);
    }
  });
  field.addEventListener("compositionend", () => {
    waiting = setTimeout(ask, 0);
  });
  field.form.addEventListener("keydown", (event) => {
    const places = [field, ...list.querySelectorAll("a")];
    const at = places.indexOf(event.target);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Escape: 0 }[event.key];
    if (at < 0 || list.hidden || event.isComposing || to === undefined) {
      return;
    }
    event.preventDefault();
    places[Math.max(0, Math.min(places.length - 1, to))].focus();
    if (event.key === "Escape") {
      list.hidden = true;
    }
  });
};

const searchField = document.querySelector("[data-suggest]");
if (searchField !== null) {
  suggestBelow(searchField);
}

setTheme(remembered(themeKey) ?? "auto");
if (facing !== null) {
  const mode = remembered(facingKey);
  if (mode !== null && modes().includes(mode)) {
    setFacing(mode);
  } else {
    press("data-facing-mode", facing.dataset.facing);
  }
}
addEventListener("storage", ({ key, newValue }) => {
  if (key === themeKey) {
    setTheme(newValue ?? "auto");
  }
});
root.dataset.reader = "";
