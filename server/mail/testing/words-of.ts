/** The header and every part of a mail, as its reader sees them. */
export function wordsOf(raw: string): string {
  const header = raw.replaceAll(/=\?UTF-8\?(B|Q)\?([^?]*)\?=\s*/gi, (_, way: string, text: string) =>
    way.toUpperCase() === "B" ? Buffer.from(text, "base64").toString() : quoted(text.replaceAll("_", " ")),
  );
  const parts = header.split(/^--.*$/m).map((part) => {
    const [head = "", ...body] = part.split(/\r?\n\r?\n/);
    const text = body.join("\n\n");
    if (/transfer-encoding: base64/i.test(head)) return `${head}\n${Buffer.from(text, "base64").toString()}`;
    return `${head}\n${/transfer-encoding: quoted/i.test(head) ? quoted(text) : text}`;
  });
  return parts.join("\n");
}

function quoted(text: string): string {
  const bytes = text
    .replaceAll(/=\r?\n/g, "")
    .replaceAll(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return /[^\x00-\xff]/.test(bytes) ? bytes : Buffer.from(bytes, "latin1").toString();
}
