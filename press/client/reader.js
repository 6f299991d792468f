// The reader's own module, written by hand: what readers choose (the light, the size of text, how languages face), copying
// and sharing a link, keeping the paragraph when changing language, and suggestions while somebody types into the search
// field. Every page works without it; controls it brings to life are hidden until `data-reader` is set.

const root = document.documentElement;
// The line in the page's head has these too: what was chosen holds before anything is painted.
const settings = ["theme", "size", "facing", "first", "reveal"];
const keyOf = (name) => `duizhao-${name}`;

const remembered = (name) => {
  try {
    return localStorage.getItem(keyOf(name));
  } catch {
    return null; // storage may be forbidden
  }
};

const remember = (name, value) => {
  try {
    localStorage.setItem(keyOf(name), value);
  } catch {
    // it then holds for this page only
  }
};

// What the page's own controls say, and what its stylesheet goes by. A switch that is off has no value.
const set = (name, value) => {
  root.dataset[name] = value;
  for (const control of document.getElementsByName(name)) {
    const chosen = control.value === value;
    if (control.type === "button") {
      control.setAttribute("aria-pressed", String(chosen));
    } else {
      control.checked = chosen;
    }
  }
};

// The block a reader is at: the first one whose end is below the top edge.
const currentBlock = () => {
  for (const block of document.querySelectorAll("main [id]")) {
    if (block.closest("nav, header, footer, form") === null && block.getBoundingClientRect().bottom > 80) {
      return block;
    }
  }
  return null;
};

// The words a reader is at stay where they are while everything around them moves.
const choose = (name, value) => {
  const block = scrollY > 0 ? currentBlock() : null;
  const top = block?.getBoundingClientRect().top;
  remember(name, value);
  set(name, value);
  if (block !== null) {
    scrollBy({ top: block.getBoundingClientRect().top - top, behavior: "instant" });
  }
};

const pageLink = () => document.querySelector('link[rel="canonical"]')?.href ?? location.href;

const copyLink = async (control) => {
  await navigator.clipboard.writeText(control.dataset.copyLink || pageLink());
  const said = control.querySelector("[data-copied]");
  said.dataset.label ??= said.textContent;
  said.textContent = control.dataset.doneLabel;
  setTimeout(() => {
    said.textContent = said.dataset.label;
  }, 2000);
};

document.addEventListener("click", (event) => {
  const control = event.target.closest("button");
  if (control === null) {
    return;
  }
  if (settings.includes(control.name)) {
    choose(control.name, control.value);
  } else if (control.dataset.copyLink !== undefined) {
    copyLink(control).catch(() => {});
  } else if (control.name === "share") {
    navigator.share({ title: document.title, url: pageLink() }).catch(() => {});
  }
});
document.addEventListener("change", ({ target }) => {
  if (settings.includes(target.name)) {
    choose(target.name, target.checked ? target.value : "");
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

for (const name of settings) {
  const value = remembered(name);
  if (value !== null) {
    set(name, value);
  }
}
for (const button of document.getElementsByName("share")) {
  button.hidden = navigator.share === undefined;
}
addEventListener("storage", ({ key, newValue }) => {
  const name = settings.find((one) => keyOf(one) === key);
  if (name !== undefined && newValue !== null) {
    set(name, newValue);
  }
});
root.dataset.reader = "";
