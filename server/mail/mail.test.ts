import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { appDb } from "#db/client.ts";
import { dropFromDigest, findForDigest } from "#db/notifications/notifications.ts";
import { createArticle, createUser } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { transaction } from "#db/transaction.ts";
import type { Actor } from "#domain/access.ts";
import { createId } from "#domain/ids.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import type { NoticeContent } from "#domain/notifications/notice.ts";
import { defaultPreferences, type NoticePreferences } from "#domain/notifications/preferences.ts";
import { forgetAuth } from "#server/auth/auth.ts";
import { tasks } from "#server/jobs/tasks.ts";
import { doJobs, waitingJobs } from "#server/jobs/testing/run-jobs.ts";
import { listMails } from "#server/mail/list-mails.ts";
import { resendMail } from "#server/mail/resend-mail.ts";
import { type MailServer, startMailServer } from "#server/mail/testing/mail-server.ts";
import { wordsOf } from "#server/mail/testing/words-of.ts";
import { mailDigest } from "#server/notifications/mail-digest.ts";
import { markRead } from "#server/notifications/mark-read.ts";
import { muteArticle } from "#server/notifications/mute-article.ts";
import { notify } from "#server/notifications/notify.ts";
import { setNoticeSettings } from "#server/notifications/set-notice-settings.ts";
import { sweepNotices } from "#server/notifications/sweep-notices.ts";
import { sendSignInLink } from "#server/users/send-sign-in-link.ts";

useTestDatabase();
const dataDir = mkdtempSync(join(tmpdir(), "duizhao-mail-"));
Object.assign(process.env, {
  DUIZHAO_DATA_DIR: dataDir,
  DUIZHAO_SECRET: createId(40),
  DUIZHAO_URL: "https://desk.example",
});

afterAll(() => {
  forgetAuth();
  rmSync(dataDir, { recursive: true });
});
beforeEach(async () => {
  await appDb().mail.deleteMany();
  await appDb().$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  rmSync(join(dataDir, "outbox"), { recursive: true, force: true });
});

const stage = { "zh-Hans": "双语审阅", "zh-Hant": "雙語審閱", en: "Bilingual review" };
const handed: NoticeContent = { kind: "assigned", stageName: stage, scope: "pair" };
const fell: NoticeContent = { kind: "approvalFell", stages: [stage], why: "changed" };

async function person(locale: ReaderLocale = "en", preferences: Partial<NoticePreferences> = {}) {
  const user = await createUser({ roles: ["reviewer"], locale, name: "程以安" });
  await setNoticeSettings(user, { ...defaultPreferences, ...preferences });
  return user;
}
async function tell(to: Actor, content: NoticeContent = handed, title = "江心洲的末班船"): Promise<string> {
  const actor = await createUser({ name: "Helen Marsh" });
  const { id } = await createArticle({ zh: { title }, en: { title: "The Last Boat" } });
  await transaction((tx) => notify(tx, [{ userId: to.id, articleId: id, actorId: actor.id, content }]));
  return id;
}
const kept = () => appDb().mail.findMany({ orderBy: { at: "asc" } });

