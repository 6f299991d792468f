// Videos of other sites: the frame is made when a reader asks for it, and nothing is asked of anybody before.
for (const place of document.querySelectorAll("[data-embed]")) {
  const button = place.querySelector("button");
  button.hidden = false;
  button.addEventListener("click", () => {
    const frame = document.createElement("iframe");
    frame.title = place.dataset.label;
    frame.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
    frame.sandbox = "allow-scripts allow-same-origin allow-presentation allow-popups";
    // Some sites play nothing for a page that doesn't say whose it is; which page it is stays ours.
    frame.referrerPolicy = "strict-origin-when-cross-origin";
    frame.src = place.dataset.embed;
    place.replaceChildren(frame);
    frame.focus();
  });
}
