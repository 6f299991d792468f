import { sampleRate, wav } from "#server/media/testing/wav.ts";

type Tone = { at: number; seconds: number; hertz: number };

/** Five low and one high, a second apart; the hour is where the last begins. */
export function sixPips(): Buffer {
  const low = Array.from({ length: 5 }, (_, second) => ({ at: second, seconds: 0.25, hertz: 800 }));
  return wave([...low, { at: 5, seconds: 0.5, hertz: 1600 }], 6);
}

/** 0022 in Morse code: a long is three shorts, and the signs of a digit stand one short apart. */
export function zhongInMorse(): Buffer {
  const short = 0.07;
  const tones: Tone[] = [];
  let at = 0.2;
  for (const digit of ["-----", "-----", "..---", "..---"]) {
    for (const sign of digit) {
      const seconds = sign === "-" ? short * 3 : short;
      tones.push({ at, seconds, hertz: 620 });
      at += seconds + short;
    }
    at += short * 2;
  }
  return wave(tones, at);
}

/** 8-bit mono: enough for tones, and small. Tones begin and end softly, so that nothing clicks. */
function wave(tones: readonly Tone[], seconds: number): Buffer {
  const samples = Buffer.alloc(Math.ceil(seconds * sampleRate), 128);
  for (const { at, seconds: lasting, hertz } of tones) {
    const count = Math.round(lasting * sampleRate);
    for (let index = 0; index < count; index++) {
      const swell = Math.min(1, index / 60, (count - index) / 60);
      const place = Math.round(at * sampleRate) + index;
      samples[place] = 128 + Math.round(78 * swell * Math.sin((2 * Math.PI * hertz * index) / sampleRate));
    }
  }
  return wav(samples);
}
