import { createTransport } from "nodemailer";

/** A server that says nothing for so long is tried again later. Milliseconds; together less than a mail's lease. */
const patience = { dnsTimeout: 10_000, connectionTimeout: 15_000, greetingTimeout: 20_000, socketTimeout: 30_000 };

/** A connection to the mail server of an address `smtp://user:password@host:587`. */
export function transportOf(smtpUrl: string) {
  return createTransport({ url: smtpUrl, ...patience });
}
