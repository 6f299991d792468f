import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";

export type MailServer = {
  /** What it took, as it came over the wire. */
  mails: { to: string[]; raw: string }[];
  /** How many mails it refuses, from now on, with an error that passes. */
  refuse: (count: number) => void;
  stop: () => Promise<void>;
};

/** A mail server on this machine; until it is stopped, `SMTP_URL` leads to it. */
export async function startMailServer(): Promise<MailServer> {
  const mails: MailServer["mails"] = [];
  let refusals = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      text(stream).then((raw) => {
        if (refusals > 0) {
          refusals -= 1;
          return done(Object.assign(new Error("mailbox busy, come again"), { responseCode: 451 }));
        }
        mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw });
        done();
      }, done);
    },
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.server.address() as AddressInfo;
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`;
  return {
    mails,
    refuse: (count) => {
      refusals = count;
    },
    async stop() {
      delete process.env.SMTP_URL;
      await new Promise<void>((closed) => server.close(closed));
    },
  };
}
