import type { Construct, State, TokenizeContext, Tokenizer } from "micromark-util-types";
import type { Processor } from "unified";

/** Signs of one paragraph, about: ten times what a person writes, and each more is compared with all before it. */
const mostEvents = 5000;
/** Brackets that stand open in one another. */
const deepestBrackets = 50;

const signs = [..."!&*:<[\\]_`~"].map((sign) => sign.charCodeAt(0));
const opening = new Set([..."!["].map((sign) => sign.charCodeAt(0)));

/**
 * Reads the rest of a line as plain words, signs and all, where a paragraph has so many signs that the parser would compare
 * them for minutes. `tell` gets those words.
 */
export function boundSigns(this: Processor, tell: (words: string) => void): void {
  const data = this.data();
  const bound: Construct = { name: "bound", tokenize: boundTokenizer(tell) };
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({ text: Object.fromEntries(signs.map((sign) => [sign, bound])) });
}

function boundTokenizer(tell: (words: string) => void): Tokenizer {
  return function (effects, ok, nok) {
    const begin: State = (code) => {
      const full = this.events.length > mostEvents || (opening.has(code ?? 0) && openBrackets(this) >= deepestBrackets);
      if (!full) return nok(code);
      effects.enter("data");
      return inside(code);
    };
    const inside: State = (code) => {
      if (code !== null && code > lastLineEnd) {
        effects.consume(code);
        return inside;
      }
      tell(this.sliceSerialize(effects.exit("data")));
      return ok(code);
    };
    return begin;
  };
}

/** Line ends have codes of their own, up to this one. */
const lastLineEnd = -3;

function openBrackets({ events }: TokenizeContext): number {
  return events.filter(([way, { type, _balanced }]) => way === "enter" && labels.has(type) && !_balanced).length;
}

const labels: ReadonlySet<string> = new Set(["labelLink", "labelImage"]);
