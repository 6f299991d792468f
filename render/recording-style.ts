/** How recordings stand in the text: as pictures do, as wide as the text. On paper their address says where they are. */
export const recordingStyle = `
.prose .recording, .recording.shared { margin-block: 2em; text-indent: 0; text-align: start; }
.recording video { display: block; inline-size: 100%; block-size: auto; max-block-size: min(48rem, 85svh); background: var(--paper-sunken); object-fit: contain; }
.recording audio { display: block; inline-size: 100%; }
.embed { position: relative; display: grid; aspect-ratio: 16 / 9; overflow: hidden; background: var(--paper-sunken); border: 1px solid var(--hairline); }
.embed > * { grid-area: 1 / 1; }
.embed picture { display: block; position: absolute; inset: 0; }
.embed img { inline-size: 100%; block-size: 100%; object-fit: cover; }
.embed > img { position: absolute; inset: 0; }
.embed iframe { inline-size: 100%; block-size: 100%; border: 0; }
.embed-words { z-index: 1; display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; align-items: center; align-self: end; justify-content: center; padding: .75rem 1rem; background: var(--paper); font-family: var(--face-sans); font-size: .875rem; line-height: 1.5; text-align: center; }
.embed-words:only-child { align-self: center; background: none; }
.embed-words a { text-decoration: underline 1px var(--hairline-strong); text-underline-offset: .25em; }
.embed-words button { min-block-size: 2.75rem; padding-inline: 1.25rem; border: 1px solid var(--ink); border-radius: 0; background: none; color: inherit; cursor: pointer; }
.embed-words button:hover { border-color: var(--accent); color: var(--accent); }
.recording > .recording-title { margin-block-end: .5em; font-weight: 700; line-height: 1.5; text-wrap: balance; }
.recording-address { display: none; }
.transcript { margin-block-start: .8em; color: var(--ink-soft); font-size: .875em; line-height: 1.7; }
.transcript summary { display: inline-block; min-block-size: 1.75rem; color: var(--ink-faint); font-family: var(--face-sans); font-size: .8125rem; cursor: pointer; text-decoration: underline 1px var(--hairline-strong); text-underline-offset: .25em; }
.transcript summary:hover { color: var(--accent); }
.recording .transcript p { margin-block-start: .5em; text-indent: 0; }
.side.prose > .recording { margin-block: .9em 0; }
.row > .recording.shared { grid-column: 1 / -1; inline-size: 100%; max-inline-size: 60rem; margin-block: .9em 0; justify-self: center; }
.row > .recording.shared ~ .side .recording { margin-block-start: .6em; }
@media print {
  .recording video, .recording audio, .embed, .transcript summary { display: none; }
  .recording-address { display: block; overflow-wrap: anywhere; color: var(--ink-soft); font-family: var(--face-sans); font-size: .75em; text-align: start; }
}
`.trim();
