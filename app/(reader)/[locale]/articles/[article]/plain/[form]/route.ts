import type { RootContent } from "mdast";
import { getTranslations } from "next-intl/server";
import { localeIn } from "#app/(reader)/load.ts";
import { plainAnswer } from "#app/(reader)/plain-answer.ts";
import { printMarkdown } from "#domain/portable/markdown.ts";
import { type PlainForm, plainForms, plainTypes } from "#domain/publication/paths.ts";
import { printText } from "#render/plain/print-text.ts";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; article: string; form: string }> };

const print = { txt: printText, md: printMarkdown } satisfies Record<PlainForm, (nodes: RootContent[]) => string>;

/** The article's page without a page: `….txt` and `….md` lead here (next.config.js). */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { locale: segment, article: address, form: asked } = await params;
  const { locale, known } = localeIn(segment);
  const form = plainForms.find((one) => one === asked);
  if (!known || !form) return new Response(null, { status: 404 });
  const say = await getTranslations({ locale, namespace: "reader" });
  const { status, nodes, link } = await plainAnswer(locale, address, say);
  return new Response(print[form](nodes), {
    status,
    headers: { "content-type": `${plainTypes[form]}; charset=utf-8`, ...(link && { link }) },
  });
}