describe("through a mail server", () => {
  let server: MailServer;
  beforeEach(async () => {
    server = await startMailServer();
  });
  afterEach(() => server.stop());

  test("a notice is mailed once, though its job runs twice, in plain words with the way there and the way out of it", async () => {
    const to = await person();
    const articleId = await tell(to);
    await doJobs(["mail-notification"], { times: 2 });
    expect(server.mails).toHaveLength(1);
    const [mail] = server.mails;
    expect(mail?.to).toEqual([to.email]);
    const words = wordsOf(mail?.raw ?? "");
    expect(words).toContain("Helen Marsh handed this to you: Bilingual review (Both languages)");
    expect(words).toContain("“The Last Boat”");
    expect(words).toContain(`https://desk.example/studio/articles/${articleId}`);
    expect(words).toContain(`<a href="https://desk.example/studio/articles/${articleId}">`);
    expect(mail?.raw).toContain("List-Unsubscribe: <https://desk.example/studio/account#notices>");
    // What was sent is nobody's to read any more.
    expect(await kept()).toMatchObject([{ status: "sent", text: "", html: null }]);
  });

  test("it is mailed once when two workers are at it, and when one was killed before it could say so", async () => {
    await tell(await person());
    const [job] = await waitingJobs("mail-notification");
    const work = async () => tasks["mail-notification"]?.(job?.payload, { isLast: false });
    const done = await Promise.allSettled([work(), work(), work()]);
    expect(done.some(({ status }) => status === "fulfilled")).toBe(true);
    await appDb().notification.updateMany({ data: { mailedAt: null } });
    await work();
    expect(server.mails).toHaveLength(1);
  });

  test.each<[ReaderLocale, string, string]>([
    ["zh-Hans", "Helen Marsh把这件交给你：双语审阅（中英文一起）", "“江心洲的末班船”"],
    ["zh-Hant", "Helen Marsh把這件交給你：雙語審閱（中英文一起）", "「江心洲的末班船」"],
  ])("it is in the language of whoever gets it: %s", async (locale, line, title) => {
    await tell(await person(locale));
    await doJobs(["mail-notification"]);
    const words = wordsOf(server.mails[0]?.raw ?? "");
    expect(words).toContain(line);
    expect(words).toContain(title);
  });

  test("titles say what they say: nothing of them is markup or another header", async () => {
    await tell(await person(), handed, "x");
    await appDb().workingCopy.updateMany({ data: { title: '<b>"Bold"</b>\r\nBcc: all@example.org' } });
    await doJobs(["mail-notification"]);
    const raw = server.mails[0]?.raw ?? "";
    expect(server.mails[0]?.to).toHaveLength(1);
    expect(raw.split("\r\n\r\n")[0]).not.toMatch(/^Bcc:/im);
    expect(wordsOf(raw)).toContain("&lt;b&gt;&quot;Bold&quot;&lt;/b&gt;");
  });

  test("what the server does not take is shown with its answer, and sent when it is tried again", async () => {
    const to = await person();
    await tell(to);
    server.refuse(1);
    const [job] = await waitingJobs("mail-notification");
    await expect(doJobs(["mail-notification"])).rejects.toThrow(/451/);
    const admin = await createUser({ roles: ["admin"] });
    const listed = await listMails(admin, { page: 1, pageSize: 10 });
    expect(listed).toMatchObject({
      value: {
        total: 1,
        hasServer: true,
        items: [{ status: "failed", to: to.email, error: expect.stringMatching(/451/) }],
      },
    });
    // By hand, and then the queue comes to it again.
    const mailId = listed.ok ? (listed.value.items[0]?.id ?? "") : "";
    expect(await resendMail(admin, { mailId })).toMatchObject({ ok: true });
    await doJobs(["resend-mail", "mail-notification"], { times: 2 });
    expect(job).toBeDefined();
    expect(server.mails).toHaveLength(1);
    expect(await resendMail(admin, { mailId })).toMatchObject({ error: { code: "notFound" } });
  });

  test("who was disabled, lost every role, muted the article or read it meanwhile gets nothing", async () => {
    const people = [await person(), await person(), await person(), await person()] as const;
    const ids = [];
    for (const to of people) ids.push(await tell(to));
    await appDb().user.update({ where: { id: people[0].id }, data: { banned: true } });
    await appDb().user.update({ where: { id: people[1].id }, data: { role: "" } });
    await muteArticle(people[2], { articleId: ids[2] ?? "", muted: true });
    await markRead(people[3], { articleId: ids[3] ?? "" });
    await doJobs(["mail-notification"]);
    expect(server.mails).toEqual([]);
  });

  test("the mail of a day gathers what was not read, at one hour, and comes once", async () => {
    const to = await person("en", { mail: "digest", hour: 8 });
    await tell(to, handed, "早班车");
    const readMeanwhile = await tell(to, fell, "读过的");
    await tell(to, fell, "末班船");
    const jobs = await waitingJobs("mail-digest", "mail-notification");
    expect(jobs.map(({ task, runAt }) => [task, runAt.getUTCHours(), runAt.getUTCMinutes()])).toEqual([
      ["mail-digest", 0, 0], // eight in Shanghai
    ]);
    expect(jobs[0]?.payload).toEqual({ userId: to.id, day: jobs[0]?.runAt.toISOString().slice(0, 10) });
    await markRead(to, { articleId: readMeanwhile });
    await doJobs(["mail-digest"], { times: 2 });
    expect(server.mails).toHaveLength(1);
    const words = wordsOf(server.mails[0]?.raw ?? "");
    expect(words).toContain("2 notices from the desk");
    expect(words.match(/Helen Marsh/g)).toHaveLength(4); // in both forms of the mail
    await tell(to);
    await doJobs(["mail-digest"]);
    expect(server.mails).toHaveLength(1);
    expect(await waitingJobs("mail-digest")).toHaveLength(1);
    await appDb().$executeRaw`UPDATE mails SET id = id || '-before'`; // a day later
    await doJobs(["mail-digest"]);
    expect(server.mails).toHaveLength(2);
    expect(wordsOf(server.mails[1]?.raw ?? "")).toContain("1 notice from the desk");
  });

  test("a mail of a day that failed is tried again as one mail, with what came meanwhile", async () => {
    const to = await person("en", { mail: "digest", hour: 8 });
    await tell(to);
    server.refuse(1);
    // Of a day that was over before it was tried again.
    const due = { userId: to.id, day: "2026-01-02" };
    await expect(mailDigest(due)).rejects.toThrow();
    expect(await kept()).toMatchObject([{ status: "failed" }]);
    await tell(to);
    await mailDigest(due);
    expect(await kept()).toMatchObject([{ status: "sent", id: `digest-${to.id}-2026-01-02` }]);
    expect(wordsOf(server.mails[0]?.raw ?? "")).toContain("2 notices from the desk");
  });

  test("a mail of a day that was sent by hand is told: what came meanwhile alone waits for the next", async () => {
    const [to, admin] = [await person("en", { mail: "digest", hour: 8 }), await createUser({ roles: ["admin"] })];
    await tell(to);
    server.refuse(2);
    await expect(doJobs(["mail-digest"])).rejects.toThrow();
    await tell(to);
    expect(await resendMail(admin, { mailId: (await kept())[0]?.id ?? "" })).toMatchObject({ ok: true });
    // That it was tried by hand, too, says nothing of what came meanwhile.
    await expect(doJobs(["resend-mail"])).rejects.toThrow();
    await doJobs(["resend-mail"]);
    await doJobs(["mail-digest"]);
    expect(server.mails).toHaveLength(1);
    const waiting = await transaction((tx) => findForDigest(tx, to.id));
    const told = await appDb().notification.findMany({ where: { userId: to.id }, orderBy: { createdAt: "asc" } });
    expect(waiting).toEqual([told[1]?.id]);
  });

  test("what is told while a mail of a day is made waits for the next", async () => {
    const to = await person("en", { mail: "digest", hour: 8 });
    await tell(to);
    const seen = await transaction((tx) => findForDigest(tx, to.id));
    await tell(to);
    await transaction((tx) => dropFromDigest(tx, seen));
    const waiting = await transaction((tx) => findForDigest(tx, to.id));
    expect(waiting).toHaveLength(1);
    expect(seen).not.toContain(waiting[0]);
  });

  test("another hour moves what has gathered, and no mail means none", async () => {
    const to = await person("en", { mail: "digest", hour: 8 });
    await tell(to);
    await setNoticeSettings(to, { ...defaultPreferences, mail: "digest", hour: 9 });
    expect((await waitingJobs("mail-digest")).map(({ runAt }) => runAt.getUTCHours())).toEqual([1]);
    await setNoticeSettings(to, { ...defaultPreferences, mail: "none" });
    await tell(to);
    await doJobs(["mail-digest", "mail-notification"]);
    expect(server.mails).toEqual([]);
  });
});

