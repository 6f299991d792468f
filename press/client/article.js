// Reading an article: ways to its paragraphs, the other language on demand, and its text read aloud. Beside `reader.js`, on
// pages that have an article.

const root = document.documentElement;
const article = document.querySelector("article[data-reading]");

// ---- Ways to paragraphs: one stop of the tab key, the arrows lead from one to the next ----
article.addEventListener("keydown", (event) => {
  const marks = [...article.querySelectorAll("a.here")];
  const at = marks.indexOf(event.target);
  const to = marks[at + { ArrowDown: 1, ArrowUp: -1 }[event.key]];
  if (at >= 0 && to !== undefined) {
    event.preventDefault();
    marks[at].tabIndex = -1;
    to.tabIndex = 0;
    to.focus();
  }
});

// ---- Facing: each row shows its other language when asked ----
const rows = article.querySelector("[data-show-label]");
const toggle = (button) => {
  const open = button.parentElement.toggleAttribute("data-open");
  button.setAttribute("aria-expanded", String(open));
};
if (rows !== null) {
  for (const side of rows.querySelectorAll(".own:not(:empty) + .other.prose:not(:empty, :has(> hr:only-child))")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "reveal";
    button.lang = root.lang;
    button.textContent = rows.dataset.showLabel;
    button.setAttribute("aria-expanded", "false");
    button.addEventListener("click", () => toggle(button));
    side.prepend(button);
  }
  // A finger may also tap the words themselves, unless it follows a link or marks some of them.
  rows.addEventListener("click", ({ target }) => {
    const button = target.closest(".own")?.nextElementSibling?.querySelector(".reveal");
    if (
      button &&
      root.dataset.reveal === "on" &&
      !target.closest("a,button,summary,audio,video") &&
      `${getSelection()}` === ""
    ) {
      toggle(button);
    }
  });
}

// ---- Aloud, sentence by sentence ----
const player = article.querySelector("[data-read-aloud]");
const voices = globalThis.speechSynthesis;
const tongues = {
  "zh-Hans": ["zh-cn", "zh-hans", "cmn-hans", "cmn-cn"],
  "zh-Hant": ["zh-tw", "zh-hk", "zh-hant", "cmn-hant", "cmn-tw", "yue"],
  en: ["en"],
};
const voiceOf = (locale) => {
  for (const tongue of tongues[locale] ?? []) {
    const speakers = voices
      .getVoices()
      .filter(({ lang }) => lang.toLowerCase().replaceAll("_", "-").startsWith(tongue));
    if (speakers.length > 0) {
      return speakers.find((one) => one.default) ?? speakers[0];
    }
  }
};

// What is seen but not said: numbers of notes and their words in the margin, what stands above a character.
const unsaid = ".note-mark,.sidenote,.here,rt,rp";
const parts = "h1,h2,h3,h4,p,li,figcaption";
const sentencesOf = (block, segmenter) => {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes = [];
  let text = "";
  while (walker.nextNode()) {
    if (walker.currentNode.parentElement.closest(unsaid) === null) {
      nodes.push({ node: walker.currentNode, from: text.length });
      text += walker.currentNode.data;
    }
  }
  const place = (at, end) => {
    const { node, from } = nodes.findLast(({ from }) => (end ? from < at : from <= at));
    return [node, at - from];
  };
  return [...segmenter.segment(text)]
    .filter(({ segment }) => /[\p{L}\p{N}]/u.test(segment))
    .map(({ segment, index }) => {
      const range = document.createRange();
      range.setStart(...place(index, false));
      range.setEnd(...place(index + segment.length, true));
      return { text: segment.trim(), range };
    });
};

const readAloud = () => {
  const [play, stop] = player.querySelectorAll("button");
  const label = play.textContent;
  let voice;
  let sentences;
  let at = 0;
  let current = null;

  const show = (range) => {
    globalThis.CSS.highlights?.set("spoken", new Highlight(...(range ? [range] : [])));
    const box = range?.getBoundingClientRect();
    if (box && (box.top < 0 || box.bottom > innerHeight)) {
      range.startContainer.parentElement.scrollIntoView({ block: "center" });
    }
  };
  const say = (state) => {
    play.textContent = { playing: play.dataset.pauseLabel, paused: play.dataset.resumeLabel }[state] ?? label;
    stop.hidden = state === undefined;
  };
  // Silence is ours to make: browsers pause and go on differently, all of them stop.
  const pause = () => {
    current = null;
    voices.cancel();
    say("paused");
  };
  const end = () => {
    pause();
    sentences = undefined;
    at = 0;
    show();
    say();
  };
  const speak = () => {
    const sentence = sentences[at];
    if (sentence === undefined) {
      end();
      return;
    }
    const utterance = Object.assign(new SpeechSynthesisUtterance(sentence.text), { voice, lang: voice.lang });
    current = utterance;
    utterance.addEventListener("end", () => {
      if (current === utterance) {
        at += 1;
        speak();
      }
    });
    utterance.addEventListener("error", () => current === utterance && pause());
    show(sentence.range);
    voices.speak(utterance);
  };
  const begin = () => {
    const segmenter = new Intl.Segmenter(article.lang, { granularity: "sentence" });
    sentences = [...article.querySelectorAll(`.article-head :is(h1,.deck),.prose :is(${parts})`)]
      .filter(
        (block) => block.checkVisibility() && !block.querySelector(parts) && !block.closest(".notes,table,details"),
      )
      .flatMap((block) => sentencesOf(block, segmenter));
    // From where the reader is.
    const from = scrollY > 200 ? sentences.findIndex(({ range }) => range.getBoundingClientRect().bottom > 24) : 0;
    at = Math.max(0, from);
  };
  play.addEventListener("click", () => {
    if (current !== null) {
      pause();
      return;
    }
    if (sentences === undefined) {
      begin();
    }
    say("playing");
    speak();
  });
  stop.addEventListener("click", () => {
    end();
    play.focus();
  });
  addEventListener("pagehide", () => voices.cancel());
  // Voices may come late, and go.
  const offer = () => {
    voice = voiceOf(article.lang);
    player.hidden = voice === undefined;
  };
  offer();
  voices.addEventListener?.("voiceschanged", offer);
};

if (player !== null && voices !== undefined) {
  readAloud();
}