describe("without a mail server", () => {
  test("mails are kept in a file and in the outbox, once, and go out when there is one", async () => {
    const [to, admin] = [await person(), await createUser({ roles: ["admin"] })];
    await tell(to);
    await doJobs(["mail-notification"], { times: 2 });
    expect(readdirSync(join(dataDir, "outbox"))).toHaveLength(1);
    const listed = await listMails(admin, { page: 1, pageSize: 10 });
    expect(listed).toMatchObject({ value: { hasServer: false, items: [{ status: "kept", secret: false }] } });
    const [mail] = listed.ok ? listed.value.items : [];
    expect(mail?.text).toContain("Helen Marsh handed this to you");
    const server = await startMailServer();
    onTestFinished(() => server.stop());
    expect(await resendMail(admin, { mailId: mail?.id ?? "" })).toMatchObject({ ok: true });
    await doJobs(["resend-mail"], { times: 2 });
    expect(server.mails.map(({ to: [address] }) => address)).toEqual([to.email]);
    expect(await listMails(admin, { page: 1, pageSize: 10 })).toMatchObject({ value: { total: 0 } });
  });

  test("a link that lets in is in the file alone: an administrator could act as another person by it", async () => {
    const [to, admin] = [await person(), await createUser({ roles: ["admin"] })];
    await sendSignInLink(admin, { userId: to.id });
    await doJobs(["mail-sign-in-link"]);
    const [file = ""] = readdirSync(join(dataDir, "outbox"));
    expect(wordsOf(readFileSync(join(dataDir, "outbox", file), "utf8"))).toMatch(/sign-in\/link\?token=\w{32}/);
    const rows = await kept();
    expect(rows).toMatchObject([{ secret: true, to: to.email }]);
    expect(JSON.stringify(rows)).not.toMatch(/token=/);
    expect(await resendMail(admin, { mailId: rows[0]?.id ?? "" })).toMatchObject({ error: { code: "mailSecret" } });
  });

  test("nobody is sent anything again who works here no more", async () => {
    const [to, admin] = [await person(), await createUser({ roles: ["admin"] })];
    await tell(to);
    await doJobs(["mail-notification"]);
    const mailId = (await kept())[0]?.id ?? "";
    await appDb().user.update({ where: { id: to.id }, data: { banned: true } });
    expect(await resendMail(admin, { mailId })).toMatchObject({ error: { code: "accountDisabled" } });
  });

  test("what is old goes", async () => {
    const to = await person();
    await tell(to);
    await doJobs(["mail-notification"]);
    await sweepNotices();
    expect(await kept()).toHaveLength(1);
    await appDb().mail.updateMany({ data: { at: new Date(Date.now() - 31 * 86_400_000) } });
    await appDb().notification.updateMany({ data: { createdAt: new Date(Date.now() - 181 * 86_400_000) } });
    await sweepNotices();
    expect(await kept()).toEqual([]);
    expect(await appDb().notification.count()).toBe(0);
    expect(existsSync(join(dataDir, "outbox"))).toBe(true);
  });
});
